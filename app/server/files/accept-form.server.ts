import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { agrees, FILE_TYPES, normaliseFileType, type FileType } from '#app/domain/application/file-types.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { beginUpload, uploadIdOf } from '#app/server/files/begin-upload.server.ts'
import type { Files, UploadGrant, UploadTarget } from '#app/server/files/files-context.server.ts'
import {
	assignKey,
	dropUnfinished,
	finishUpload,
	noteStored,
} from '#app/server/files/finish-upload.server.ts'
import { viewFile, type FileView } from '#app/server/files/list-files.server.ts'
import { receivePart, type Received } from '#app/server/files/receive-part.server.ts'
import { recogniseFile } from '#app/server/files/recognise-file.server.ts'
import { slotOfApplication } from '#app/server/files/slot-of-application.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** A film posted to a slot for papers: read and forgotten up to here, so that its sender learns why. */
const PATIENCE_BYTES = 128 * 1024 * 1024

export type FormUpload = { file: FileView; fields: Record<string, string> }

/**
 * The way without a script: takes the file of a multipart form that a route's action got, the same way in as the
 * ingest, then the same rules and checks. Text fields must stand before the file in the form.
 *
 * Refusals are codes whose texts the page shows: those of `decideUpload`, `upload.no-file`, `upload.content-mismatch`,
 * `upload.no-space`, `upload.interrupted`.
 */
export async function acceptForm(
	files: Files,
	request: Request,
	grant: UploadGrant,
	target: UploadTarget & { field?: string },
): Promise<Outcome<FormUpload, string>> {
	const slot = await slotOfApplication(files.database.read, target, grant.until)
	if (!slot?.document) return refuse('upload.unknown-slot')
	const { maxBytes } = slot.document
	await files.pending.ensure()
	const path = files.pending.scratch()
	try {
		const received = await receivePart(request, {
			path,
			start: 0,
			maxBytes,
			patienceBytes: PATIENCE_BYTES,
			accepts: (seen) => FILE_TYPES.some((type) => agrees(type, seen)),
			...(target.field !== undefined && { field: target.field }),
		})
		if (received.bytes === 0) return refuse(received.name === '' ? 'upload.no-file' : 'upload.empty')
		return await adoptForm(files, grant, target, path, received)
	} catch (error) {
		if (!(error instanceof UploadRefusal)) throw error
		return error.code === 'upload.too-large' ? refuse(error.code, { maxBytes }) : refuse(error.code)
	} finally {
		await rm(path, { force: true })
	}
}

async function adoptForm(
	files: Files,
	grant: UploadGrant,
	target: UploadTarget,
	path: string,
	received: Received,
): Promise<Outcome<FormUpload, string>> {
	const seen = await recogniseFile(path)
	const type = FILE_TYPES.find((one) => agrees(one, seen))
	const claimed = normaliseFileType(received.name, received.type)
	if (!type || (claimed !== type && claimed !== '')) return refuse('upload.content-mismatch')
	const id = uploadIdOf(grant, target, randomUUID())
	// Browsers write a quote in a form's file name so.
	const name = received.name.replaceAll('%22', '"')
	const file = { name, size: (await stat(path)).size, type }
	const begun = await beginUpload(files, grant, target, { id, file })
	if (!begun.ok) return begun
	await assignKey(files, id, await storeForm(files, path, { id, name: file.name, type }))
	const upload = await finishUpload(files, {
		id,
		sender: grant.sender,
		maxFiles: begun.value.maxFiles,
		now: grant.now,
		inTime: true,
	})
	if (!upload) return refuse('upload.interrupted')
	if (upload.refusal) return refuse(upload.refusal)
	return accept({ file: viewFile(upload), fields: received.fields })
}

/** To the store of this mode. Answers uploadthing's key, or one of ours that cannot be its. */
async function storeForm(
	files: Files,
	path: string,
	file: { id: string; name: string; type: FileType },
): Promise<string> {
	try {
		if (files.hosted) return await files.hosted.send(path, { ...file, customId: file.id })
		await noteStored(files, file.id, await files.blobs.adopt(path))
		return `form:${file.id}`
	} catch (error) {
		await dropUnfinished(files, file.id)
		throw error
	}
}
