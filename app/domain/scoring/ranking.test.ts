import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankApplications, type RankedApplication, type RankingRules } from '#app/domain/scoring/ranking.ts'
import type { RatedSheet } from '#app/domain/scoring/readings.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const name = { ar: 'معيار', fr: 'Critère', en: 'Criterion' }
const criterion = (key: string, weight: number, zeroGoesToJury: boolean) => ({
	key,
	name,
	weight,
	levels: [name, name, name, name, name, name],
	zeroGoesToJury,
	origin: 'proposed' as const,
})
/** Four criteria: `c1` 40, `c2` 30 (no zero), `c3` 20, `c4` 10. */
const RULES: RankingRules = {
	criteria: [
		criterion('c1', 40, false),
		criterion('c2', 30, true),
		criterion('c3', 20, false),
		criterion('c4', 10, false),
	],
	reading: {
		readersPerApplication: 3,
		gapPoints: 20,
		extraReadings: 2,
	},
	floor: 50,
	ties: ['criterion:c3', 'criterion:c1', 'rural', 'earlier_registration'],
}
const MEAN = { name: 'mean' } as const

const application = (applicationId: string, more: Partial<RankedApplication> = {}): RankedApplication => ({
	applicationId,
	regionCode: '01',
	milieu: 'urban',
	registeredOn: '2020-01-01',
	...more,
})
/** Sheets of one application, a juror each: "5 3 3 2" are the levels of c1 to c4. */
const sheets = (applicationId: string, ...marks: string[]): RatedSheet[] =>
	marks.map((text, index) => ({
		applicationId,
		jurorId: `j${index}`,
		status: 'submitted',
		levels: Object.fromEntries(text.split(' ').map((level, c) => [`c${c + 1}`, Number(level)])),
	}))
const order = (applications: RankedApplication[], rated: RatedSheet[], rules = RULES) =>
	rankApplications(applications, rated, rules, MEAN).lines

test('the mean of the totals orders, and every figure is exact', () => {
	const [first, second] = order(
		[application('a'), application('b')],
		[...sheets('a', '3 3 3 3', '3 3 3 3', '3 3 3 4'), ...sheets('b', '4 4 4 4', '3 3 3 3', '3 3 3 3')],
	)
	expect(first).toMatchObject({
		applicationId: 'b',
		order: 1,
		rank: 1,
		score: fraction(200, 3),
		parting: { by: 'first' },
	})
	expect(second).toMatchObject({
		applicationId: 'a',
		order: 2,
		rank: 2,
		score: fraction(182, 3),
		parting: { by: 'score' },
	})
	expect(first?.readings.map((reading) => reading.total)).toEqual([fraction(80), fraction(60), fraction(60)])
	expect(first).toMatchObject({
		lowest: fraction(60),
		highest: fraction(80),
		gap: fraction(20),
		gapOverLimit: false,
	})
	expect(second?.criterionMeans).toMatchObject({ c1: fraction(3), c4: fraction(10, 3) })
})

test('two valid readings of three: not ranked, with the reason; draft, void and incomplete ones do not count', () => {
	const rated = [
		...sheets('a', '5 5 5 5', '5 5 5 5'),
		{ ...sheets('a', '5 5 5 5')[0], jurorId: 'j7', status: 'draft' } as RatedSheet,
		{ ...sheets('a', '5 5 5 5')[0], jurorId: 'j8', status: 'void' } as RatedSheet,
		{ ...sheets('a', '5 5 5 5')[0], jurorId: 'j9', levels: { c1: 5, c2: 5, c3: null, c4: 5 } } as RatedSheet,
	]
	expect(rankApplications([application('a'), application('b')], rated, RULES, MEAN)).toEqual({
		method: 'mean',
		adjustment: null,
		lines: [],
		unranked: [
			{ applicationId: 'a', regionCode: '01', readings: 2, needed: 3, reason: 'too-few-readings' },
			{ applicationId: 'b', regionCode: '01', readings: 0, needed: 3, reason: 'too-few-readings' },
		],
	})
})

