import { barsAgainst, indexPairs, isFromOutside } from '#app/domain/jury/allowed.ts'
import type { AssignmentProblem } from '#app/domain/jury/panel.ts'
import type { Reader, ReadingFile } from '#app/domain/jury/reader-set.ts'
import type { ReadingPlan } from '#app/domain/jury/reading-plan.ts'

/** Every code is the key of a sentence; the figures beside it fill the sentence. */
export const ASSIGNMENT_REFUSALS = [
	'jury.kept-not-allowed',
	'jury.too-few-readers',
	'jury.too-few-organisations',
	'jury.not-enough-capacity',
	'jury.loads-not-reachable',
	'jury.no-outside-reader',
	'jury.unfilled',
	'jury.load-not-reached',
] as const
export type AssignmentRefusal = (typeof ASSIGNMENT_REFUSALS)[number]

/** Why an assignment is impossible, or was not found, with the application or the juror concerned. */
export type AssignmentCause =
	| { readonly code: 'jury.kept-not-allowed'; readonly applicationId: string; readonly jurorId: string }
	| {
			readonly code: 'jury.too-few-readers' | 'jury.too-few-organisations'
			readonly applicationId: string
			readonly language: string
			/** Jurors allowed, or organisations among them. */
			readonly allowed: number
			readonly asked: number
			/** Jurors of the whole panel who read this language. */
			readonly readLanguage: number
	  }
	| { readonly code: 'jury.not-enough-capacity'; readonly demand: number; readonly capacity: number }
	| { readonly code: 'jury.loads-not-reachable'; readonly demand: number; readonly minimum: number }
	| { readonly code: 'jury.no-outside-reader'; readonly applicationId: string; readonly regionCode: string }
	| { readonly code: 'jury.unfilled'; readonly applicationId: string; readonly missing: number }
	| {
			readonly code: 'jury.load-not-reached'
			readonly jurorId: string
			readonly load: number
			readonly minimum: number
	  }

/**
 * Causes that can be seen before any assignment is tried, in the order in which a secretary can act on them: files with
 * too few allowed jurors, demand against capacity, files without a reader from outside their region.
 */
export function findCauses(problem: AssignmentProblem, plan: ReadingPlan): AssignmentCause[] {
	const open = plan.files.filter((file) => !file.dossier.settled)
	return [
		...keptCauses(problem),
		...open.flatMap(sharingCauses),
		...open.flatMap((file) => readerCauses(problem, file)),
		...loadCauses(plan),
		...open.flatMap(outsideCauses),
	]
}

/** A kept reading that breaks a rule: the caller must void it first. */
function keptCauses(problem: AssignmentProblem): AssignmentCause[] {
	const forbidden = indexPairs(problem.forbidden)
	const jurors = new Map(problem.jurors.map((juror) => [juror.id, juror]))
	const dossiers = new Map(problem.dossiers.map((dossier) => [dossier.applicationId, dossier]))
	return problem.kept.flatMap((pair): AssignmentCause[] => {
		const juror = jurors.get(pair.jurorId)
		const dossier = dossiers.get(pair.applicationId)
		const stands =
			juror &&
			dossier &&
			(dossier.settled ||
				barsAgainst(juror, dossier, problem.rules, forbidden).every((bar) => bar === 'left'))
		return stands ? [] : [{ code: 'jury.kept-not-allowed', ...pair }]
	})
}

/** Two kept readers of one organisation. */
function sharingCauses(file: ReadingFile): AssignmentCause[] {
	const { applicationId } = file.dossier
	const keys = file.readers.map((reader) => reader.sharingKey)
	return file.readers
		.filter((reader, index) => keys.indexOf(reader.sharingKey) < index)
		.map(({ juror }) => ({ code: 'jury.kept-not-allowed', applicationId, jurorId: juror.id }))
}

function readerCauses(problem: AssignmentProblem, file: ReadingFile): AssignmentCause[] {
	const { asked, dossier } = file
	const possible = new Set([...file.kept, ...file.allowed])
	const organisations = new Set([...possible].map((reader) => reader.sharingKey)).size
	if (possible.size >= asked && organisations >= asked) return []
	const few = possible.size < asked
	return [
		{
			code: few ? 'jury.too-few-readers' : 'jury.too-few-organisations',
			applicationId: dossier.applicationId,
			language: dossier.language,
			allowed: few ? possible.size : organisations,
			asked,
			readLanguage: problem.jurors.filter(
				(juror) => !juror.left && juror.languages.includes(dossier.language),
			).length,
		},
	]
}

function loadCauses({ readers, files }: ReadingPlan): AssignmentCause[] {
	const demand = files.reduce((sum, file) => sum + file.asked, 0)
	const capacity = readers.reduce((sum, reader) => sum + Math.max(reader.maxLoad, reader.files.size), 0)
	const minimum = readers.reduce((sum, reader) => sum + Math.max(reader.minLoad, reader.files.size), 0)
	if (demand > capacity) return [{ code: 'jury.not-enough-capacity', demand, capacity }]
	return minimum > demand ? [{ code: 'jury.loads-not-reachable', demand, minimum }] : []
}

/** A file that nobody may read at all has been named already. */
function outsideCauses(file: ReadingFile): AssignmentCause[] {
	const { applicationId, regionCode } = file.dossier
	const isOutside = (reader: Reader) => isFromOutside(reader.juror, file.dossier)
	const possible = file.readers.length < file.asked ? [...file.kept, ...file.allowed] : file.readers
	if (!file.rules.oneFromOutsideRegion || possible.length === 0 || possible.some(isOutside)) return []
	return [{ code: 'jury.no-outside-reader', applicationId, regionCode }]
}
