import type { Upload } from '#app/server/db.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { localServiceOf, type SignedUpload } from '#app/server/files/ingest-request.server.ts'
import type { Registration } from '#app/server/files/pending-area.server.ts'
import { signText } from '#app/server/files/sign-address.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** Answers of the router that the ingest waits for, by key. */
const waiting = new Map<string, (data: unknown) => void>()

/** The router's `onUploadComplete` has ended well and says this. */
export function acceptCallbackResult(key: string, data: unknown): void {
	waiting.get(key)?.(data)
}

/** What uploadthing calls an uploaded file. Our own addresses: the mode shows nowhere. */
export function describeUpload(upload: Upload) {
	const url = `/files/${upload.id}`
	return {
		key: upload.key,
		name: upload.name,
		size: upload.size,
		type: upload.type,
		customId: upload.id,
		url,
		appUrl: url,
		ufsUrl: url,
		fileHash: upload.md5 ?? '',
	}
}

/**
 * Tells the router in process that the bytes have arrived, and answers the browser. Safe to repeat.
 * @throws UploadRefusal 500 when `onUploadComplete` failed: the SDK only logs that, and the client asks again.
 */
export async function callBack(files: Files, signed: SignedUpload): Promise<Response> {
	const upload = await files.database.read.upload.findUnique({ where: { id: signed.id } })
	if (!upload) throw new UploadRefusal(409, 'upload.attempt-used')
	const registration = await files.pending.registrationOf(upload.id)
	const serverData = upload.status === 'receiving' ? await complete(files, upload, registration) : null
	await files.pending.forget(upload.id)
	return Response.json(
		{ ...describeUpload(upload), serverData: serverData ?? { id: upload.id, refusal: upload.refusal } },
		{ headers: { 'cache-control': 'no-store' } },
	)
}

/** Tells the router that the bytes were refused. */
export async function callBackRefused(files: Files, signed: SignedUpload, code: string): Promise<void> {
	const registration = await files.pending.registrationOf(signed.id)
	if (registration) await hook(files, registration, 'error', { fileKey: signed.key, error: code })
}

async function complete(files: Files, upload: Upload, registration: Registration | null): Promise<unknown> {
	if (!registration) throw new UploadRefusal(409, 'upload.attempt-used')
	let result: { data: unknown } | null = null
	waiting.set(upload.key, (data) => (result = { data }))
	try {
		await hook(files, registration, 'callback', {
			status: 'uploaded',
			metadata: registration.metadata,
			origin: localServiceOf(files).ingestUrl,
			file: describeUpload(upload),
		})
	} finally {
		waiting.delete(upload.key)
	}
	// The handler waits for the callback's end ("await"), so a result that has not come will not come.
	const answered = result as { data: unknown } | null
	if (!answered) throw new UploadRefusal(500, 'upload.interrupted')
	return answered.data
}

async function hook(files: Files, registration: Registration, kind: 'callback' | 'error', body: unknown) {
	const payload = JSON.stringify(body)
	const url = new URL(registration.callbackUrl)
	url.searchParams.set('slug', registration.callbackSlug)
	return files.callRouter(
		new Request(url, {
			method: 'POST',
			body: payload,
			headers: {
				'content-type': 'application/json',
				'uploadthing-hook': kind,
				'x-uploadthing-signature': signText(localServiceOf(files).apiKey, payload),
			},
		}),
	)
}
