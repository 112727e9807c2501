import { finishByOf } from '#app/server/files/upload-metadata.server.ts'
import { answerServiceCall } from '#app/server/files/answer-service-call.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { localServiceOf, readSignedUpload, standingUpload } from '#app/server/files/ingest-request.server.ts'
import { openUpload } from '#app/server/files/open-file.server.ts'
import { serveFile } from '#app/server/files/serve-file.server.ts'
import { verifyAddress } from '#app/server/files/sign-address.server.ts'
import { takeUpload, tellOffset } from '#app/server/files/take-upload.server.ts'
import { refusalResponse, UploadRefusal } from '#app/server/files/upload-refusal.server.ts'
import { logError } from '#app/server/log.server.ts'

/**
 * Everything under `/ut`: the embedded ingest, which speaks the protocol of UploadThing's own (uploadthing 7.7.4).
 * @param path what follows `/ut`, with its slash
 * @param realNow when the request began, before its body was read
 */
export async function handleIngest(
	files: Files,
	request: Request,
	path: string,
	realNow: Date,
): Promise<Response> {
	try {
		if (request.method === 'POST') return await answerServiceCall(files, request, path)
		const signedFile = /^\/a\/([^/]+)\/([^/]+)$/.exec(path)
		if (signedFile) return await serveSigned(files, request, path, signedFile[2] ?? '', realNow)
		const key = path.slice(1)
		if (!/^[A-Za-z0-9]{20,128}$/.test(key)) throw new UploadRefusal(404, 'upload.bad-signature')
		const signed = readSignedUpload(files, new URL(request.url), key, realNow)
		if (request.method === 'HEAD') return await tellOffset(files, signed)
		if (request.method !== 'PUT') throw new UploadRefusal(405, 'upload.bad-signature')
		const upload = await standingUpload(files, signed)
		if (upload.status === 'receiving') await assertInTime(files, upload.id, realNow)
		return await takeUpload(files, request, signed)
	} catch (error) {
		if (error instanceof UploadRefusal) return await refusalResponse(error, request)
		// A browser that went away is no fault; anything else is told to the operator.
		if (!request.signal.aborted && !isCutConnection(error)) logError(error, { at: 'ingest' })
		return refusalResponse(
			new UploadRefusal(isCutConnection(error) ? 400 : 500, 'upload.interrupted'),
			request,
		)
	}
}

/** What counts is when the request began; its bytes may take as long as the network needs. */
async function assertInTime(files: Files, id: string, realNow: Date): Promise<void> {
	const finishBy = await finishByOf(files, id)
	if (!finishBy) throw new UploadRefusal(409, 'upload.attempt-used')
	if ((await files.calendarTime(realNow)) > finishBy) throw new UploadRefusal(403, 'upload.closed')
}

/** Connections end in many words. */
function isCutConnection(error: unknown): boolean {
	const { code, message } = error as { code?: unknown; message?: unknown }
	return (
		code === 'ECONNRESET' ||
		code === 'ERR_STREAM_PREMATURE_CLOSE' ||
		(typeof message === 'string' && /aborted|Unexpected end of (form|file)|terminated/.test(message))
	)
}

/** A private file by a signed address, as the service's own file host does: for the service's own calls. */
async function serveSigned(
	files: Files,
	request: Request,
	path: string,
	key: string,
	realNow: Date,
): Promise<Response> {
	const service = localServiceOf(files)
	verifyAddress(service.apiKey, `${service.ingestUrl}${path}`, new URL(request.url), realNow)
	const upload = await files.database.read.upload.findUnique({ where: { key } })
	const file = upload && (await openUpload(files, upload, 'original'))
	if (!file) throw new UploadRefusal(404, 'upload.unknown-slot')
	return serveFile(request, file)
}
