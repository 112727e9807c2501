import loadHighs from 'highs'
import { beforeAll, expect, test } from 'vitest'
import { leastCost } from '../../commands/bench/shortest-paths.ts'
import { createPricing, priceAssignment } from '#app/domain/jury/assignment-cost.ts'
import { buildAssignmentModel, readPairs, readShortfalls } from '#app/domain/jury/assignment-model.ts'
import { isAllowed, indexPairs } from '#app/domain/jury/allowed.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'
import type { LinearModel } from '#app/domain/jury/linear-model.ts'
import type { AssignmentProblem, AssignmentRules, Dossier, Pair } from '#app/domain/jury/panel.ts'
import { dossier, FREE_RULES, juror } from '#app/domain/jury/sample-panel.test-data.ts'

const BASE: AssignmentRules = { ...FREE_RULES, readersPerApplication: 2 }
const COSTS = { nonExpert: 30, noExpertAtAll: 200, jitter: 0 }
const problemOf = (more: Partial<AssignmentProblem>): AssignmentProblem => ({
	jurors: ['a', 'b', 'c', 'd'].map((id) => juror(id)),
	dossiers: ['1', '2', '3', '4'].map((id) => dossier(id)),
	rules: BASE,
	forbidden: [],
	kept: [],
	...more,
})

let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
	highs = await loadHighs()
})

/** Solves in this process: many small models, one after the other. */
function solve(model: LinearModel): Float64Array | null {
	const [numCols, numRows] = [model.columnCosts.length, model.rowLower.length]
	const { starts, indices, values } = model
	return highs.withModel(
		{
			numCols,
			numRows,
			colCost: model.columnCosts,
			colLower: model.columnLower,
			colUpper: model.columnUpper,
			rowLower: model.rowLower,
			rowUpper: model.rowUpper,
			integrality: model.whole,
			matrix: { format: 'csc', numRows, numCols, starts, indices, values },
		},
		(solver) => {
			solver.options.set({ output_flag: false, random_seed: 7, mip_rel_gap: 0 })
			solver.run()
			return solver.getModelStatus() === 7 ? solver.getSolution().colValue : null
		},
	)
}

function randomProblem(seed: string, rules: AssignmentRules): AssignmentProblem {
	const generator = createGenerator(seed)
	const sectors = ['argan', 'carpets', 'honey']
	const count = 3 + generator.nextBelow(6)
	const files = 2 + generator.nextBelow(11)
	const average = (files * rules.readersPerApplication) / count
	const jurors = Array.from({ length: count }, (_, index) =>
		juror(`j${index}`, {
			organisation: ['', 'one', 'two', 'three'][generator.nextBelow(4)] ?? '',
			regionCode: `0${generator.nextBelow(3)}`,
			languages: generator.nextBelow(3) === 0 ? ['ar', 'fr'] : ['ar'],
			sectors: sectors.filter(() => generator.nextBelow(3) === 0),
			minLoad: Math.floor(average * (0.4 + generator.nextBelow(6) / 10)),
			maxLoad: Math.ceil(average * (1 + generator.nextBelow(6) / 10)),
		}),
	)
	const dossiers = Array.from({ length: files }, (_, index) =>
		dossier(`a${index}`, {
			language: generator.nextBelow(5) === 0 ? 'fr' : 'ar',
			regionCode: `0${generator.nextBelow(3)}`,
			sector: sectors[generator.nextBelow(3)] ?? '',
		}),
	)
	const forbidden = dossiers.flatMap(({ applicationId }) =>
		jurors.filter(() => generator.nextBelow(8) === 0).map(({ id }) => ({ applicationId, jurorId: id })),
	)
	return { jurors, dossiers, rules, forbidden, kept: [] }
}

test('on the base constraints 250 random instances cost what the shortest paths find, or have no solution for both', () => {
	let solved = 0
	for (let index = 0; index < 250; index++) {
		const rules = { ...BASE, readersPerApplication: 1 + (index % 3) }
		const problem = randomProblem(`base ${index}`, rules)
		const costs = { nonExpert: 30, noExpertAtAll: 0, jitter: index % 2 === 0 ? 60 : 0 }
		const pricing = createPricing(problem, costs, `${index}`)
		const forbidden = indexPairs(problem.forbidden)
		const expected = leastCost({
			readers: rules.readersPerApplication,
			costs: problem.dossiers.map((file) =>
				problem.jurors.map((reader) =>
					isAllowed(reader, file, rules, forbidden) ? pricing.priceOf(reader, file) : Infinity,
				),
			),
			least: problem.jurors.map(({ minLoad = 0 }) => minLoad),
			most: problem.jurors.map(({ maxLoad = 0 }) => maxLoad),
		})
		const model = buildAssignmentModel(problem, { costs, seed: `${index}` })
		const solution = solve(model)
		if (expected === null || solution === null) {
			expect([index, solution]).toEqual([index, expected])
			continue
		}
		const pairs = readPairs(model, solution)
		expect(checkAssignment(problem, pairs)).toEqual([])
		expect(priceAssignment(problem, pairs, pricing)).toBeCloseTo(expected, 6)
		solved += 1
	}
	expect(solved).toBeGreaterThan(100)
})

