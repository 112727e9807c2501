import { rm } from 'node:fs/promises'
import type { Files } from '#app/server/files/files-context.server.ts'

const HOUR = 3_600_000
/** As long as a signed address lives, and an hour more: bytes of an upload that nobody goes on with. */
export const PENDING_TTL_MS = 25 * HOUR
/** Between writing a blob and writing its row there is a moment; a day is a long moment. */
export const BLOB_GRACE_MS = 24 * HOUR
/** A removed file can be brought back by the operator for so long. */
export const REMOVED_KEPT_MS = 30 * 24 * HOUR

export type Collected = { pending: number; rows: number; blobs: number }

/**
 * Frees what nobody waits for: bytes and rows of uploads that stopped long ago, and blobs to which no standing file
 * refers. Two dossiers with the same content share one blob, so a blob goes with its last reference.
 * @param realNow the age of bytes on the disk is real time, also in a rehearsal
 */
export async function collectGarbage(files: Files, realNow: Date): Promise<Collected> {
	const pending = await collectPending(files, realNow)
	return { ...pending, blobs: await collectBlobs(files, realNow) }
}

async function collectPending(files: Files, realNow: Date): Promise<{ pending: number; rows: number }> {
	const found = await files.pending.list()
	const newest = new Map<string, number>()
	for (const { id, writtenAt } of found) {
		newest.set(id, Math.max(newest.get(id) ?? 0, writtenAt.getTime()))
	}
	const before = realNow.getTime() - PENDING_TTL_MS
	const old = found.filter((entry) => (newest.get(entry.id) ?? 0) < before)
	for (const entry of old) await rm(entry.path, { force: true })
	const alive = new Set([...newest].filter(([, time]) => time >= before).map(([id]) => id))
	return { pending: old.length, rows: await dropStoppedRows(files, alive, realNow) }
}

/** Rows without bytes on their way any more; those just begun have none yet, so the edition's clock decides. */
async function dropStoppedRows(files: Files, alive: ReadonlySet<string>, realNow: Date): Promise<number> {
	const before = new Date((await files.calendarTime(realNow)).getTime() - PENDING_TTL_MS)
	return files.database.write(async (tx) => {
		const stopped = await tx.upload.findMany({
			where: { status: 'receiving', createdAt: { lt: before } },
			select: { id: true },
		})
		const ids = stopped.map((one) => one.id).filter((id) => !alive.has(id))
		const gone = await tx.upload.deleteMany({ where: { id: { in: ids }, status: 'receiving' } })
		return gone.count
	})
}

async function collectBlobs(files: Files, realNow: Date): Promise<number> {
	const before = realNow.getTime() - BLOB_GRACE_MS
	let removed = 0
	for await (const { sha256, writtenAt } of files.blobs.list()) {
		if (writtenAt.getTime() >= before || (await isReferred(files, sha256, realNow))) continue
		await files.blobs.remove(sha256)
		removed += 1
	}
	return removed
}

async function isReferred(files: Files, sha256: string, realNow: Date): Promise<boolean> {
	const keptSince = new Date((await files.calendarTime(realNow)).getTime() - REMOVED_KEPT_MS)
	const references = await files.database.read.upload.count({
		where: {
			AND: [
				{ OR: [{ sha256 }, { readerSha256: sha256 }, { thumbSha256: sha256 }] },
				{ OR: [{ removedAt: null }, { removedAt: { gte: keptSince } }] },
			],
		},
	})
	return references > 0 || (await isOfMinutes(files, sha256))
}

/** PDFs of minutes lie beside the dossiers' files and stay for good. */
async function isOfMinutes(files: Files, sha256: string): Promise<boolean> {
	const where = { OR: [{ pdfArSha256: sha256 }, { pdfFrSha256: sha256 }] }
	return (await files.database.read.minutes.count({ where })) > 0
}
