import { type AssignmentOutcome, assignReaders } from '#app/domain/jury/assign.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import { accept, type Accepted } from '#app/domain/shared/outcome.ts'

export type Reassignment = {
	/** Readings asked anew. */
	readonly added: readonly Pair[]
	/** Readings taken away; none of them may be given again. */
	readonly removed: readonly Pair[]
	readonly pairs: readonly Pair[]
	readonly components: number
}

export type ReassignmentOutcome = Accepted<Reassignment> | Exclude<AssignmentOutcome, { ok: true }>

/**
 * After a recusal: the pair is forbidden for good and one reading moves, nothing else. `problem.kept` is not read: all
 * the other current readings are kept.
 */
export function reassignAfterRecusal(
	problem: AssignmentProblem,
	current: readonly Pair[],
	recused: Pair,
	seed: string,
): ReassignmentOutcome {
	return reassign(problem, current, (pair) => isSame(pair, recused), seed)
}

/** After a juror left: what she submitted stays, her other readings move, and she receives none. */
export function reassignAfterLeaving(
	problem: AssignmentProblem,
	current: readonly Pair[],
	jurorId: string,
	submitted: readonly Pair[],
	seed: string,
): ReassignmentOutcome {
	const jurors = problem.jurors.map((juror) => (juror.id === jurorId ? { ...juror, left: true } : juror))
	return reassign(
		{ ...problem, jurors },
		current,
		(pair) => pair.jurorId === jurorId && !submitted.some((done) => isSame(done, pair)),
		seed,
	)
}

/** Adds the readings that are missing — after a gap, or when an application came in late — and moves none. */
export function assignMissing(
	problem: AssignmentProblem,
	current: readonly Pair[],
	seed: string,
): ReassignmentOutcome {
	return reassign(problem, current, () => false, seed)
}

function reassign(
	problem: AssignmentProblem,
	current: readonly Pair[],
	moves: (pair: Pair) => boolean,
	seed: string,
): ReassignmentOutcome {
	const removed = current.filter(moves)
	const kept = current.filter((pair) => !moves(pair))
	const outcome = assignReaders({ ...problem, kept, forbidden: [...problem.forbidden, ...removed] }, seed)
	if (!outcome.ok) return outcome
	const { pairs, components } = outcome.value
	const added = pairs.filter((pair) => !kept.some((other) => isSame(other, pair)))
	return accept({ added, removed, pairs, components })
}

function isSame(a: Pair, b: Pair): boolean {
	return a.applicationId === b.applicationId && a.jurorId === b.jurorId
}
