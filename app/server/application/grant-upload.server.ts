import type { Actor } from '#app/domain/people/actor.ts'
import { decideComplete } from '#app/domain/screening/completion.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { senderOf } from '#app/server/application/acting.server.ts'
import { findCompletion } from '#app/server/application/find-completion.server.ts'
import { loadHeld } from '#app/server/application/load-application.server.ts'
import { database } from '#app/server/db.server.ts'
import type { UploadGrant, UploadTarget } from '#app/server/files/files-context.server.ts'

/**
 * May this actor change the files of this slot, and until when? A draft's, until closing; of an application that is
 * to be completed only the flagged ones, until the due time. Size, type and number are asked elsewhere.
 */
export async function grantUpload(
	actor: Actor,
	target: UploadTarget,
	now: Date,
): Promise<Outcome<UploadGrant, string>> {
	const db = database().read
	const held = await loadHeld(db, actor, target.applicationId)
	if (!held) return refuse('application.not-yours')
	const { application, definition } = held
	const sender = senderOf(actor, application)
	if (application.status === 'draft') {
		return accept({ sender, now, until: new Date(definition.calendar.closesAt) })
	}
	if (application.status !== 'completion') return refuse('application.already-received')
	const completion = await findCompletion(db, application.id)
	const decided = decideComplete(actor, application, completion, [target.slot], now)
	if (!decided.ok) return decided
	return accept({ sender, now, until: completion?.dueAt ?? now })
}
