import { expect, test } from 'vitest'
import { officialScores } from '#app/domain/scoring/ranks/official-scores.ts'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityRanking, SeverityRules } from '#app/domain/scoring/ranks/severity-ranking.ts'
import { drawDesign } from '#app/domain/scoring/severity/random-designs.test-data.ts'
import type { ScoredReading } from '#app/domain/scoring/severity/readings-table.ts'

const rows = (text: string): ScoredReading[] =>
	text.split(' ').map((row) => {
		const [application = '', juror = '', score] = row.split(':')
		return { application, juror, score: Number(score) }
	})

function rank(readings: readonly ScoredReading[], rules: SeverityRules): SeverityRanking {
	const outcome = rankBySeverity(readings, rules)
	if (!outcome.ok) throw new Error(outcome.code)
	return outcome.value
}

/** Juror 1 is harsh, 3 generous; a and b have two readings, each misses one of them. */
const harsh = rows('a:1:55 a:2:66 b:2:64 b:3:73 c:1:48 c:2:59 c:3:68 d:1:65 d:2:74 d:3:86 e:1:40 e:3:60')

test('the method decides the order, all else comes from one fit', () => {
	const mean = rank(harsh, { method: 'mean' })
	const adjusted = rank(harsh, { method: 'adjusted' })
	expect(mean.lines.map((line) => line.application)).toEqual(['d', 'b', 'a', 'c', 'e'])
	expect(adjusted.lines.map((line) => line.application)).toEqual(['d', 'a', 'b', 'c', 'e'])
	expect(adjusted.components).toEqual(mean.components)
	expect(adjusted.jurors).toEqual(mean.jurors)
	const figures = ({ lines }: SeverityRanking) =>
		new Map(
			lines.map(({ application, adjusted, predicted, bar }) => [application, [adjusted, predicted, bar]]),
		)
	expect(figures(adjusted)).toEqual(figures(mean))
	expect(mean.lines.every((line) => line.pSeat === null && !line.inZone)).toBe(true)
	expect([mean.drawn, mean.zone, mean.notSeparable]).toEqual([null, null, null])
})

test('each score explains itself', () => {
	const { lines, jurors } = rank(harsh, { method: 'adjusted' })
	const severity = new Map(jurors.map((juror) => [juror.juror, juror.severity]))
	for (const { raw, adjusted, predicted, explanation } of lines) {
		if (adjusted === null || explanation === null) throw new Error('no fit')
		const { readings, correction, stratumMean, weight } = explanation
		for (const reading of readings) {
			expect(reading.severity).toBe(severity.get(reading.juror))
			expect(reading.corrected).toBe(reading.score - reading.severity)
		}
		const corrected = readings.reduce((sum, reading) => sum + reading.corrected, 0) / readings.length
		expect(corrected).toBeCloseTo(adjusted, 9)
		expect(raw + correction).toBeCloseTo(adjusted, 9)
		expect(stratumMean + weight * (adjusted - stratumMean)).toBeCloseTo(predicted ?? Number.NaN, 9)
		expect(weight).toBeGreaterThan(0)
		expect(weight).toBeLessThan(1)
	}
})

test('under the needed readings an application is not ranked, but its readings count for severities', () => {
	const all = rank(harsh, { method: 'adjusted' })
	const three = rank(harsh, { method: 'adjusted', needed: 3 })
	expect(three.lines.map((line) => [line.application, line.order, line.rank])).toEqual([
		['d', 1, 1],
		['c', 2, 2],
	])
	expect(three.unranked).toEqual(
		['a', 'b', 'e'].map((application) => ({
			application,
			stratum: null,
			readings: 2,
			needed: 3,
			reason: 'too-few-readings',
		})),
	)
	expect(three.jurors).toEqual(all.jurors)
	expect(three.lines.reduce((sum, line) => sum + (line.expectedRank ?? 0), 0)).toBeCloseTo(3, 9)
})

