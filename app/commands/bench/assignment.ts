import { leastCost } from './shortest-paths.ts'
import { printTable } from './print.ts'
import { indexPairs, isAllowed } from '#app/domain/jury/allowed.ts'
import { type AssignmentCosts, ASSIGNMENT_COSTS, createPricing } from '#app/domain/jury/assignment-cost.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'
import type { AssignmentProblem, AssignmentRules } from '#app/domain/jury/panel.ts'
import { optimiseAssignment } from '#app/server/jury/optimise-assignment.server.ts'

const SEED = 'bench'
const SECTORS = ['argan', 'carpets', 'honey', 'saffron', 'olives', 'pottery', 'dates', 'milk']
const REGIONS = 12
const SIZES = [
	{ applications: 400, jurors: 60, readers: 3, aim: 'under 2 s' },
	{ applications: 2000, jurors: 60, readers: 3, aim: 'under 10 s, 500 MB' },
]
const HEAD = [
	...['all rules, HiGHS', 'pairs', 's', 'CPU s', 'peak MB', 'efficiency', 'aim'],
	...['base: HiGHS s', 'shortest paths s', 'ratio', 'same cost'],
]

/**
 * Times the optimal assignment with every rule, in its process; then, on the base constraints alone, HiGHS beside the
 * shortest-path solver, and whether both find the same cost. Time includes the start of the process.
 */
export async function reportAssignment(): Promise<void> {
	const rows = []
	for (const size of SIZES) {
		const { applications, jurors, readers } = size
		const problem = sampleProblem(size)
		const whole = await timed(() => optimise(problem, ASSIGNMENT_COSTS))
		const base = { ...problem, rules: { ...problem.rules, ...BASE_RULES } }
		const costs = { ...ASSIGNMENT_COSTS, noExpertAtAll: 0 }
		const solver = await timed(() => optimise(base, costs))
		const oracle = await timed(() => solveByPaths(base, costs))
		rows.push([
			`${applications} × ${jurors} × ${readers}`,
			String(countAllowed(problem)),
			whole.seconds.toFixed(2),
			whole.value.effort.cpuSeconds.toFixed(2),
			(whole.value.effort.peakBytes / 1e6).toFixed(0),
			whole.value.efficiency?.toFixed(3) ?? '',
			size.aim,
			solver.seconds.toFixed(2),
			oracle.seconds.toFixed(2),
			(solver.seconds / oracle.seconds).toFixed(1),
			Math.abs(solver.value.cost - oracle.value) < 1e-6 ? 'yes' : 'NO',
		])
	}
	process.stdout.write('\nAssignment: applications × jurors × readers\n')
	printTable(HEAD, rows)
}

const BASE_RULES: Partial<AssignmentRules> = { oneFromOutsideRegion: false, oneJurorPerOrganisation: false }

async function optimise(problem: AssignmentProblem, costs: AssignmentCosts) {
	const outcome = await optimiseAssignment(problem, { costs, seed: SEED })
	if (!outcome.ok) throw new Error(`The sample has no assignment: ${outcome.code}`)
	return outcome.value
}

function solveByPaths(problem: AssignmentProblem, costs: AssignmentCosts): number {
	const pricing = createPricing(problem, costs, SEED)
	const forbidden = indexPairs(problem.forbidden)
	const cost = leastCost({
		readers: problem.rules.readersPerApplication,
		costs: problem.dossiers.map((dossier) =>
			problem.jurors.map((juror) =>
				isAllowed(juror, dossier, problem.rules, forbidden)
					? pricing.priceOf(juror, dossier)
					: Number.POSITIVE_INFINITY,
			),
		),
		least: problem.jurors.map(({ minLoad = 0 }) => minLoad),
		most: problem.jurors.map(({ maxLoad = Number.POSITIVE_INFINITY }) => maxLoad),
	})
	if (cost === null) throw new Error('The sample has no assignment on the base constraints')
	return cost
}

/** A panel as an edition has it: languages, sectors, regions, some organisations with two jurors, some conflicts. */
function sampleProblem(size: { applications: number; jurors: number; readers: number }): AssignmentProblem {
	const generator = createGenerator(SEED)
	const pick = (from: readonly string[]) => from[generator.nextBelow(from.length)] ?? ''
	const average = (size.applications * size.readers) / size.jurors
	const jurors = Array.from({ length: size.jurors }, (_, index) => ({
		id: `J${index}`,
		organisation: `organisation ${generator.nextBelow(size.jurors)}`,
		regionCode: String(generator.nextBelow(REGIONS)),
		provinceCode: '',
		languages: index % 4 === 0 ? ['ar', 'fr', 'zgh'] : ['ar', 'fr'],
		sectors: [pick(SECTORS), pick(SECTORS)],
		minLoad: Math.floor(0.85 * average),
		maxLoad: Math.ceil(1.15 * average),
	}))
	const dossiers = Array.from({ length: size.applications }, (_, index) => ({
		applicationId: `A${index}`,
		language: pick(['ar', 'ar', 'ar', 'ar', 'ar', 'fr', 'fr', 'zgh']),
		regionCode: String(generator.nextBelow(REGIONS)),
		provinceCode: '',
		sector: pick(SECTORS),
	}))
	const forbidden = dossiers.flatMap(({ applicationId }) =>
		generator.nextBelow(2) === 0 ? [] : [{ applicationId, jurorId: pick(jurors.map(({ id }) => id)) }],
	)
	const rules = {
		readersPerApplication: size.readers,
		oneFromOutsideRegion: true,
		neverSameProvince: false,
		oneJurorPerOrganisation: true,
	}
	return { jurors, dossiers, rules, forbidden, kept: [] }
}

function countAllowed(problem: AssignmentProblem): number {
	const forbidden = indexPairs(problem.forbidden)
	return problem.dossiers.reduce(
		(sum, dossier) =>
			sum + problem.jurors.filter((juror) => isAllowed(juror, dossier, problem.rules, forbidden)).length,
		0,
	)
}

async function timed<Value>(work: () => Value | Promise<Value>): Promise<{ seconds: number; value: Value }> {
	const start = performance.now()
	const value = await work()
	return { seconds: (performance.now() - start) / 1000, value }
}
