import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { isFileType, type FileType } from '#app/domain/application/file-types.ts'

/** Each is also the key of its text. */
export type UploadCode =
	| 'upload.unknown-slot'
	| 'upload.closed'
	| 'upload.empty'
	| 'upload.heic'
	| 'upload.wrong-type'
	| 'upload.too-large'
	| 'upload.slot-full'
	| 'upload.too-much-at-once'

/** Bytes that one application may have on the way at once: a phone never needs more, a script would. */
export const PENDING_LIMIT_BYTES = 1024 ** 3

export type UploadWish = {
	/** The slot of the form on which the application was started; `undefined`: there is none of that name. */
	document: RequiredDocument | undefined
	file: { name: string; size: number; type: string }
	/** Files of the slot that have arrived, were not refused and not removed; this one aside. */
	filesInSlot: number
	/** Bytes announced by this application's uploads that have not arrived yet; this one aside. */
	pendingBytes: number
	/** When this upload began, on the edition's clock; for a new one: now. */
	begunAt: Date
	window: UploadWindow
	now: Date
}

/** Uploads begin from `opensAt` until `closesAt` (that instant excluded) and finish by `finishBy` (included). */
export type UploadWindow = { opensAt: Date; closesAt: Date; finishBy: Date }

/** May this file be sent to this slot? Asked before any byte travels, and again when a cut upload goes on. */
export function decideUpload(wish: UploadWish): Outcome<{ type: FileType }, UploadCode> {
	const { document, file } = wish
	if (!document) return refuse('upload.unknown-slot')
	if (!isInTime(wish.window, wish.begunAt, wish.now)) return refuse('upload.closed')
	if (file.size <= 0) return refuse('upload.empty')
	if (/^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name)) return refuse('upload.heic')
	if (!isFileType(file.type) || !document.types.includes(file.type)) return refuse('upload.wrong-type')
	if (file.size > document.maxBytes) return refuse('upload.too-large', { maxBytes: document.maxBytes })
	if (wish.filesInSlot >= document.maxFiles)
		return refuse('upload.slot-full', { maxFiles: document.maxFiles })
	if (wish.pendingBytes + file.size > PENDING_LIMIT_BYTES) return refuse('upload.too-much-at-once')
	return accept({ type: file.type })
}

/** Begun before closing, it may finish within the grace; nothing begins after closing. */
export function isInTime(window: UploadWindow, begunAt: Date, now: Date): boolean {
	if (now < window.opensAt) return false
	return begunAt < window.closesAt && now <= window.finishBy
}