test('with every rule the optimum is the one that trying everything finds', () => {
	let solved = 0
	for (let index = 0; index < 60; index++) {
		const rules = { ...BASE, oneFromOutsideRegion: true, oneJurorPerOrganisation: true }
		const whole = randomProblem(`every rule ${index}`, rules)
		const problem = {
			...whole,
			jurors: whole.jurors.slice(0, 5).map((one) => ({ ...one, minLoad: 0, maxLoad: 3 })),
			dossiers: whole.dossiers.slice(0, 4),
		}
		const pricing = createPricing(problem, COSTS, '')
		const model = buildAssignmentModel(problem, { costs: COSTS, seed: '' })
		const solution = solve(model)
		const expected = tryEverything(problem, (pairs) => priceAssignment(problem, pairs, pricing))
		const cost = solution && priceAssignment(problem, readPairs(model, solution), pricing)
		expect([index, cost]).toEqual([index, expected])
		if (expected !== null) solved += 1
	}
	expect(solved).toBeGreaterThan(15)
})

/** Every choice of readers of every file, checked by the rules' own code. */
function tryEverything(problem: AssignmentProblem, price: (pairs: Pair[]) => number): number | null {
	const asked = problem.rules.readersPerApplication
	const choices = (from: number, missing: number): string[][] =>
		missing === 0
			? [[]]
			: problem.jurors
					.slice(from)
					.flatMap(({ id }, index) => choices(from + index + 1, missing - 1).map((rest) => [id, ...rest]))
	const sets = choices(0, asked)
	const one = (dossiers: Dossier[]) => ({ ...problem, dossiers })
	let whole: Pair[][] = [[]]
	for (const file of problem.dossiers) {
		const here = sets
			.map((ids) => ids.map((jurorId) => ({ applicationId: file.applicationId, jurorId })))
			.filter((pairs) => checkAssignment(one([file]), pairs).length === 0)
		whole = whole.flatMap((before) => here.map((pairs) => [...before, ...pairs]))
	}
	const costs = whole.filter((pairs) => checkAssignment(problem, pairs).length === 0).map(price)
	return costs.length === 0 ? null : Math.min(...costs)
}

test('a forbidden pair has no column, a kept one is fixed, a settled file brings its readings only', () => {
	const problem = problemOf({
		jurors: [
			juror('a'),
			juror('b', { languages: ['fr'] }),
			juror('c'),
			juror('d'),
			juror('e', { left: true }),
		],
		dossiers: [dossier('1'), dossier('2', { settled: true })],
		forbidden: [{ applicationId: '1', jurorId: 'd' }],
		kept: [
			{ applicationId: '1', jurorId: 'c' },
			{ applicationId: '2', jurorId: 'e' },
		],
	})
	const model = buildAssignmentModel(problem, { costs: COSTS, seed: '' })
	expect(model.pairs).toEqual([
		{ applicationId: '1', jurorId: 'a' },
		{ applicationId: '1', jurorId: 'c' },
		{ applicationId: '2', jurorId: 'e' },
	])
	expect([...model.columnLower]).toEqual([0, 1, 1, 0])
	// Five loads, and two rows of the open file: its readings and its expert.
	expect(model.rowLower).toHaveLength(7)
	expect([...model.starts]).toEqual([0, 2, 4, 5, 6])
})

test('an organisation has a row only where two of its jurors may read', () => {
	const problem = problemOf({
		jurors: [juror('a', { organisation: 'One' }), juror('b', { organisation: ' one' }), juror('c')],
		dossiers: [dossier('1'), dossier('2')],
		rules: { ...BASE, oneJurorPerOrganisation: true },
		forbidden: [{ applicationId: '2', jurorId: 'b' }],
	})
	const model = buildAssignmentModel(problem, { costs: COSTS, seed: '' })
	// Three loads; readings, expert and organisation of file 1; readings and expert of file 2.
	expect([...model.rowUpper]).toEqual([Infinity, Infinity, Infinity, 2, Infinity, 1, 2, Infinity])
})

