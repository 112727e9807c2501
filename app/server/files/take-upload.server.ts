import { agrees, type FileType } from '#app/domain/application/file-types.ts'
import type { Upload } from '#app/server/db.server.ts'
import { callBack, callBackRefused } from '#app/server/files/call-back.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { noteStored } from '#app/server/files/finish-upload.server.ts'
import {
	MULTIPART_BYTES,
	rangeStart,
	standingUpload,
	type SignedUpload,
} from '#app/server/files/ingest-request.server.ts'
import { receivePart } from '#app/server/files/receive-part.server.ts'
import { recogniseFile } from '#app/server/files/recognise-file.server.ts'
import { discardBody, UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** HEAD: where to go on. An older writer is stopped first, so that the number does not move any more. */
export async function tellOffset(files: Files, signed: SignedUpload): Promise<Response> {
	const { id } = signed
	const offset = await files.locks.exclusively(id, async () => {
		await files.locks.evict(id)
		const upload = await standingUpload(files, signed)
		return upload.sha256 === null ? files.pending.bytesOf(id) : upload.size
	})
	return new Response(null, {
		headers: { 'x-ut-range-start': String(offset), 'cache-control': 'no-store' },
	})
}

/**
 * PUT: takes the bytes from where they stopped; when all are there, stores them, calls the router back and answers.
 * Asked again after its end it takes nothing and answers the same.
 */
export async function takeUpload(files: Files, request: Request, signed: SignedUpload): Promise<Response> {
	const { id } = signed
	const begun = await files.locks.exclusively(id, async () => {
		await files.locks.evict(id)
		const upload = await standingUpload(files, signed)
		if (upload.sha256 === null) await assertGoesOn(files, request, upload)
		// In a holder, so that the lock ends when the writer has begun and not when it has ended.
		return { work: files.locks.begin(id, (signal) => takeBytes(files, request, signed, upload, signal)) }
	})
	return begun.work
}

/**
 * A PUT may only go on where the stored bytes end. Browsers silently send a body again from its old offset when a
 * kept-alive connection dies; such a body is refused at once, and our client then asks where to go on.
 */
async function assertGoesOn(files: Files, request: Request, upload: Upload): Promise<void> {
	const start = rangeStart(request)
	const have = await files.pending.bytesOf(upload.id)
	if (start !== have) throw new UploadRefusal(416, 'upload.interrupted')
	const announced = Number(request.headers.get('content-length') ?? 0)
	if (announced > upload.size - start + MULTIPART_BYTES) throw new UploadRefusal(413, 'upload.too-large')
}

async function takeBytes(
	files: Files,
	request: Request,
	signed: SignedUpload,
	upload: Upload,
	signal: AbortSignal,
): Promise<Response> {
	try {
		if (upload.sha256 === null) await receiveAndStore(files, request, upload, signal)
		// The empty body of a repeated request.
		else await discardBody(request, MULTIPART_BYTES)
	} catch (error) {
		if (error instanceof UploadRefusal) await remember(files, signed, error)
		throw error
	}
	return callBack(files, signed)
}

async function receiveAndStore(
	files: Files,
	request: Request,
	upload: Upload,
	signal: AbortSignal,
): Promise<void> {
	await files.pending.ensure()
	const path = files.pending.partOf(upload.id)
	const start = await files.pending.bytesOf(upload.id)
	const type = upload.type as FileType
	await receivePart(request, {
		path,
		start,
		maxBytes: upload.size - start,
		accepts: (seen) => agrees(type, seen),
		signal,
	})
	if ((await files.pending.bytesOf(upload.id)) !== upload.size) {
		throw new UploadRefusal(400, 'upload.interrupted')
	}
	// Again from the disk: the head may have come in two pieces.
	if (!agrees(type, await recogniseFile(path))) throw new UploadRefusal(415, 'upload.content-mismatch')
	await noteStored(files, upload.id, await files.blobs.adopt(path))
}

/** Refusals of the content stay: the bytes go, and a client that lost the answer gets it again. */
async function remember(files: Files, signed: SignedUpload, refusal: UploadRefusal): Promise<void> {
	if (refusal.status !== 413 && refusal.status !== 415) return
	await files.pending.refuse(signed.id, refusal)
	await callBackRefused(files, signed, refusal.code)
}
