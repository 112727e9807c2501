import type { Upload } from '#app/server/db.server.ts'
import type { LocalService } from '#app/server/files/file-settings.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { signedParameter, verifyAddress } from '#app/server/files/sign-address.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** What one multipart part may add to a file's bytes. */
export const MULTIPART_BYTES = 4096

/** What the signature of an address vouches for. */
export type SignedUpload = { key: string; slug: string; upload: Upload }

export function localServiceOf(files: Files): LocalService {
	const service = files.settings.uploadthing
	if (service.mode !== 'local') throw new UploadRefusal(404, 'upload.bad-signature')
	return service
}

/**
 * The upload that a signed address speaks of.
 * @throws UploadRefusal 403 forged, 410 expired, 409 when the row is gone, removed, or holds another key: two uploads
 *   met under one key of 30 bits, and this one must start anew.
 */
export async function readSignedUpload(
	files: Files,
	url: URL,
	key: string,
	realNow: Date,
): Promise<SignedUpload> {
	const service = localServiceOf(files)
	verifyAddress(service.apiKey, `${service.ingestUrl}/${key}`, url, realNow)
	if (signedParameter(url, 'x-ut-identifier') !== service.appId) {
		throw new UploadRefusal(403, 'upload.bad-signature')
	}
	const id = signedParameter(url, 'x-ut-custom-id')
	if (!id) throw new UploadRefusal(403, 'upload.bad-signature')
	const announced = Number(signedParameter(url, 'x-ut-file-size'))
	const refused = await files.pending.refusalOf(id)
	if (refused) throw new UploadRefusal(refused.status, refused.code, announced + MULTIPART_BYTES)
	const upload = await files.database.read.upload.findUnique({ where: { id } })
	if (!upload || upload.key !== key || upload.removedAt !== null) {
		throw new UploadRefusal(409, 'upload.attempt-used')
	}
	if (announced !== upload.size) throw new UploadRefusal(409, 'upload.attempt-used')
	return { key, slug: signedParameter(url, 'x-ut-slug') ?? '', upload }
}

/** Offset of `Range: bytes=<offset>-`; 0 without the header; NaN for what is not one. */
export function rangeStart(request: Request): number {
	const header = request.headers.get('range')
	return header === null ? 0 : Number(/^bytes=(\d{1,15})-$/.exec(header)?.[1] ?? NaN)
}
