import { indexPairs } from '#app/domain/jury/allowed.ts'
import type { EvenLoads } from '#app/domain/jury/assignment-rows.ts'
import { type AssignmentProblem, type Pair, readingsAsked } from '#app/domain/jury/panel.ts'

/**
 * An assignment in few figures, to be kept with the hash of its problem: for each application, in the order of their
 * ids, the places of its readers among the jurors in the order of theirs, from 0.
 */
export type DrawnReaders = readonly (readonly number[])[]

export function packReaders(problem: AssignmentProblem, pairs: readonly Pair[]): number[][] {
	const { jurors, dossiers } = sortedIds(problem)
	const readersOf = indexPairs(pairs)
	const placeOf = new Map(jurors.map((id, place) => [id, place]))
	return dossiers.map((id) =>
		[...(readersOf.get(id) ?? [])].flatMap((juror) => placeOf.get(juror) ?? []).sort((a, b) => a - b),
	)
}

/** The pairs again; null when the figures are not of this problem. */
export function unpackReaders(problem: AssignmentProblem, readers: DrawnReaders): Pair[] | null {
	const { jurors, dossiers } = sortedIds(problem)
	if (readers.length !== dossiers.length || readers.flat().some((place) => jurors[place] === undefined))
		return null
	return dossiers.flatMap((applicationId, row) =>
		(readers[row] ?? []).map((place) => ({ applicationId, jurorId: jurors[place] ?? '' })),
	)
}

/** The range of judging.md 1.1: 85 to 115 % of the average load. */
export function evenLoadsOf({ jurors, dossiers, rules }: AssignmentProblem): EvenLoads {
	const demand = dossiers.reduce((sum, dossier) => sum + readingsAsked(dossier, rules), 0)
	const average = demand / Math.max(1, jurors.filter(({ left }) => !left).length)
	return { least: Math.floor(0.85 * average), most: Math.ceil(1.15 * average) }
}

function sortedIds({ jurors, dossiers }: AssignmentProblem) {
	return {
		jurors: jurors.map(({ id }) => id).sort(),
		dossiers: dossiers.map(({ applicationId }) => applicationId).sort(),
	}
}
