import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { planSeats, type SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { rankingOf } from '#app/domain/deliberation/sample-ranking.test-data.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'

const TIES = ['criterion:c3', 'criterion:c1', 'rural', 'earlier_registration']
const REGIONS = ['01', '02', '03']
const plan = (ranking: Ranking, seats: number, decisions: Decision[] = [], seatsPerRegion = 1): SeatPlan =>
	planSeats(ranking, { seats, seatsPerRegion, ties: TIES }, REGIONS, decisions)
const brief = ({ lines }: SeatPlan) =>
	lines.map(({ applicationId, outcome, basis }) => `${applicationId} ${outcome} ${basis}`)
const decision = (
	applicationId: string,
	basis: Decision['basis'],
	outcome: Decision['outcome'],
): Decision => ({
	applicationId,
	basis,
	outcome,
	reason: 'x'.repeat(30),
	vote: { for: 4, against: 1, abstentions: 0 },
})

const SIX = rankingOf([
	{ id: 'a', region: '01', score: 90 },
	{ id: 'b', region: '01', score: 85 },
	{ id: 'c', region: '01', score: 80 },
	{ id: 'd', region: '02', score: 70 },
	{ id: 'e', region: '01', score: 60 },
	{ id: 'f', region: '03', score: 49.9 },
])

test('the best above the floor of each region first, then the order; the pure order stays beside', () => {
	const seats = plan(SIX, 3)
	expect(brief(seats)).toEqual([
		'a award ranking',
		'b award ranking',
		'c no-award seats',
		'd award region',
		'e no-award seats',
		'f no-award floor',
	])
	expect(seats.lines.map((line) => line.byOrderAlone)).toEqual([true, true, true, false, false, false])
	expect(seats.lines[3]?.details).toEqual({ region: '02' })
})

test('a region with none above the floor, or with no file, yields its place and that is recorded', () => {
	expect(plan(SIX, 3).yielded).toEqual([
		{ regionCode: '03', places: 1, reason: 'none-above-floor', best: 'f' },
	])
	expect(plan(rankingOf([]), 3).yielded.map(({ regionCode, reason }) => [regionCode, reason])).toEqual([
		['01', 'none-ranked'],
		['02', 'none-ranked'],
		['03', 'none-ranked'],
	])
})

test('without regional places the official order alone gives the seats', () => {
	expect(brief(plan(SIX, 3, [], 0)).slice(0, 4)).toEqual([
		'a award ranking',
		'b award ranking',
		'c award ranking',
		'd no-award seats',
	])
	expect(plan(SIX, 3, [], 0).yielded).toEqual([])
})

test('two places a region', () => {
	expect(brief(plan(SIX, 3, [], 2))).toEqual(brief(plan(SIX, 3)))
	expect(plan(SIX, 3, [], 2).yielded).toEqual([
		{ regionCode: '02', places: 1, reason: 'none-above-floor', best: 'd' },
		{ regionCode: '03', places: 2, reason: 'none-above-floor', best: 'f' },
	])
})

test('more seats than files above the floor: the rest stays empty', () => {
	expect(plan(SIX, 31).lines.filter((line) => line.outcome === 'award')).toHaveLength(5)
})

test('exactly fifty is above the floor', () => {
	const exactly = rankingOf([{ id: 'a', region: '01', score: 50 }])
	expect(brief(plan(exactly, 1))).toEqual(['a award ranking'])
})

test('a zero mark waits for its named decision, and the next takes no place for good', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 90, zero: true },
		{ id: 'b', region: '01', score: 85 },
		{ id: 'c', region: '01', score: 45, zero: true },
	])
	const waiting = plan(ranking, 1)
	expect(brief(waiting)).toEqual(['a waits zero-mark', 'b award ranking', 'c no-award floor'])
	expect(waiting.openZeroMarks).toEqual(['a'])
	expect(waiting.lines[0]?.details).toEqual({ criterion: 'market', zeros: 2, readings: 3 })
	expect(brief(plan(ranking, 1, [decision('a', 'zero-mark', 'award')]))).toEqual([
		'a award ranking',
		'b no-award seats',
		'c no-award floor',
	])
	const aside = plan(ranking, 1, [decision('a', 'zero-mark', 'no-award')])
	expect(brief(aside)).toEqual(['a no-award zero-mark', 'b award ranking', 'c no-award floor'])
	expect(aside.openZeroMarks).toEqual([])
})

test('a tie rule that draws the limit is named on both sides of it', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 90 },
		{ id: 'b', region: '01', score: 80 },
		{ id: 'c', region: '01', score: 80, by: { by: 'criterion', key: 'c3' } },
		{ id: 'd', region: '01', score: 80, by: { by: 'rural' } },
	])
	const seats = plan(ranking, 2)
	expect(brief(seats)).toEqual(['a award ranking', 'b award tie', 'c no-award tie', 'd no-award tie'])
	expect(seats.lines[1]?.details).toEqual({ rule: 'criterion:c3', line: 'c' })
	expect(plan(ranking, 3).lines[3]?.details).toEqual({ rule: 'rural', line: 'd' })
	expect(brief(plan(ranking, 4))).toEqual([
		'a award ranking',
		'b award ranking',
		'c award ranking',
		'd award ranking',
	])
})

