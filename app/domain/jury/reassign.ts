import { assignReaders } from '#app/domain/jury/assign.ts'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { type AssignmentProblem, type Pair, readingsAsked } from '#app/domain/jury/panel.ts'

export type Reassignment = {
	/** Readings asked anew. */
	readonly added: readonly Pair[]
	/** Readings taken away; none of them may be given again. */
	readonly removed: readonly Pair[]
	readonly pairs: readonly Pair[]
	/** Why some applications still lack a reader; empty when every one concerned is complete. */
	readonly lacking: readonly AssignmentCause[]
}

/**
 * After a recusal: the pair is forbidden for good and one reading moves, nothing else. `problem.kept` is not read: all
 * the other current readings are kept, and applications that lacked a reader before go on waiting.
 */
export function reassignAfterRecusal(
	problem: AssignmentProblem,
	current: readonly Pair[],
	recused: Pair,
	seed: string,
): Reassignment {
	return reassign(problem, current, current.filter(isOneOf([recused])), seed)
}

/** After a juror left: what she submitted stays, her other readings move, and she receives none. */
export function reassignAfterLeaving(
	problem: AssignmentProblem,
	current: readonly Pair[],
	jurorId: string,
	submitted: readonly Pair[],
	seed: string,
): Reassignment {
	const jurors = problem.jurors.map((juror) => (juror.id === jurorId ? { ...juror, left: true } : juror))
	const isSubmitted = isOneOf(submitted)
	const removed = current.filter((pair) => pair.jurorId === jurorId && !isSubmitted(pair))
	return reassign({ ...problem, jurors }, current, removed, seed)
}

/** Adds the readings that are missing — after a gap, or when an application came in late — and moves none. */
export function assignMissing(
	problem: AssignmentProblem,
	current: readonly Pair[],
	seed: string,
): Reassignment {
	const readings = new Map<string, number>()
	for (const { applicationId } of current) readings.set(applicationId, (readings.get(applicationId) ?? 0) + 1)
	const short = problem.dossiers.filter(
		(dossier) => (readings.get(dossier.applicationId) ?? 0) < readingsAsked(dossier, problem.rules),
	)
	return reassign(problem, current, [], seed, new Set(short.map((dossier) => dossier.applicationId)))
}

/** One application without a reader does not hold the others back: it is named, and the rest is done. */
function reassign(
	problem: AssignmentProblem,
	current: readonly Pair[],
	removed: readonly Pair[],
	seed: string,
	open = new Set(removed.map((pair) => pair.applicationId)),
): Reassignment {
	const isRemoved = isOneOf(removed)
	const kept = current.filter((pair) => !isRemoved(pair))
	const isKept = isOneOf(kept)
	const lacking: AssignmentCause[] = []
	for (;;) {
		const dossiers = problem.dossiers.map((dossier) =>
			open.has(dossier.applicationId) ? dossier : { ...dossier, settled: true },
		)
		const forbidden = [...problem.forbidden, ...removed]
		const outcome = assignReaders({ ...problem, dossiers, kept, forbidden }, seed)
		if (outcome.ok) {
			const { pairs } = outcome.value
			return { added: pairs.filter((pair) => !isKept(pair)), removed, pairs, lacking }
		}
		lacking.push(...outcome.causes)
		const stuck = outcome.causes.flatMap((cause) => ('applicationId' in cause ? cause.applicationId : []))
		if (!stuck.some((applicationId) => open.delete(applicationId)))
			return { added: [], removed, pairs: kept, lacking }
	}
}

function isOneOf(pairs: readonly Pair[]): (pair: Pair) => boolean {
	const keys = new Set(pairs.map(keyOf))
	return (pair) => keys.has(keyOf(pair))
}

function keyOf({ applicationId, jurorId }: Pair): string {
	return `${applicationId} ${jurorId}`
}