test('a gap of more than twenty asks for two readings more and says so until they came', () => {
	const wide = sheets('a', '5 5 5 5', '4 4 4 4', '4 4 3 3')
	expect(order([application('a')], wide)[0]).toMatchObject({
		gap: fraction(26),
		gapOverLimit: true,
		lacking: 2,
	})
	const read = sheets('a', '5 5 5 5', '4 4 4 4', '4 4 3 3', '4 4 4 4', '4 4 4 4')
	expect(order([application('a')], read)[0]).toMatchObject({ gapOverLimit: true, lacking: 0 })
})

test('fifty reaches the floor, a hair under does not', () => {
	const exactly = sheets('a', '3 2 2 3', '3 2 2 3', '3 2 2 3')
	expect(order([application('a')], exactly)[0]).toMatchObject({ score: fraction(50), reachesFloor: true })
	const under = sheets('a', '3 2 2 3', '3 2 2 3', '3 2 2 2')
	expect(order([application('a')], under)[0]).toMatchObject({ score: fraction(148, 3), reachesFloor: false })
})

test('a flagged criterion marked 0 by most readers goes to the jury; by half of them it does not', () => {
	const zeros = (...marks: string[]) => order([application('a')], sheets('a', ...marks))[0]?.zeroMarks
	expect(zeros('5 0 5 5', '5 0 5 5', '5 3 5 5')).toEqual([{ criterionKey: 'c2', zeros: 2, readings: 3 }])
	expect(zeros('5 0 5 5', '5 3 5 5', '5 3 5 5')).toEqual([])
	expect(zeros('5 0 5 5', '5 0 5 5', '5 3 5 5', '5 3 5 5')).toEqual([])
	expect(zeros('0 3 5 5', '0 3 5 5', '0 3 5 5')).toEqual([])
})

test('ties: criterion 3, then 1, then rural, then earlier registration, then nothing', () => {
	// c1 (40) and c3 (20): 3·40 + 4·20 = 4·40 + 2·20 = 200, so the first two tie at the same total.
	const c3High = sheets('c3-high', '3 3 4 3', '3 3 4 3', '3 3 4 3')
	const c1High = sheets('c1-high', '4 3 2 3', '4 3 2 3', '4 3 2 3')
	expect(order([application('c1-high'), application('c3-high')], [...c1High, ...c3High])).toMatchObject([
		{ applicationId: 'c3-high', parting: { by: 'first' } },
		{ applicationId: 'c1-high', rank: 2, parting: { by: 'criterion', key: 'c3' } },
	])
	const same = (id: string) => sheets(id, '4 3 2 3', '4 3 2 3', '4 3 2 3')
	const lines = order(
		[
			application('z-urban'),
			application('y-late', { milieu: 'rural', registeredOn: '2021-01-01' }),
			application('x-unknown', { milieu: 'rural', registeredOn: null }),
			application('w-early', { milieu: 'rural', registeredOn: '2019-12-31' }),
			application('v-early', { milieu: 'rural', registeredOn: '2019-12-31' }),
		],
		['z-urban', 'y-late', 'x-unknown', 'w-early', 'v-early'].flatMap(same),
	)
	expect(
		lines.map(({ applicationId, order, rank, parting, tiedWith }) => [
			applicationId,
			order,
			rank,
			parting.by,
			tiedWith,
		]),
	).toEqual([
		['v-early', 1, 1, 'first', ['w-early']],
		['w-early', 2, 1, 'tied', ['v-early']],
		['y-late', 3, 3, 'earlier_registration', []],
		['x-unknown', 4, 4, 'earlier_registration', []],
		['z-urban', 5, 5, 'rural', []],
	])
})

