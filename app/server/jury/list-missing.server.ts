import { gapBetween, isGapOverLimit } from '#app/domain/jury/extra-readings.ts'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { type AssignmentProblem, readingsAsked } from '#app/domain/jury/panel.ts'
import { assignMissing } from '#app/domain/jury/reassign.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import { currentPairs, type Panel } from '#app/server/jury/load-panel.server.ts'

/** An application that has fewer readers than it must have. */
export type MissingReading = {
	readonly applicationId: string
	readonly reference: string
	readonly language: string
	readonly regionCode: string
	/** Readings to ask. */
	readonly lacks: number
	/** Distance of its totals, when it lies over the limit and asks for more readings. */
	readonly gap: Fraction | null
	/** Why nobody could be given to it now; empty when somebody can. */
	readonly causes: readonly AssignmentCause[]
}

/** What is missing, and whether the rules allow it to be asked now: the same rule as the asking itself, tried out. */
export function listMissing(panel: Panel, problem: AssignmentProblem): MissingReading[] {
	const readers = new Map<string, number>()
	for (const { applicationId } of panel.readings)
		readers.set(applicationId, (readers.get(applicationId) ?? 0) + 1)
	const short = problem.dossiers.flatMap((dossier) => {
		const lacks = readingsAsked(dossier, problem.rules) - (readers.get(dossier.applicationId) ?? 0)
		return lacks > 0 ? [{ ...dossier, lacks }] : []
	})
	if (short.length === 0) return []
	const { lacking } = assignMissing(problem, currentPairs(panel), 'trial')
	const references = new Map(panel.dossiers.map((dossier) => [dossier.applicationId, dossier.reference]))
	return short.map(({ applicationId, language, regionCode, lacks }) => ({
		applicationId,
		reference: references.get(applicationId) ?? '',
		language,
		regionCode,
		lacks,
		gap: gapOf(panel, applicationId),
		causes: lacking.filter((cause) => 'applicationId' in cause && cause.applicationId === applicationId),
	}))
}

function gapOf({ totals, edition }: Panel, applicationId: string): Fraction | null {
	const gap = gapBetween(totals.get(applicationId) ?? [])
	return isGapOverLimit(gap, edition.definition.reading.gapPoints) ? gap : null
}
