import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Database } from '#app/server/db.server.ts'
import type { BlobStore } from '#app/server/files/blob-store.server.ts'
import type { CheckQueue } from '#app/server/files/serial-queue.server.ts'
import type { FileSettings } from '#app/server/files/file-settings.server.ts'
import type { HostedFiles } from '#app/server/files/hosted-files.server.ts'
import type { PendingArea } from '#app/server/files/pending-area.server.ts'
import type { WriterLocks } from '#app/server/files/writer-locks.server.ts'

/** All that the acts of this room need. One for each process and data directory. */
export type Files = {
	settings: FileSettings
	database: Database
	blobs: BlobStore
	pending: PendingArea
	locks: WriterLocks
	checks: CheckQueue
	/** Real time: signed addresses. */
	realNow: () => Date
	/** The edition's calendar at a real instant: what "in time" means. */
	calendarTime: (real: Date) => Promise<Date>
	/** uploadthing's route handler, in process: asking for addresses, and the callback when bytes have arrived. */
	callRouter: (request: Request) => Promise<Response>
	/** Parts of which uploadthing makes its key, when not our id: tests force two uploads to meet. */
	keyParts?: (id: string) => string[]
	/** The hosted service, when it is used. */
	hosted: HostedFiles | null
}

/** Who sends, for the journal: an account, or the device that holds a draft. */
export type Sender = { kind: 'account' | 'device'; id: string; onBehalfOf?: string | undefined }

/** May this visitor send files to this slot, and until when? */
export type UploadGrant = {
	sender: Sender
	/** The edition's calendar time at which the request began. */
	now: Date
	/** A completion's own deadline, instead of the edition's closing. */
	until?: Date
}
export type UploadTarget = { applicationId: string; slot: string }

/**
 * Given by the web room, asked before any byte travels. It answers for the person, the application (hers, and in a
 * status that takes documents) and the slot (flagged, in a completion); size, type, number and time are decided here.
 */
export type AuthorizeUpload = (
	request: Request,
	target: UploadTarget,
) => Promise<Outcome<UploadGrant, string>>

/**
 * `original`: the bytes as sent, evidence for those who screen. `reader`: without EXIF, for juries. `thumb`: 320 px.
 */
export const FILE_VARIANTS = ['original', 'reader', 'thumb'] as const
export type FileVariant = (typeof FILE_VARIANTS)[number]

/**
 * Given by the web room for `/files/:upload`. Answers the variants' reader or throws the response that refuses
 * (404 for what she may not know of). Readings by staff are journaled there.
 */
export type AuthorizeReading = (
	request: Request,
	asked: { uploadId: string; variant: FileVariant },
) => Promise<void>
