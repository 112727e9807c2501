import {
	planOf,
	type ReadingRequest,
	refuseActing,
	refuseReason,
	type Sitting,
} from '#app/domain/deliberation/sitting.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const ASKING_REFUSALS = [
	'deliberation.not-the-chair',
	'deliberation.sitting-closed',
	'deliberation.no-quorum',
	'deliberation.unknown-application',
	'deliberation.reason-too-short',
	'deliberation.nothing-to-ask',
] as const
export type AskingRefusal = (typeof ASKING_REFUSALS)[number]

/**
 * The jury asks for the readings that a file lacks (two more after a gap over the limit, or those under the edition's
 * number) instead of deciding without them. They are assigned and read after the sitting was adjourned: its ranking is
 * sealed. Deciding to go on with the readings there are withdraws the request.
 */
export function askForReadings(
	sitting: Sitting,
	request: ReadingRequest,
	isChair: boolean,
): Outcome<ReadingRequest, AskingRefusal> {
	const { applicationId } = request
	const refusal = refuseActing(sitting, applicationId, isChair) ?? refuseReason(request.reason)
	if (refusal) return refusal
	const plan = planOf(sitting)
	if (!plan.lines.some((line) => line.applicationId === applicationId))
		return refuse('deliberation.unknown-application')
	if (!plan.lackingReadings.includes(applicationId)) return refuse('deliberation.nothing-to-ask')
	return accept({ applicationId, reason: request.reason.trim() })
}
