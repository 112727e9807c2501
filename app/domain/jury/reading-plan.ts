import { barsAgainst, indexPairs } from '#app/domain/jury/allowed.ts'
import { type AssignmentProblem, type Pair, readingsAsked } from '#app/domain/jury/panel.ts'
import { addReader, type Reader, type ReadingFile, sharingKeyOf } from '#app/domain/jury/reader-set.ts'

/** The state of an assignment in the making: it starts from the kept readings. */
export type ReadingPlan = { readonly readers: readonly Reader[]; readonly files: readonly ReadingFile[] }

/**
 * Lays the problem out, jurors and applications in the order of their ids: the order of a query's rows must not change
 * the assignment.
 */
export function layOut(problem: AssignmentProblem): ReadingPlan {
	const { rules } = problem
	const forbidden = indexPairs(problem.forbidden)
	const keptBy = indexPairs(problem.kept)
	const readers = [...problem.jurors].sort(byId((juror) => juror.id)).map((juror): Reader => ({
		juror,
		sharingKey: sharingKeyOf(juror, rules),
		minLoad: juror.left ? 0 : (juror.minLoad ?? 0),
		maxLoad: juror.left ? 0 : (juror.maxLoad ?? Number.POSITIVE_INFINITY),
		files: new Set(),
	}))
	const files = [...problem.dossiers].sort(byId((dossier) => dossier.applicationId)).map((dossier) => {
		const keptIds = keptBy.get(dossier.applicationId) ?? new Set<string>()
		const kept = readers.filter((reader) => keptIds.has(reader.juror.id))
		const file: ReadingFile = {
			dossier,
			rules,
			asked: dossier.settled ? kept.length : Math.max(readingsAsked(dossier, rules), kept.length),
			allowed: readers.filter((reader) => barsAgainst(reader.juror, dossier, rules, forbidden).length === 0),
			kept: new Set(kept),
			readers: [],
		}
		for (const reader of kept) addReader(file, reader)
		return file
	})
	return { readers, files }
}

export function pairsOf(plan: ReadingPlan): Pair[] {
	return plan.files.flatMap(({ dossier, readers }) =>
		readers.map(({ juror }) => ({ applicationId: dossier.applicationId, jurorId: juror.id })),
	)
}

function byId<Item>(idOf: (item: Item) => string) {
	return (a: Item, b: Item) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)
}
