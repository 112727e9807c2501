import type { Readable } from 'node:stream'
import { extensionFor, type FileType } from '#app/domain/application/file-types.ts'
import type { Upload } from '#app/server/db.server.ts'
import { isUploadId } from '#app/server/files/begin-upload.server.ts'
import type { ByteRange } from '#app/server/files/blob-store.server.ts'
import type { Files, FileVariant } from '#app/server/files/files-context.server.ts'

export type OpenedFile = {
	name: string
	type: string
	size: number
	/** Names the content for caches. */
	tag: string
	open: (range?: ByteRange) => Promise<Readable>
}

/**
 * A file by its public id, or `null` when there is none to show: removed, still on its way, or, for the variants that
 * readers see, not found good. Who may see which variant has been decided before.
 */
export async function openFile(
	files: Files,
	uploadId: string,
	variant: FileVariant,
): Promise<OpenedFile | null> {
	if (!isUploadId(uploadId)) return null
	const upload = await files.database.read.upload.findUnique({ where: { id: uploadId } })
	return upload && upload.removedAt === null ? openUpload(files, upload, variant) : null
}

export async function openUpload(
	files: Files,
	upload: Upload,
	variant: FileVariant,
): Promise<OpenedFile | null> {
	if (variant === 'original') {
		if (upload.status === 'receiving') return null
		return openOriginal(files, upload, upload.name)
	}
	if (upload.status !== 'ok') return null
	// A name that the sender chose may tell a blind reader who she is.
	const plainName = (extension: string) => `${upload.slot}.${extension}`
	if (variant === 'thumb') {
		const thumb = upload.thumbSha256
		return thumb ? openBlob(files, thumb, plainName('webp'), 'image/webp') : null
	}
	const name = plainName(extensionFor(upload.type as FileType))
	return upload.readerSha256
		? openBlob(files, upload.readerSha256, name, upload.type)
		: openOriginal(files, upload, name)
}

async function openOriginal(files: Files, upload: Upload, name: string): Promise<OpenedFile | null> {
	const here = upload.sha256 && (await openBlob(files, upload.sha256, name, upload.type))
	if (here) return here
	const hosted = files.hosted
	if (!hosted) return null
	return {
		name,
		type: upload.type,
		size: upload.size,
		tag: upload.sha256 ?? upload.id,
		open: (range) => hosted.open(upload.key, range),
	}
}

async function openBlob(
	files: Files,
	sha256: string,
	name: string,
	type: string,
): Promise<OpenedFile | null> {
	const size = await files.blobs.size(sha256)
	if (size === null) return null
	return { name, type, size, tag: sha256, open: (range) => files.blobs.open(sha256, range) }
}
