import type { Files, Sender } from '#app/server/files/files-context.server.ts'
import { recordFileAct } from '#app/server/files/record-file-act.server.ts'

/** Takes one file out of a dossier. The row stays; the bytes go when nothing refers to them. */
export async function removeFile(
	files: Files,
	removed: { uploadId: string; applicationId: string; by: Sender; now: Date },
): Promise<boolean> {
	const found = await files.database.read.upload.findUnique({ where: { id: removed.uploadId } })
	if (!found || found.applicationId !== removed.applicationId) return false
	return (await removeUploads(files, [found.id], removed.by, removed.now)) === 1
}

/** How many of them stood and were removed. In hosted mode the service is told too. */
export async function removeUploads(
	files: Files,
	ids: readonly string[],
	by: Sender | { kind: 'system' },
	now: Date,
): Promise<number> {
	const removed = await files.database.write(async (tx) => {
		const gone = []
		for (const id of ids) {
			const upload = await tx.upload.findUnique({ where: { id } })
			if (!upload || upload.removedAt !== null) continue
			const changed = await tx.upload.updateMany({
				where: { id, removedAt: null },
				data: { removedAt: now },
			})
			if (changed.count !== 1) continue
			await recordFileAct(tx, { action: 'upload.removed', upload, actor: by, at: files.realNow() })
			gone.push(upload)
		}
		return gone
	})
	await files.hosted?.remove(removed.map((one) => one.key))
	return removed.length
}
