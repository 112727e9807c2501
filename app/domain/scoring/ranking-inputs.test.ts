import { expect, test } from 'vitest'
import { rankSealed, sealedRankingSchema, sealRanking } from '#app/domain/deliberation/sealed-ranking.ts'
import { editionDefinitionSchema } from '#app/domain/edition/definition.ts'
import {
	collectInputs,
	type RankingInputs,
	rankingInputsSchema,
	rankInputs,
} from '#app/domain/scoring/ranking-inputs.ts'
import { rankApplications, rankingRules, tellMethod } from '#app/domain/scoring/ranking.ts'
import type { RatedSheet } from '#app/domain/scoring/readings.ts'
import { fraction } from '#app/domain/shared/fraction.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const DEFINITION = smallEdition()
const EDITION = { id: 'lm-2027', version: 3, definition: DEFINITION }
const APPLICATIONS = ['b', 'a', 'c'].map((applicationId) => ({
	applicationId,
	regionCode: '08',
	milieu: applicationId === 'c' ? null : 'rural',
	registeredOn: null,
}))
const sheet = (
	applicationId: string,
	jurorId: string,
	innovation: number,
	impact: number | null,
	status: RatedSheet['status'] = 'submitted',
): RatedSheet => ({ applicationId, jurorId, status, levels: { impact, innovation } })
const SHEETS = [
	...['j2', 'j1', 'j3'].flatMap((juror) => [sheet('b', juror, 3, 4), sheet('a', juror, 5, 4)]),
	sheet('c', 'j1', 5, 5, 'draft'),
	sheet('c', 'j2', 5, 5, 'void'),
	sheet('c', 'j3', 5, null),
	sheet('z', 'j1', 5, 5),
]

