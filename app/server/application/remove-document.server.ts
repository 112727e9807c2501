import type { Actor } from '#app/domain/people/actor.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import { database } from '#app/server/db.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { removeFile } from '#app/server/files/remove-file.server.ts'

/**
 * Takes one file out of a dossier, as long as its slot may be changed. What a submission named stays named there, with
 * its hash. Null: no such file for this actor; a file that is gone already is no fault.
 */
export async function removeDocument(
	files: Files,
	input: { actor: Actor; applicationId: string; uploadId: string; now: Date },
): Promise<Outcome<{ slot: string }, string> | null> {
	const upload = await database().read.upload.findUnique({
		where: { id: input.uploadId },
		select: { applicationId: true, slot: true },
	})
	if (!upload || upload.applicationId !== input.applicationId) return null
	const granted = await grantUpload(input.actor, { ...upload }, input.now)
	if (!granted.ok) return granted.code === 'application.not-yours' ? null : granted
	if (granted.value.until && input.now >= granted.value.until) return refuse('upload.closed')
	await removeFile(files, {
		uploadId: input.uploadId,
		applicationId: input.applicationId,
		by: granted.value.sender,
		now: input.now,
	})
	return accept({ slot: upload.slot })
}
