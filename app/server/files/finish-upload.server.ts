import type { Upload } from '#app/server/db.server.ts'
import { countFilesInSlot, unassignedKey } from '#app/server/files/begin-upload.server.ts'
import type { Files, Sender } from '#app/server/files/files-context.server.ts'
import { recordFileAct } from '#app/server/files/record-file-act.server.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { isUniqueViolation } from '#app/server/db.server.ts'

/** Writes uploadthing's key beside our id. Keys have 30 bits: a second upload with the same key must start anew. */
export async function assignKey(
	files: Files,
	id: string,
	key: string,
): Promise<Outcome<null, 'upload.attempt-used'>> {
	try {
		return await files.database.write(async (tx) => {
			const assigned = await tx.upload.updateMany({
				where: { id, key: unassignedKey(id) },
				data: { key },
			})
			if (assigned.count === 1) return accept(null)
			const known = await tx.upload.findUnique({ where: { id }, select: { key: true } })
			return known?.key === key ? accept(null) : refuse('upload.attempt-used')
		})
	} catch (error) {
		if (isUniqueViolation(error)) return refuse('upload.attempt-used')
		throw error
	}
}

/** All bytes are stored under their hash; the upload still waits for its callback. Safe to repeat. */
export async function noteStored(
	files: Files,
	id: string,
	stored: { sha256: string; md5: string },
): Promise<void> {
	await files.database.write((tx) =>
		tx.upload.updateMany({
			where: { id, status: 'receiving' },
			data: { sha256: stored.sha256, md5: stored.md5 },
		}),
	)
}

/**
 * The file has arrived: into the dossier and the journal at once, then to its checks. Safe to repeat: a lost answer is
 * asked for again. `null` when there is no such upload.
 */
export async function finishUpload(
	files: Files,
	arrived: { id: string; sender: Sender; maxFiles: number; now: Date; inTime: boolean },
): Promise<Upload | null> {
	const upload = await files.database.write(async (tx) => {
		const known = await tx.upload.findUnique({ where: { id: arrived.id } })
		if (!known || known.removedAt !== null) return null
		if (known.status !== 'receiving') return known
		const others = await countFilesInSlot(tx, known, known.id)
		const refusal = !arrived.inTime ? 'upload.closed' : others >= arrived.maxFiles ? 'upload.slot-full' : null
		const changed = await tx.upload.updateMany({
			where: { id: known.id, status: 'receiving' },
			data: { status: refusal ? 'refused' : 'checking', refusal, receivedAt: arrived.now },
		})
		if (changed.count !== 1) throw new Error('the upload changed meanwhile')
		await recordFileAct(tx, {
			action: refusal ? 'upload.refused' : 'upload.received',
			upload: known,
			actor: arrived.sender,
			at: files.realNow(),
			...(refusal && { refusal }),
		})
		return tx.upload.findUnique({ where: { id: known.id } })
	})
	if (upload?.status === 'checking') files.checks.enqueue(upload.id)
	return upload
}

/** What never became a file leaves no trace: its content was refused while it came. */
export async function dropUnfinished(files: Files, keyOrId: string): Promise<void> {
	await files.database.write((tx) =>
		tx.upload.deleteMany({
			where: { OR: [{ key: keyOrId }, { id: keyOrId }], status: 'receiving', sha256: null },
		}),
	)
}