test('criterion 1 parts those whom criterion 3 does not', () => {
	const rules = { ...RULES, ties: ['criterion:c3', 'criterion:c1'] }
	// 4·40 + 3·30 + 10 = 3·40 + 4·30 + 2·10 = 260
	const lines = order(
		[application('a'), application('b')],
		[...sheets('a', '3 4 3 2', '3 4 3 2', '3 4 3 2'), ...sheets('b', '4 3 3 1', '4 3 3 1', '4 3 3 1')],
		rules,
	)
	expect(lines.map(({ applicationId, parting }) => [applicationId, parting])).toEqual([
		['b', { by: 'first' }],
		['a', { by: 'criterion', key: 'c1' }],
	])
})

test('an unknown tie rule is an error of the definition', () => {
	const rated = sheets('a', '3 3 3 3', '3 3 3 3', '3 3 3 3')
	expect(() => order([application('a')], rated, { ...RULES, ties: ['submitted_first'] })).toThrow(TypeError)
})

test('under `adjusted` the given scores order, and the mean stands beside them', () => {
	const rated = [
		...sheets('a', '4 4 4 4', '4 4 4 4', '4 4 4 4'),
		...sheets('b', '3 3 3 3', '3 3 3 3', '3 3 3 3'),
	]
	const scores = new Map([
		['a', fraction(49999999, 1000000)],
		['b', fraction(66066667, 1000000)],
	])
	const ranking = rankApplications([application('a'), application('b')], rated, RULES, {
		name: 'adjusted',
		scores,
	})
	expect(ranking.method).toBe('adjusted')
	expect(ranking.lines).toMatchObject([
		{ applicationId: 'b', mean: fraction(60), reachesFloor: true },
		{ applicationId: 'a', mean: fraction(80), reachesFloor: false },
	])
	scores.delete('a')
	expect(() => rankApplications([application('a')], rated, RULES, { name: 'adjusted', scores })).toThrow(
		RangeError,
	)
})

/** 400 applications × 3 sheets, levels from a fixed pattern. */
function bigEdition() {
	const applications = Array.from({ length: 400 }, (_, index) =>
		application(`a${String((index * 7) % 400).padStart(3, '0')}`),
	)
	const rated = applications.flatMap(({ applicationId }, index) =>
		sheets(applicationId, ...[1, 2, 3].map((j) => [7, 5, 3, 2].map((p) => (index * p + j) % 6).join(' '))),
	)
	return { applications, rated }
}

test('the order of rows changes nothing', () => {
	const { applications, rated } = bigEdition()
	const ranking = rankApplications(applications, rated, RULES, MEAN)
	fc.assert(
		fc.property(
			fc.shuffledSubarray(applications, { minLength: 400 }),
			fc.shuffledSubarray(rated, { minLength: 1200 }),
			(a, b) => {
				expect(rankApplications(a, b, RULES, MEAN)).toEqual(ranking)
			},
		),
		{ numRuns: 5, seed: 2027 },
	)
	expect(ranking.lines.map((line) => line.order)).toEqual(
		Array.from({ length: 400 }, (_, index) => index + 1),
	)
	expect(JSON.parse(JSON.stringify(ranking))).toEqual(ranking)
})

test('a higher mark never lowers a rank', () => {
	const { applications, rated } = bigEdition()
	const rankOf = (sheets: RatedSheet[], id: string) =>
		rankApplications(applications, sheets, RULES, MEAN).lines.find((line) => line.applicationId === id)
			?.rank ?? 0
	fc.assert(
		fc.property(fc.nat(1199), fc.constantFrom('c1', 'c2', 'c3', 'c4'), (index, key) => {
			const sheet = rated[index] as RatedSheet
			const raised = rated.with(index, {
				...sheet,
				levels: { ...sheet.levels, [key]: Math.min(5, (sheet.levels[key] ?? 0) + 1) },
			})
			expect(rankOf(raised, sheet.applicationId)).toBeLessThanOrEqual(rankOf(rated, sheet.applicationId))
		}),
		{ numRuns: 30, seed: 2027 },
	)
})
