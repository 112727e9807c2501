import { expect, test } from 'vitest'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import type { AssignmentProblem, Juror } from '#app/domain/jury/panel.ts'
import { optimiseAssignment } from '#app/server/jury/optimise-assignment.server.ts'
import { type SolvingProgress, solveModel } from '#app/server/jury/solve-model.server.ts'
import { buildAssignmentModel } from '#app/domain/jury/assignment-model.ts'

const SECTORS = ['argan', 'carpets', 'honey', 'saffron']
const COSTS = { nonExpert: 30, noExpertAtAll: 200, jitter: 60 }

function panel(jurors: number, applications: number, more: Partial<Juror> = {}): AssignmentProblem {
	return {
		jurors: Array.from({ length: jurors }, (_, index) => ({
			id: `J${index}`,
			organisation: `organisation ${index % 5}`,
			regionCode: `0${index % 5}`,
			provinceCode: '',
			languages: index % 3 === 0 ? ['ar', 'fr'] : ['ar'],
			sectors: [SECTORS[index % 4] ?? ''],
			minLoad: Math.floor((applications * 3 * 0.5) / jurors),
			maxLoad: Math.ceil((applications * 3 * 1.5) / jurors),
			...more,
		})),
		dossiers: Array.from({ length: applications }, (_, index) => ({
			applicationId: `A${index}`,
			language: index % 6 === 0 ? 'fr' : 'ar',
			regionCode: `0${index % 7}`,
			provinceCode: '',
			sector: SECTORS[(index * 3) % 4] ?? '',
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

test('the optimum keeps every rule, says what it costs, and a repeat gives the identical one', async () => {
	const problem = panel(12, 40)
	const options = { costs: COSTS, seed: 'seed' }
	const outcome = await optimiseAssignment(problem, options)
	if (!outcome.ok) throw new Error(outcome.code)
	const { pairs, cost, components, efficiency } = outcome.value
	expect(pairs).toHaveLength(120)
	expect(checkAssignment(problem, pairs)).toEqual([])
	expect(components).toBe(1)
	expect(efficiency).toBeGreaterThan(0.8)
	expect(cost).toBeGreaterThan(0)
	const again = await optimiseAssignment(problem, options)
	expect(again).toMatchObject({ ok: true, value: { pairs, cost } })
	const other = await optimiseAssignment(problem, { ...options, seed: 'other' })
	expect(other.ok && other.value.pairs).not.toEqual(pairs)
})

test('what can be seen before solving is not solved', async () => {
	const outcome = await optimiseAssignment(panel(12, 40, { languages: ['ar'] }), { costs: COSTS, seed: '' })
	expect(outcome).toMatchObject({ ok: false, code: 'jury.too-few-readers', details: { count: 7 } })
})

test('what cannot be seen is found by the elastic solve', async () => {
	const problem = panel(12, 40)
	// Four jurors read French; each may have three readings of the 21 that French needs.
	const jurors = problem.jurors.map((juror) =>
		juror.languages.includes('fr') ? { ...juror, minLoad: 0, maxLoad: 3 } : { ...juror, maxLoad: 40 },
	)
	const outcome = await optimiseAssignment({ ...problem, jurors }, { costs: COSTS, seed: '' })
	if (outcome.ok) throw new Error('French has too few places')
	const missing = outcome.causes.reduce((sum, cause) => sum + ('missing' in cause ? cause.missing : 0), 0)
	expect([outcome.code, missing]).toEqual(['jury.unfilled', 9])
})

test('a solver that is told to stop stops, with the reason it was given', async () => {
	const model = buildAssignmentModel(panel(40, 600), { costs: COSTS, seed: '' })
	const controller = new AbortController()
	const stopped = solveModel(model, { signal: controller.signal })
	controller.abort(new Error('The page was left'))
	await expect(stopped).rejects.toThrow('The page was left')
	await expect(solveModel(model, { signal: controller.signal })).rejects.toThrow('The page was left')
})

test('it stops while solving, too, and tells how far it is', async () => {
	const model = buildAssignmentModel(panel(40, 600), { costs: COSTS, seed: '' })
	const controller = new AbortController()
	const heard: SolvingProgress[] = []
	const solving = solveModel(model, {
		signal: controller.signal,
		onProgress: (progress) => {
			heard.push(progress)
			controller.abort(new Error('Enough'))
		},
	})
	await expect(solving).rejects.toThrow('Enough')
	expect(heard).toHaveLength(1)
	expect(heard[0]?.seconds).toBeGreaterThanOrEqual(0)
})

test('no time is a limit of its own, not an answer', async () => {
	const model = buildAssignmentModel(panel(40, 600), { costs: COSTS, seed: '' })
	expect(await solveModel(model, { limitSeconds: 0 })).toMatchObject({ status: 'time-limit' })
})
