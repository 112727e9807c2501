import type { Upload } from '#app/server/db.server.ts'
import type { LocalService } from '#app/server/files/file-settings.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { signedParameter, verifyAddress } from '#app/server/files/sign-address.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** What one multipart part may add to a file's bytes. */
export const MULTIPART_BYTES = 4096

/** What the signature of an address vouches for. `id` is ours, `key` uploadthing's; `size` in bytes. */
export type SignedUpload = { key: string; id: string; size: number }

export function localServiceOf(files: Files): LocalService {
	const service = files.settings.uploadthing
	if (service.mode !== 'local') throw new UploadRefusal(404, 'upload.bad-signature')
	return service
}

/** @throws UploadRefusal 403 forged or of another installation, 410 expired. */
export function readSignedUpload(files: Files, url: URL, key: string, realNow: Date): SignedUpload {
	const service = localServiceOf(files)
	verifyAddress(service.apiKey, `${service.ingestUrl}/${key}`, url, realNow)
	const id = signedParameter(url, 'x-ut-custom-id')
	if (signedParameter(url, 'x-ut-identifier') !== service.appId || !id) {
		throw new UploadRefusal(403, 'upload.bad-signature')
	}
	return { key, id, size: Number(signedParameter(url, 'x-ut-file-size')) }
}

/**
 * The upload of a signed address as it stands now.
 * @throws UploadRefusal as its content was refused before; 409 when the row is gone, removed, or holds another key:
 *   two uploads met under one key of 30 bits, and this one must start anew.
 */
export async function standingUpload(files: Files, signed: SignedUpload): Promise<Upload> {
	const refused = await files.pending.refusalOf(signed.id)
	if (refused) throw new UploadRefusal(refused.status, refused.code, signed.size + MULTIPART_BYTES)
	const upload = await files.database.read.upload.findUnique({ where: { id: signed.id } })
	const stands = upload?.key === signed.key && upload.removedAt === null && upload.size === signed.size
	if (!stands) throw new UploadRefusal(409, 'upload.attempt-used')
	return upload
}

/** Offset of `Range: bytes=<offset>-`; 0 without the header; NaN for what is not one. */
export function rangeStart(request: Request): number {
	const header = request.headers.get('range')
	return header === null ? 0 : Number(/^bytes=(\d{1,15})-$/.exec(header)?.[1] ?? NaN)
}
