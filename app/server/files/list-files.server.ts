import type { ReadDb, Upload, UploadStatus } from '#app/server/db.server.ts'

/** What pages say of a file. Sizes in bytes. */
export type FileView = {
	id: string
	slot: string
	name: string
	type: string
	size: number
	status: UploadStatus
	/** Key of the reason, when refused. */
	refusal: string | null
	sha256: string | null
	pages: number | null
	hasThumb: boolean
	createdAt: Date
	receivedAt: Date | null
}

/**
 * The files of an application in the order in which they came, of one slot or of all. Those still on their way are
 * left out unless asked for.
 */
export async function listFiles(
	db: ReadDb,
	asked: { applicationId: string; slot?: string; withUnfinished?: boolean },
): Promise<FileView[]> {
	if (!asked.applicationId) throw new Error('listFiles without an application')
	const found = await db.upload.findMany({
		where: {
			applicationId: asked.applicationId,
			removedAt: null,
			...(asked.slot !== undefined && { slot: asked.slot }),
			...(!asked.withUnfinished && { status: { not: 'receiving' as const } }),
		},
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
	})
	return found.map(viewFile)
}

export function viewFile(upload: Upload): FileView {
	const { id, slot, name, type, size, status, refusal, sha256, pages, createdAt, receivedAt } = upload
	return {
		id,
		slot,
		name,
		type,
		size,
		status,
		refusal,
		sha256,
		pages,
		hasThumb: upload.thumbSha256 !== null,
		createdAt,
		receivedAt,
	}
}
