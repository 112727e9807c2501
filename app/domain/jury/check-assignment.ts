import {
	barsAgainst,
	type Bar,
	indexPairs,
	isFromOutside,
	shareOrganisation,
} from '#app/domain/jury/allowed.ts'
import {
	type AssignmentProblem,
	type Dossier,
	type Juror,
	type Pair,
	readingsAsked,
} from '#app/domain/jury/panel.ts'

/** A rule that an assignment breaks, with where. */
export type Violation =
	| { readonly rule: 'unknown' | 'twice' | Bar; readonly applicationId: string; readonly jurorId: string }
	| {
			readonly rule: 'readings'
			readonly applicationId: string
			readonly readings: number
			readonly asked: number
	  }
	| { readonly rule: 'organisation' | 'outside-region'; readonly applicationId: string }
	| { readonly rule: 'load'; readonly jurorId: string; readonly load: number }
	| { readonly rule: 'kept'; readonly applicationId: string; readonly jurorId: string }

/**
 * Checks an assignment against every hard rule, whoever made it: written apart from the assigner, so that an error of
 * one is not an error of both. Empty: the assignment stands.
 */
export function checkAssignment(problem: AssignmentProblem, pairs: readonly Pair[]): Violation[] {
	const jurors = new Map(problem.jurors.map((juror) => [juror.id, juror]))
	const dossiers = new Map(problem.dossiers.map((dossier) => [dossier.applicationId, dossier]))
	const known = pairs.filter((pair) => jurors.has(pair.jurorId) && dossiers.has(pair.applicationId))
	const readersOf = indexPairs(known)
	const kept = indexPairs(problem.kept)
	return [
		...checkPairs(problem, pairs, jurors, dossiers),
		...problem.dossiers.flatMap((dossier) => {
			const readers = [...(readersOf.get(dossier.applicationId) ?? [])].flatMap((id) => jurors.get(id) ?? [])
			return checkReaders(problem, dossier, readers, kept.get(dossier.applicationId)?.size ?? 0)
		}),
		...checkLoads(problem, known),
	]
}

function checkPairs(
	problem: AssignmentProblem,
	pairs: readonly Pair[],
	jurors: ReadonlyMap<string, Juror>,
	dossiers: ReadonlyMap<string, Dossier>,
): Violation[] {
	const forbidden = indexPairs(problem.forbidden)
	const kept = indexPairs(problem.kept)
	const seen = new Map<string, Set<string>>()
	const violations: Violation[] = []
	for (const { applicationId, jurorId } of pairs) {
		const juror = jurors.get(jurorId)
		const dossier = dossiers.get(applicationId)
		if (!juror || !dossier) {
			violations.push({ rule: 'unknown', applicationId, jurorId })
			continue
		}
		const readers = seen.get(applicationId) ?? new Set<string>()
		if (readers.has(jurorId)) violations.push({ rule: 'twice', applicationId, jurorId })
		seen.set(applicationId, readers.add(jurorId))
		for (const bar of barsAgainst(juror, dossier, problem.rules, forbidden)) {
			if (bar === 'left' && kept.get(applicationId)?.has(jurorId)) continue
			violations.push({ rule: bar, applicationId, jurorId })
		}
	}
	for (const { applicationId, jurorId } of problem.kept)
		if (!seen.get(applicationId)?.has(jurorId)) violations.push({ rule: 'kept', applicationId, jurorId })
	return violations
}

function checkReaders(
	problem: AssignmentProblem,
	dossier: Dossier,
	readers: readonly Juror[],
	kept: number,
): Violation[] {
	const { applicationId } = dossier
	const violations: Violation[] = []
	const asked = dossier.settled ? kept : Math.max(readingsAsked(dossier, problem.rules), kept)
	if (readers.length !== asked)
		violations.push({ rule: 'readings', applicationId, readings: readers.length, asked })
	if (
		problem.rules.oneJurorPerOrganisation &&
		readers.some((reader, index) =>
			readers.slice(index + 1).some((other) => shareOrganisation(reader, other)),
		)
	)
		violations.push({ rule: 'organisation', applicationId })
	const mustHaveOutside = problem.rules.oneFromOutsideRegion && !dossier.settled
	if (mustHaveOutside && !readers.some((reader) => isFromOutside(reader, dossier)))
		violations.push({ rule: 'outside-region', applicationId })
	return violations
}

function checkLoads(problem: AssignmentProblem, pairs: readonly Pair[]): Violation[] {
	const loads = new Map<string, number>()
	for (const { jurorId } of pairs) loads.set(jurorId, (loads.get(jurorId) ?? 0) + 1)
	return problem.jurors.flatMap((juror): Violation[] => {
		if (juror.left) return []
		const load = loads.get(juror.id) ?? 0
		const within = load >= (juror.minLoad ?? 0) && load <= (juror.maxLoad ?? Number.POSITIVE_INFINITY)
		return within ? [] : [{ rule: 'load', jurorId: juror.id, load }]
	})
}
