import { expect, test } from 'vitest'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import { optimiseComparable } from '#app/server/jury/optimise-comparable.server.ts'

/** Two sectors, half of the jurors expert of each; languages by juror and by application. */
function panel(languages: readonly string[]): AssignmentProblem {
	const language = (index: number) => languages[index % languages.length] ?? ''
	return {
		jurors: Array.from({ length: 12 }, (_, index) => ({
			id: `J${index}`,
			organisation: '',
			regionCode: '01',
			provinceCode: '',
			languages: [language(index)],
			sectors: [index % 2 === 0 ? 'argan' : 'honey'],
		})),
		dossiers: Array.from({ length: 40 }, (_, index) => ({
			applicationId: `A${index}`,
			language: language(index),
			regionCode: '02',
			provinceCode: '',
			sector: index % 2 === 0 ? 'argan' : 'honey',
		})),
		rules: {
			readersPerApplication: 3,
			oneFromOutsideRegion: true,
			neverSameProvince: false,
			oneJurorPerOrganisation: true,
		},
		forbidden: [],
		kept: [],
	}
}

test('experts who keep to their own files are spread by more chance, until all can be compared', async () => {
	const problem = panel(['ar'])
	const outcome = await optimiseComparable(problem, 'seed')
	if (!outcome.ok) throw new Error(outcome.code)
	expect(outcome.value.jitter).toBe(120)
	expect(outcome.value.efficiency).toBeGreaterThanOrEqual(0.85)
	expect(checkAssignment(problem, outcome.value.pairs)).toEqual([])
	const loads = problem.jurors.map(
		({ id }) => outcome.value.pairs.filter(({ jurorId }) => jurorId === id).length,
	)
	expect([Math.min(...loads), Math.max(...loads)]).toEqual([8, 12])
})

test('where languages part the jurors no chance helps, and the assignment is given all the same', async () => {
	const outcome = await optimiseComparable(panel(['ar', 'fr']), 'seed')
	expect(outcome).toMatchObject({ ok: true, value: { components: 2, efficiency: 0, jitter: 60 } })
})