test('the inputs hold submitted sheets of ranked applications only, in one order', () => {
	const inputs = collectInputs(EDITION, APPLICATIONS, SHEETS)
	expect(inputs.applications.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
	expect(inputs.criteria).toEqual([
		{ key: 'innovation', weight: 40, zeroGoesToJury: false },
		{ key: 'impact', weight: 60, zeroGoesToJury: true },
	])
	expect(inputs.sheets).toHaveLength(7)
	expect(inputs.sheets[0]).toEqual({ application: 'a', juror: 'j1', levels: [5, 4] })
	expect(inputs.sheets.at(-1)).toEqual({ application: 'c', juror: 'j3', levels: [5, null] })
	const turned = collectInputs(EDITION, [...APPLICATIONS].reverse(), [...SHEETS].reverse())
	expect(canonicalize(turned)).toBe(canonicalize(inputs))
})

test('the ranking of the inputs is the ranking of the rows, through JSON too', () => {
	const inputs = collectInputs(EDITION, APPLICATIONS, SHEETS)
	const read = rankingInputsSchema.parse(JSON.parse(canonicalize(inputs)))
	const { adjustment, ...ranking } = rankInputs(read)
	const { adjustment: none, ...ofRows } = rankApplications(APPLICATIONS, SHEETS, rankingRules(DEFINITION), {
		name: 'mean',
	})
	expect(ranking).toEqual(ofRows)
	// Each juror gave both the same: nothing tells a severity.
	expect([adjustment, none]).toEqual([
		{ scores: new Map(), onMeans: 'no-residual-variation', strata: 'regions' },
		null,
	])
	expect(ranking.lines.map(({ applicationId }) => applicationId)).toEqual(['a', 'b'])
	expect(ranking.unranked).toMatchObject([{ applicationId: 'c', readings: 0 }])
})

/** Level of innovation by application and juror; j4 is two levels harsh. The impact is 3 everywhere. */
const HARSH: readonly [string, Readonly<Record<string, number>>][] = [
	['a', { j1: 4, j2: 5, j4: 2 }],
	['b', { j1: 4, j2: 3, j3: 4 }],
	['c', { j2: 3, j3: 2, j4: 1 }],
	['d', { j1: 3, j3: 3, j4: 0 }],
	['e', { j1: 2, j2: 2, j3: 3 }],
]
function harshInputs(method: 'mean' | 'adjusted', regionOf: (id: string) => string) {
	const definition = editionDefinitionSchema.parse({ ...DEFINITION, ranking: { method, floor: 50 } })
	const applications = HARSH.map(([id]) => ({
		...{ applicationId: id, regionCode: regionOf(id), milieu: null, registeredOn: null },
	}))
	const sheets = HARSH.flatMap(([id, levels]) =>
		Object.entries(levels).map(([juror, level]) => sheet(id, juror, level, 3)),
	)
	return collectInputs({ ...EDITION, definition }, applications, sheets)
}
/** Each reading by a juror of its own. */
const apartFrom = (sheets: RankingInputs['sheets']) =>
	sheets.map((one) => ({ ...one, juror: one.application + one.juror }))
const order = ({ lines }: ReturnType<typeof rankInputs>) =>
	lines.map(({ applicationId }) => applicationId).join('')

test('under `adjusted` a harsh reader moves nobody down; the mean stands beside, and the other way round', () => {
	const oneRegion = () => '08'
	const adjusted = rankInputs(harshInputs('adjusted', oneRegion))
	const mean = rankInputs(harshInputs('mean', oneRegion))
	// Levels of innovation on average: a and b 11/3, e 7/3, c and d 2; only c and d met j4 and not e.
	expect([order(mean), order(adjusted)]).toEqual(['abecd', 'abcde'])
	expect([mean.method, adjusted.method]).toEqual(['mean', 'adjusted'])
	expect(mean.adjustment).toEqual(adjusted.adjustment)
	for (const { applicationId, score, mean: plain } of adjusted.lines) {
		expect(score).toEqual(adjusted.adjustment?.scores.get(applicationId)?.adjusted)
		expect(plain).toEqual(mean.lines.find((line) => line.applicationId === applicationId)?.score)
	}
})

test('a region each: one stratum; no juror in common: the means, and the reason', () => {
	const apart = rankInputs(harshInputs('adjusted', (id) => id))
	const together = rankInputs(harshInputs('adjusted', () => '08'))
	expect([apart.adjustment?.strata, together.adjustment?.strata]).toEqual(['one', 'regions'])
	expect(apart.adjustment?.scores).toEqual(together.adjustment?.scores)
	const inputs = harshInputs('adjusted', () => '08')
	const cut = { ...inputs, sheets: apartFrom(inputs.sheets) }
	const ranking = rankInputs(cut)
	expect(ranking.adjustment).toEqual({ scores: new Map(), onMeans: 'disconnected', strata: 'regions' })
	expect([ranking.method, tellMethod(ranking), order(ranking)]).toEqual([
		'adjusted',
		'adjusted-on-means',
		order(rankInputs(harshInputs('mean', () => '08'))),
	])
})

test('scores once laid before a sitting stay, whatever another engine makes of the last digit', () => {
	const inputs = harshInputs('adjusted', () => '08')
	const sealed = sealRanking(inputs, DEFINITION, { engine: 'Node v0' })
	expect(rankSealed(sealed)).toEqual(rankInputs(inputs))
	const [first, ...rest] = sealed.order
	const moved = [[first?.[0] ?? '', 1, '99.000001'] as [string, number, string], ...rest]
	const ranking = rankSealed(sealedRankingSchema.parse({ ...sealed, order: moved }))
	expect(ranking.lines[0]).toMatchObject({ applicationId: first?.[0], score: fraction(99_000_001, 1e6) })
	// Even where the readings tell no severity, what was laid before the jury is what stands.
	const unfit = { ...inputs, sheets: apartFrom(inputs.sheets) }
	expect([order(rankInputs(unfit)), order(rankSealed({ ...sealed, inputs: unfit }))]).toEqual([
		'abecd',
		'abcde',
	])
	// Kept before the engine's name was: it still opens.
	const { engine: _engine, ...older } = sealed
	expect(rankSealed(sealedRankingSchema.parse(older))).toEqual(rankInputs(inputs))
})