test('forbidding a pair changes no other price', () => {
	const costs = { ...COSTS, jitter: 60 }
	const free = buildAssignmentModel(problemOf({}), { costs, seed: 'x' })
	const gone = { applicationId: '2', jurorId: 'b' }
	const less = buildAssignmentModel(problemOf({ forbidden: [gone] }), { costs, seed: 'x' })
	const column = free.pairs.findIndex((pair) => pair.applicationId === '2' && pair.jurorId === 'b')
	expect([...less.columnCosts]).toEqual([...free.columnCosts].filter((_cost, index) => index !== column))
	expect(buildAssignmentModel(problemOf({}), { costs, seed: 'y' }).columnCosts).not.toEqual(free.columnCosts)
})

test('when a juror leaves, her files move and no other', () => {
	const costs = { ...COSTS, jitter: 60 }
	const before: AssignmentProblem = {
		jurors: Array.from({ length: 8 }, (_, index) =>
			juror(`j${index}`, {
				regionCode: `0${index % 4}`,
				organisation: `o${index % 5}`,
				sectors: index % 3 === 0 ? ['argan'] : ['honey'],
				minLoad: 9,
				maxLoad: 15,
			}),
		),
		dossiers: Array.from({ length: 40 }, (_, index) =>
			dossier(String(index), { regionCode: `0${index % 4}`, sector: index % 2 === 0 ? 'argan' : 'honey' }),
		),
		rules: { ...BASE, oneFromOutsideRegion: true, oneJurorPerOrganisation: true },
		forbidden: [],
		kept: [],
	}
	const first = buildAssignmentModel(before, { costs, seed: 'first' })
	const pairs = readPairs(first, solve(first) ?? [])
	expect(checkAssignment(before, pairs)).toEqual([])
	const hers = pairs.filter(({ jurorId }) => jurorId === 'j3')
	const submitted = hers.slice(0, 2)
	const jurors = before.jurors.map((one) => (one.id === 'j3' ? { ...one, left: true } : one))
	const after = { ...before, jurors, kept: submitted }
	const again = buildAssignmentModel(after, { costs, seed: 'second', standing: pairs })
	const moved = readPairs(again, solve(again) ?? [])
	expect(checkAssignment(after, moved)).toEqual([])
	const key = ({ applicationId, jurorId }: Pair) => `${applicationId} ${jurorId}`
	const stay = new Set(moved.map(key))
	expect(pairs.filter((pair) => !stay.has(key(pair)))).toEqual(hers.slice(2))
})

test('the elastic model names what stays short: readings first, then minima', () => {
	const problem = problemOf({
		jurors: [
			juror('a', { languages: ['zgh'], maxLoad: 2 }),
			juror('b', { minLoad: 5 }),
			juror('c'),
			juror('d'),
		],
		dossiers: [
			...['1', '2', '3'].map((id) => dossier(id, { language: 'zgh' })),
			...['4', '5', '6'].map((id) => dossier(id)),
		],
		rules: { ...BASE, readersPerApplication: 1 },
	})
	expect(solve(buildAssignmentModel(problem, { costs: COSTS, seed: '' }))).toBe(null)
	const elastic = buildAssignmentModel(problem, { costs: COSTS, seed: '', elastic: true })
	expect(readShortfalls(elastic, solve(elastic) ?? [])).toEqual([
		{ code: 'jury.unfilled', applicationId: expect.stringMatching(/^[123]$/), missing: 1 },
		{ code: 'jury.load-not-reached', jurorId: 'b', load: 3, minimum: 5 },
	])
})

test('even loads are a wish: kept where they can be, paid for where the language forbids', () => {
	const problem = problemOf({
		jurors: [juror('a', { languages: ['ar', 'zgh'] }), ...['b', 'c', 'd'].map((id) => juror(id))],
		dossiers: [
			...Array.from({ length: 8 }, (_, index) => dossier(`z${index}`, { language: 'zgh' })),
			...Array.from({ length: 8 }, (_, index) => dossier(`x${index}`)),
		],
		rules: { ...BASE, readersPerApplication: 1 },
	})
	const evenLoads = { least: 3, most: 5 }
	const model = buildAssignmentModel(problem, { costs: { ...COSTS, jitter: 60 }, seed: 'even', evenLoads })
	const pairs = readPairs(model, solve(model) ?? [])
	const loadOf = (id: string) => pairs.filter(({ jurorId }) => jurorId === id).length
	expect(loadOf('a')).toBe(8)
	for (const id of ['b', 'c', 'd']) expect([2, 3, 4, 5]).toContain(loadOf(id))
	expect(loadOf('b') + loadOf('c') + loadOf('d')).toBe(8)
})
