import { ASSIGNMENT_COSTS } from '#app/domain/jury/assignment-cost.ts'
import { isComparable } from '#app/domain/jury/design-efficiency.ts'
import { evenLoadsOf } from '#app/domain/jury/drawn-readers.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import { optimiseAssignment, type OptimalOutcome } from '#app/server/jury/optimise-assignment.server.ts'

/** Widths of the random part, tried until the jurors can be compared (judging.md 1.7): a wider one spreads them more. */
const JITTERS = [ASSIGNMENT_COSTS.jitter, 2 * ASSIGNMENT_COSTS.jitter, 4 * ASSIGNMENT_COSTS.jitter]

/**
 * The assignment of an edition: even loads, and the first width of the random part that passes the gate of comparison;
 * when none does, the one that comes nearest to it.
 */
export async function optimiseComparable(
	problem: AssignmentProblem,
	seed: string,
	signal?: AbortSignal,
): Promise<OptimalOutcome> {
	let best: OptimalOutcome | null = null
	for (const jitter of JITTERS) {
		const options = { costs: { ...ASSIGNMENT_COSTS, jitter }, seed, evenLoads: evenLoadsOf(problem) }
		const solving = optimiseAssignment(problem, options, { signal })
		// What stands already is not lost to a wider try that comes to no end.
		const outcome: OptimalOutcome = await (best ? solving.catch(keepUnlessLeft(best, signal)) : solving)
		if (!outcome.ok || isComparable(outcome.value)) return outcome
		if (!best?.ok || (outcome.value.efficiency ?? 0) > (best.value.efficiency ?? 0)) best = outcome
	}
	if (!best) throw new Error('No width of the random part to try')
	return best
}

function keepUnlessLeft(best: OptimalOutcome, signal: AbortSignal | undefined) {
	return (error: unknown): OptimalOutcome => {
		if (signal?.aborted) throw error
		return best
	}
}
