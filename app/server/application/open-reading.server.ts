import { isHolder } from '#app/domain/application/permissions.ts'
import { isDocumentReadable } from '#app/domain/application/reader-view.ts'
import type { Actor, Person } from '#app/domain/people/actor.ts'
import { isJurorOf, mayReadInOffice } from '#app/domain/people/permissions.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'
import type { FileVariant } from '#app/server/files/files-context.server.ts'
import { record } from '#app/server/journal/record.server.ts'

type FileAsked = { uploadId: string; variant: FileVariant }

/**
 * May this actor see this variant of a file? Who holds the application: all of them. Who reads it in the office: all,
 * and her reading of the file itself enters the journal. A juror: the readers' copy and the small picture, of documents
 * that readers see, of a dossier assigned to her from which she has not withdrawn.
 */
export async function openReading(actor: Actor, asked: FileAsked, realNow: Date): Promise<boolean> {
	const db = database().read
	const upload = await db.upload.findUnique({
		where: { id: asked.uploadId },
		select: { id: true, slot: true, sha256: true, applicationId: true, removedAt: true, application: true },
	})
	if (!upload || upload.removedAt) return false
	const { application } = upload
	if (isHolder(actor, application)) return true
	if (actor.kind !== 'person') return false
	if (application.status !== 'draft' && mayReadInOffice(actor, application)) {
		if (asked.variant !== 'thumb') await journalReading(actor, upload, asked.variant, realNow)
		return true
	}
	if (asked.variant === 'original') return false
	return isReader(db, actor, upload)
}

async function isReader(
	db: ReadDb,
	actor: Person,
	{ slot, application }: { slot: string; application: { id: string; editionId: string; versionId: string } },
): Promise<boolean> {
	if (!isJurorOf(actor, application.editionId)) return false
	const member = await db.juryMember.findUnique({
		where: { editionId_accountId: { editionId: application.editionId, accountId: actor.accountId } },
		select: { id: true, leftAt: true },
	})
	if (!member || member.leftAt) return false
	const pair = { applicationId: application.id, juryMemberId: member.id }
	const assigned = await db.assignment.count({ where: { ...pair, withdrawnAt: null } })
	if (assigned === 0 || (await db.conflict.count({ where: pair })) > 0) return false
	return isDocumentReadable(await loadDefinition(application.versionId), slot)
}

async function journalReading(
	actor: Person,
	upload: { id: string; slot: string; sha256: string | null; applicationId: string },
	variant: FileVariant,
	realNow: Date,
): Promise<void> {
	await database().write((tx) =>
		record(tx, {
			at: realNow,
			actor: { kind: 'account', id: actor.accountId },
			action: 'read.file',
			objectType: 'application',
			objectId: upload.applicationId,
			payload: { upload: upload.id, slot: upload.slot, sha256: upload.sha256, variant },
		}),
	)
}
