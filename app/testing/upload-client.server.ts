import { randomUUID } from 'node:crypto'
import { APPLICATION, type UploadSite } from '#app/testing/upload-site.server.ts'

export type TestFile = { name: string; type: string; bytes: Buffer }
export type Wish = { slot?: string; applicationId?: string; attempt?: string; user?: string; size?: number }
type Presigned = { url: string; key: string; name: string; customId: string }

/** What uploadthing/client sends, without a browser: the wish. */
export async function askAddress(site: UploadSite, file: TestFile, wish: Wish = {}): Promise<Response> {
	const input = {
		applicationId: wish.applicationId ?? APPLICATION,
		slot: wish.slot ?? 'any',
		attempt: wish.attempt ?? randomUUID(),
	}
	return fetch(`${site.url}/api/uploadthing?actionType=upload&slug=document`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-uploadthing-package': 'uploadthing/client',
			'x-uploadthing-version': '7.7.4',
			...(wish.user && { 'x-test-user': wish.user }),
		},
		body: JSON.stringify({
			input,
			files: [{ name: file.name, size: wish.size ?? file.bytes.length, type: file.type, lastModified: 1 }],
		}),
	})
}

/** The wish, granted: the address with its origin. */
export async function presign(site: UploadSite, file: TestFile, wish: Wish = {}): Promise<Presigned> {
	const response = await askAddress(site, file, wish)
	const body: unknown = await response.json()
	if (!response.ok) throw new Error(`refused: ${JSON.stringify(body)}`)
	const [presigned] = body as Presigned[]
	if (!presigned) throw new Error('no address')
	return { ...presigned, url: new URL(presigned.url, site.url).href }
}

/** HEAD: the offset at which to go on. */
export async function askOffset(url: string): Promise<number> {
	const response = await fetch(url, { method: 'HEAD' })
	return Number(response.headers.get('x-ut-range-start') ?? 0)
}

/** PUT of the bytes from `start`, as the client makes it. */
export async function putBytes(url: string, file: TestFile, start = 0): Promise<Response> {
	const form = new FormData()
	const blob = new Blob([new Uint8Array(file.bytes.subarray(start))], start > 0 ? {} : { type: file.type })
	if (start > 0) form.append('file', blob)
	else form.append('file', blob, file.name)
	return fetch(url, { method: 'PUT', headers: { range: `bytes=${start}-` }, body: form })
}

/** The whole way of one file, as `uploadFiles` goes it. */
export async function upload(
	site: UploadSite,
	file: TestFile,
	wish: Wish = {},
): Promise<{ id: string; response: Response }> {
	const { url, customId } = await presign(site, file, wish)
	return { id: customId, response: await putBytes(url, file, await askOffset(url)) }
}
