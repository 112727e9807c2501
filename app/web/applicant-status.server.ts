import type { ApplicantStatus } from '#app/components/application/status-tag.tsx'
import { statusForApplicant } from '#app/domain/application/status.ts'
import { lateness } from '#app/domain/application/submit.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'

/** The status in the applicant's eyes: a draft that can no longer be sent is "not sent". */
export function applicantStatus(
	{ application, edition, definition }: HeldApplication,
	now: Date,
): ApplicantStatus {
	const status = statusForApplicant(application.status)
	return status === 'draft' && lateness(edition.stage, definition, now) ? 'not-sent' : status
}
