import type { Assignment, AssignmentOutcome } from '#app/domain/jury/assign.ts'
import { createPricing, priceAssignment } from '#app/domain/jury/assignment-cost.ts'
import {
	buildAssignmentModel,
	type ModelOptions,
	readPairs,
	readShortfalls,
} from '#app/domain/jury/assignment-model.ts'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { measureDesign } from '#app/domain/jury/design-efficiency.ts'
import { type AssignmentCause, findCauses } from '#app/domain/jury/impossible.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import { layOut } from '#app/domain/jury/reading-plan.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'
import { type Solution, solveModel, type SolvingOptions } from '#app/server/jury/solve-model.server.ts'

export type OptimalAssignment = Assignment & {
	/** The proved minimum (judging.md 1.2), summed again from the pairs; even loads are not in it. */
	readonly cost: number
	/** Width of the random part of the cost. */
	readonly jitter: number
	/** Of the design (judging.md 1.7). */
	readonly efficiency: number | null
	/** What the solver needed. */
	readonly effort: Pick<Solution, 'nodes' | 'peakBytes' | 'cpuSeconds'>
}
export type OptimalOutcome = Accepted<OptimalAssignment> | Exclude<AssignmentOutcome, Accepted<Assignment>>

/**
 * The best assignment there is, by the model of judging.md 1.2 and HiGHS; every rule is then checked again by code of
 * its own. When there is none, the causes of judging.md 1.3 in their order. Rejects when the signal is aborted, or when
 * the solver does not come to an end in its time.
 */
export async function optimiseAssignment(
	problem: AssignmentProblem,
	options: Omit<ModelOptions, 'elastic'>,
	solving: SolvingOptions = {},
): Promise<OptimalOutcome> {
	const causes = findCauses(problem, layOut(problem))
	if (causes.length > 0) return refuseAll(causes)
	const model = buildAssignmentModel(problem, options)
	const solution = await solve(model, solving)
	if (solution.status === 'infeasible') return refuseAll(await findShortfalls(problem, options, solving))
	const pairs = readPairs(model, solution.values)
	const [violation] = checkAssignment(problem, pairs)
	if (violation) throw new Error(`The solver's assignment breaks a rule: ${violation.rule}`)
	const cost = priceAssignment(problem, pairs, createPricing(problem, options.costs, options.seed))
	const { nodes, peakBytes, cpuSeconds } = solution
	const effort = { nodes, peakBytes, cpuSeconds }
	const { seed, costs } = options
	return accept({ pairs, seed, cost, jitter: costs.jitter, ...measureDesign(pairs), effort })
}

/** Judging.md 1.3, step 4: the same model, in which readings may be missing at a price. */
async function findShortfalls(
	problem: AssignmentProblem,
	options: ModelOptions,
	solving: SolvingOptions,
): Promise<AssignmentCause[]> {
	// No wish may be dearer than a reading that is missing: there are none here.
	const costs = { nonExpert: 0, noExpertAtAll: 0, jitter: 0 }
	const elastic = buildAssignmentModel(problem, { costs, seed: options.seed, elastic: true })
	const { status, values } = await solve(elastic, solving)
	const causes = status === 'optimal' ? readShortfalls(elastic, values) : []
	if (causes.length === 0) throw new Error('The solver finds no assignment, and nothing that is short')
	return causes
}

async function solve(...task: Parameters<typeof solveModel>): Promise<Solution> {
	const solution = await solveModel(...task)
	if (solution.status === 'time-limit') throw new Error('The solver did not come to an end in its time')
	return solution
}

function refuseAll(causes: readonly AssignmentCause[]): Refused<AssignmentCause['code']> & {
	readonly causes: readonly AssignmentCause[]
} {
	const code = causes[0]?.code ?? 'jury.unfilled'
	return { ok: false, code, details: { count: causes.filter((cause) => cause.code === code).length }, causes }
}