test('the floor is held against the official score, itself included', () => {
	const { lines } = rank(harsh, { method: 'mean', floor: 60.5 })
	expect(lines.map((line) => [line.application, line.reachesFloor])).toEqual([
		['d', true],
		['b', true],
		['a', true],
		['c', false],
		['e', false],
	])
})

test('equal scores share a rank and stand by id; scores are exact millionths for the official order', () => {
	const ranking = rank(rows('b:1:6 b:2:7 a:1:7 a:2:6 c:1:8 c:2:9 d:1:2 d:2:4'), { method: 'mean' })
	expect(ranking.lines.map((line) => [line.application, line.order, line.rank])).toEqual([
		['c', 1, 1],
		['a', 2, 2],
		['b', 3, 2],
		['d', 4, 4],
	])
	expect(officialScores(ranking).get('a')).toEqual({ numerator: 13, denominator: 2 })
})

test('the zone lies between the bounds, with the pairs that the scores do not part', () => {
	const seats = {
		award: ({ order }: { order: readonly number[] }) => order.slice(0, 3),
		draws: 2000,
		seed: 's',
	}
	const ranking = rank(drawDesign('design 5'), { method: 'adjusted', seats })
	const inside = ranking.lines.filter(({ pSeat }) => (pSeat ?? 0) > 0.1 && (pSeat ?? 0) < 0.9)
	expect(inside.length).toBeGreaterThan(1)
	expect(ranking.zone).toEqual(inside.map((line) => line.application))
	expect(ranking.lines.filter((line) => line.inZone)).toEqual(inside)
	expect(ranking.notSeparableCount).toBe(ranking.notSeparable?.length)
	for (const pair of ranking.notSeparable ?? [])
		expect(ranking.zone).toEqual(expect.arrayContaining([...pair]))
	const narrow = rank(drawDesign('design 5'), { method: 'adjusted', seats, zone: { over: 0.5, under: 0.5 } })
	expect(narrow.zone).toEqual([])
})

test.each([
	['one-juror', 'a:1:5 b:1:6', 0],
	['no-residual-variation', 'a:1:5 a:2:5 b:1:6 b:2:6', null],
])('%s: ranked on means under both methods', (reason, text, severity) => {
	for (const method of ['mean', 'adjusted'] as const) {
		const ranking = rank(rows(text), { method })
		expect(ranking.reason).toBe(reason)
		expect(ranking.lines.map((line) => [line.application, line.score, line.adjusted])).toEqual([
			['b', 6, method === 'adjusted' ? 6 : null],
			['a', 5, method === 'adjusted' ? 5 : null],
		])
		expect(ranking.jurors[0]?.severity).toBe(severity)
		expect(ranking.components).toEqual({ application: null, juror: severity, residual: null })
	}
})

test.each([
	['one-reading-each', 'a:1:5 b:2:6'],
	['one-application-a-stratum', 'a:1:5 a:2:6'],
	['disconnected', 'a:1:5 a:2:6 b:3:7 b:4:6'],
])('%s: ranked on means when that is the method, else refused', (reason, text) => {
	const ranking = rank(rows(text), { method: 'mean' })
	expect(ranking.reason).toBe(reason)
	expect(ranking.lines.every((line) => line.adjusted === null && line.expectedRank === null)).toBe(true)
	expect(rankBySeverity(rows(text), { method: 'adjusted' })).toMatchObject({ ok: false, code: reason })
})

test('a component at 0 is said', () => {
	const none = rank(rows('a:1:5 a:2:7 a:3:6 b:1:7 b:2:6 b:3:5 c:1:6 c:2:5 c:3:7'), { method: 'adjusted' })
	expect(none.notes).toEqual(['no-merit-differences', 'no-severity-differences'])
	expect(none.lines.map((line) => line.expectedRank)).toEqual([2, 2, 2])
	expect(rank(harsh, { method: 'adjusted' }).notes).toEqual([])
})
