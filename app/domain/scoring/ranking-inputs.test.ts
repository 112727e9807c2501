import { expect, test } from 'vitest'
import { editionDefinitionSchema } from '#app/domain/edition/definition.ts'
import { collectInputs, rankingInputsSchema, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import { rankApplications, rankingRules } from '#app/domain/scoring/ranking.ts'
import type { RatedSheet } from '#app/domain/scoring/readings.ts'
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
	expect(rankInputs(read)).toEqual(
		rankApplications(APPLICATIONS, SHEETS, rankingRules(DEFINITION), { name: 'mean' }),
	)
	expect(rankInputs(read).lines.map(({ applicationId }) => applicationId)).toEqual(['a', 'b'])
	expect(rankInputs(read).unranked).toMatchObject([{ applicationId: 'c', readings: 0 }])
})

test('a method that nothing computes yet is no mean', () => {
	const definition = editionDefinitionSchema.parse({
		...DEFINITION,
		ranking: { method: 'adjusted', floor: 50 },
	})
	expect(() => collectInputs({ ...EDITION, definition }, APPLICATIONS, SHEETS)).toThrow(RangeError)
})
