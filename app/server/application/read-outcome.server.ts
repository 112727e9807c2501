import { isOwnResultVisible } from '#app/domain/publication/visibility.ts'
import { refusalAppealDay } from '#app/domain/screening/appeal.ts'
import { type AskedCompletion, findCompletion } from '#app/server/application/find-completion.server.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import { database } from '#app/server/db.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

/** What came after sending, as its applicant may know it now. */
export type OwnOutcome = {
	/** What the office waits for. */
	completion: AskedCompletion | null
	/** Confirmed by two people; nothing of a proposal. */
	refusal: { reason: string; appealUntil: Date } | null
	/** Her result can be read. */
	hasResult: boolean
}

export async function readOutcome(
	{ application, definition }: HeldApplication,
	now: Date,
): Promise<OwnOutcome> {
	const db = database().read
	const completion = application.status === 'completion' ? await findCompletion(db, application.id) : null
	const decision =
		application.status === 'inadmissible'
			? await db.screeningDecision.findFirst({
					where: { applicationId: application.id, outcome: 'inadmissible', confirmedAt: { not: null } },
					orderBy: { confirmedAt: 'desc' },
					select: { reason: true, confirmedAt: true },
				})
			: null
	return {
		completion,
		refusal: decision?.confirmedAt
			? {
					reason: decision.reason ?? '',
					appealUntil: deadlineOf(refusalAppealDay(definition.calendar, moroccanDay(decision.confirmedAt))),
				}
			: null,
		hasResult: await hasOwnResult(application, now),
	}
}

/** Whether its applicant may read how it ended: admissible, and the letters or the page are out. */
export async function hasOwnResult(
	application: { status: string; editionId: string },
	now: Date,
): Promise<boolean> {
	if (application.status !== 'admissible') return false
	const publications = await database().read.publication.findMany({
		where: { editionId: application.editionId },
		select: { version: true, approvedAt: true, publishAt: true, cancelledAt: true, lettersAt: true },
	})
	return isOwnResultVisible(publications, now)
}
