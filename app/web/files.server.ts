import { isHolder } from '#app/domain/application/permissions.ts'
import { mayReadInOffice } from '#app/domain/people/permissions.ts'
import { accept, refuse } from '#app/domain/shared/outcome.ts'
import type { FileVariant, UploadGrant, UploadTarget } from '#app/server/files/files-context.server.ts'
import {
	findReadingFacts,
	findSendingFacts,
	recordFileReading,
	type ReadingFacts,
} from '#app/server/files/find-upload-facts.server.ts'
import { enter, notFound, type DoorArgs, type Visit } from '#app/web/visit.server.ts'

/**
 * May this visitor send files to this slot? The holder of a draft, until its closing; or of an application whose
 * completion asks for this slot, until that deadline. Size, type, number and time are the server's to decide.
 */
export async function authorizeUpload(args: DoorArgs, target: UploadTarget) {
	const visit = await enter(args)
	const facts = await findSendingFacts(target.applicationId)
	const sender = facts && isHolder(visit.actor, facts.holder) ? senderOf(visit) : null
	if (!facts || !sender) return refuse('application.not-yours')
	const grant: UploadGrant = { sender, now: visit.now }
	if (facts.status === 'draft') return accept(grant)
	if (facts.status !== 'completion' || !facts.completion) return refuse('application.moved-on')
	const { keys, dueAt } = facts.completion
	return keys.includes(target.slot) ? accept({ ...grant, until: dueAt }) : refuse('screening.not-asked')
}

function senderOf(visit: Visit): UploadGrant['sender'] | null {
	const { actor } = visit
	if (actor.kind === 'person') return { kind: 'account', id: actor.accountId }
	return actor.deviceHash ? { kind: 'device', id: actor.deviceHash } : null
}

/**
 * Lets through who may see this variant of a file: its holder and those who screen it, all of them; a juror who reads
 * it now, what readers see. Anybody else is told that there is nothing here. Readings in the office are journaled,
 * small pictures aside.
 */
export async function authorizeReading(
	args: DoorArgs,
	asked: { uploadId: string; variant: FileVariant },
): Promise<void> {
	const visit = await enter(args)
	const facts = await findReadingFacts(asked.uploadId)
	if (!facts) throw notFound()
	if (isHolder(visit.actor, facts.holder)) return
	const { actor } = visit
	if (actor.kind !== 'person') throw notFound()
	if (mayReadInOffice(actor, { editionId: facts.holder.editionId, regionCode: facts.regionCode })) {
		if (asked.variant === 'thumb' || isFurtherPiece(args.request)) return
		const { accountId } = actor
		const read = { ...asked, accountId, applicationId: facts.applicationId }
		return recordFileReading(read, visit.realNow)
	}
	if (!isReaderOf(facts, actor.accountId) || asked.variant === 'original') throw notFound()
}

function isReaderOf(facts: ReadingFacts, accountId: string): boolean {
	return facts.isReadable && facts.readers.includes(accountId)
}

/** A player asks for a film in pieces: the first counts. */
function isFurtherPiece(request: Request): boolean {
	return /^bytes=[1-9]/.test(request.headers.get('range') ?? '')
}