test('a line out of the running between two equals does not hide the rule that parts them', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 80 },
		{ id: 'b', region: '01', score: 80, by: { by: 'criterion', key: 'c3' }, zero: true },
		{ id: 'c', region: '01', score: 80, by: { by: 'rural' } },
	])
	const seats = plan(ranking, 1, [decision('b', 'zero-mark', 'no-award')])
	expect(seats.lines[2]).toMatchObject({ basis: 'tie', details: { rule: 'criterion:c3', line: 'c' } })
})

test('equals whom no rule parts wait only when their order decides a seat', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 80 },
		{ id: 'b', region: '01', score: 80 },
		{ id: 'c', region: '01', score: 80 },
		{ id: 'd', region: '01', score: 70 },
	])
	expect(brief(plan(ranking, 2))).toEqual(['a waits tie', 'b waits tie', 'c waits tie', 'd no-award seats'])
	expect(plan(ranking, 2).openTies).toEqual([['a', 'b', 'c']])
	expect(plan(ranking, 3).openTies).toEqual([])
	expect(plan(ranking, 4).openTies).toEqual([])
	const last = plan(ranking, 2, [decision('a', 'tie', 'no-award')])
	expect(last.openTies).toEqual([])
	expect(brief(last)).toEqual(['a no-award tie', 'b award tie', 'c award tie', 'd no-award seats'])
	expect(last.lines[1]?.details).toEqual({ rule: 'decision', line: 'a' })
	const first = plan(ranking, 2, [decision('c', 'tie', 'award')])
	expect(first.openTies).toEqual([['a', 'b']])
	expect(first.lines[2]).toMatchObject({ outcome: 'award' })
})

test('equals for the place of a region wait too, those of other regions do not', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 90 },
		{ id: 'b', region: '02', score: 60 },
		{ id: 'c', region: '02', score: 60 },
		{ id: 'd', region: '03', score: 60 },
	])
	expect(plan(ranking, 3).openTies).toEqual([['b', 'c']])
	expect(brief(plan(ranking, 3))).toEqual(['a award ranking', 'b waits tie', 'c waits tie', 'd award region'])
})

test('a vote takes a seat or leaves the running, and the rest follows by rule', () => {
	expect(brief(plan(SIX, 3, [decision('e', 'vote', 'award')]))).toEqual([
		'a award ranking',
		'b no-award seats',
		'c no-award seats',
		'd award region',
		'e award vote',
		'f no-award floor',
	])
	expect(brief(plan(SIX, 3, [decision('b', 'vote', 'no-award')]))).toEqual([
		'a award ranking',
		'b no-award vote',
		'c award ranking',
		'd award ranking',
		'e no-award seats',
		'f no-award floor',
	])
	expect(plan(SIX, 3, [decision('d', 'vote', 'no-award')]).yielded).toContainEqual({
		regionCode: '02',
		places: 1,
		reason: 'set-aside',
		best: 'd',
	})
})

test('files that lack readings are listed, ranked or not', () => {
	const ranking = rankingOf([{ id: 'a', region: '01', score: 80, lacking: 2 }], ['u'])
	const seats = plan(ranking, 1)
	expect(seats.lackingReadings).toEqual(['a', 'u'])
	expect(seats.lines[1]).toEqual({
		applicationId: 'u',
		regionCode: '01',
		order: null,
		outcome: 'no-award',
		basis: 'readings',
		details: { readings: 2, needed: 3 },
		byOrderAlone: false,
	})
})

test('whatever the scores: never more awards than seats, every region with a file above the floor is there', () => {
	const entry = fc.record({
		region: fc.constantFrom('01', '02', '03'),
		score: fc.integer({ min: 40, max: 60 }),
		zero: fc.boolean(),
	})
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 25 }), fc.integer({ min: 3, max: 8 }), (drawn, seats) => {
			const entries = drawn
				.sort((a, b) => b.score - a.score)
				.map((line, index) => ({ ...line, id: String(index), by: { by: 'rural' } as const }))
			const { lines } = plan(rankingOf(entries), seats)
			const awards = lines.filter((line) => line.outcome === 'award')
			const eligible = entries.filter((line) => line.score >= 50 && !line.zero)
			expect(awards).toHaveLength(Math.min(seats, eligible.length))
			expect(new Set(awards.map((line) => line.regionCode))).toEqual(
				new Set(eligible.map((line) => line.region)),
			)
		}),
		{ numRuns: 300, seed: 2027 },
	)
})
