import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { type AssignmentProblem, type Dossier, readingsAsked } from '#app/domain/jury/panel.ts'

/** Causes of one kind together, each enough for one sentence: "7 applications in zgh, 1 juror reads it". */
export type AssignmentReason =
	| {
			readonly code: 'jury.too-few-readers' | 'jury.too-few-organisations'
			readonly language: string
			readonly applications: number
			/** Jurors of the whole panel who read this language. */
			readonly jurors: number
			/** Jurors allowed on each of these applications, or organisations among them. */
			readonly allowed: number
			readonly asked: number
			readonly ids: readonly string[]
	  }
	| {
			readonly code: 'jury.language-over-capacity'
			readonly language: string
			readonly applications: number
			readonly jurors: number
			/** Readings asked in the language, and the most that its readers may have. */
			readonly demand: number
			readonly capacity: number
	  }
	| {
			readonly code: 'jury.unfilled'
			readonly language: string
			readonly applications: number
			readonly jurors: number
			/** Readings that nobody can take, at the least. */
			readonly missing: number
			readonly ids: readonly string[]
	  }
	| {
			readonly code: 'jury.no-outside-reader'
			readonly regionCode: string
			readonly applications: number
			readonly ids: readonly string[]
	  }
	| Extract<
			AssignmentCause,
			{
				readonly code:
					| 'jury.kept-not-allowed'
					| 'jury.not-enough-capacity'
					| 'jury.loads-not-reachable'
					| 'jury.load-not-reached'
			}
	  >

/**
 * The causes of judging.md 1.3 gathered, in their order. A language whose readers cannot have as many readings as it
 * asks comes right before the files that the elastic solve leaves short.
 */
export function gatherReasons(
	problem: AssignmentProblem,
	causes: readonly AssignmentCause[],
): AssignmentReason[] {
	const groups = new Map<string, AssignmentCause[]>()
	for (const cause of causes) {
		const key = groupOf(problem, cause)
		groups.set(key, [...(groups.get(key) ?? []), cause])
	}
	const reasons = [...groups.values()].flatMap((group) => gather(problem, group))
	const first = reasons.findIndex(({ code }) => code === 'jury.unfilled')
	return first < 0 ? reasons : reasons.toSpliced(first, 0, ...languagesOverCapacity(problem))
}

function groupOf(problem: AssignmentProblem, cause: AssignmentCause): string {
	switch (cause.code) {
		case 'jury.too-few-readers':
		case 'jury.too-few-organisations':
			return [cause.code, cause.language, cause.allowed, cause.asked].join(' ')
		case 'jury.unfilled':
			return [cause.code, dossierOf(problem, cause.applicationId)?.language].join(' ')
		case 'jury.no-outside-reader':
			return [cause.code, cause.regionCode].join(' ')
		default:
			return JSON.stringify(cause)
	}
}

function gather(problem: AssignmentProblem, group: readonly AssignmentCause[]): AssignmentReason[] {
	const [cause] = group
	if (!cause) return []
	const ids = group.flatMap((one) => ('applicationId' in one ? one.applicationId : []))
	const common = { applications: ids.length, ids }
	switch (cause.code) {
		case 'jury.too-few-readers':
		case 'jury.too-few-organisations': {
			const { code, language, allowed, asked, readLanguage: jurors } = cause
			return [{ code, language, jurors, allowed, asked, ...common }]
		}
		case 'jury.unfilled': {
			const language = dossierOf(problem, cause.applicationId)?.language ?? ''
			const missing = group.reduce((sum, one) => sum + ('missing' in one ? one.missing : 0), 0)
			return [{ code: cause.code, language, jurors: readersOf(problem, language).length, missing, ...common }]
		}
		case 'jury.no-outside-reader':
			return [{ code: cause.code, regionCode: cause.regionCode, ...common }]
		default:
			return [cause]
	}
}

function languagesOverCapacity(problem: AssignmentProblem): AssignmentReason[] {
	const languages = [...new Set(problem.dossiers.map(({ language }) => language))]
	return languages.flatMap((language): AssignmentReason[] => {
		const dossiers = problem.dossiers.filter((dossier) => dossier.language === language)
		const jurors = readersOf(problem, language)
		const demand = dossiers.reduce((sum, dossier) => sum + readingsAsked(dossier, problem.rules), 0)
		const capacity = jurors.reduce((sum, { maxLoad = Number.POSITIVE_INFINITY }) => sum + maxLoad, 0)
		if (demand <= capacity) return []
		const counts = { applications: dossiers.length, jurors: jurors.length }
		return [{ code: 'jury.language-over-capacity', language, ...counts, demand, capacity }]
	})
}

function readersOf({ jurors }: AssignmentProblem, language: string) {
	return jurors.filter((juror) => !juror.left && juror.languages.includes(language))
}

function dossierOf({ dossiers }: AssignmentProblem, applicationId: string): Dossier | undefined {
	return dossiers.find((dossier) => dossier.applicationId === applicationId)
}
