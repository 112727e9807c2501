import { Readable } from 'node:stream'
import type { ByteRange } from '#app/server/files/blob-store.server.ts'
import type { OpenedFile } from '#app/server/files/open-file.server.ts'

/** Shown in the page; anything else is only ever saved. */
const INLINE = new Set([
	'application/pdf',
	'image/jpeg',
	'image/png',
	'image/webp',
	'audio/mpeg',
	'video/mp4',
])

/**
 * A player asks for "the rest" and reads it as slowly as it plays, while the answer waits in memory: it gets a piece,
 * and asks again.
 */
const MEDIA_BYTES = 4 * 1024 * 1024
const isMedia = (type: string) => /^(audio|video)\//.test(type)

/** The response for a file that this visitor may see: whole, a range of it, its head, or "not changed". */
export async function serveFile(
	request: Request,
	file: OpenedFile,
	options: { download?: boolean } = {},
): Promise<Response> {
	const headers = fileHeaders(file, options.download === true || !INLINE.has(file.type))
	const etag = headers.get('etag') ?? ''
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers })
	const range = readRange(request, file, etag)
	if (range === 'unsatisfiable') {
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } })
	}
	const { start, end } = range ?? { start: 0, end: file.size - 1 }
	headers.set('content-length', String(end - start + 1))
	if (range) headers.set('content-range', `bytes ${start}-${end}/${file.size}`)
	const status = range ? 206 : 200
	if (request.method === 'HEAD') return new Response(null, { status, headers })
	const stream = await file.open(range ?? undefined)
	return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers })
}

function fileHeaders(file: OpenedFile, download: boolean): Headers {
	return new Headers({
		'content-type': file.type || 'application/octet-stream',
		'content-disposition': `${download ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeName(file.name)}`,
		'accept-ranges': 'bytes',
		'x-content-type-options': 'nosniff',
		// Whatever the bytes are, they run nothing and load nothing.
		'content-security-policy': "default-src 'none'; sandbox",
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'private, max-age=300, no-transform',
		etag: `"${file.tag}"`,
	})
}

/** RFC 8187: what `encodeURIComponent` leaves and the header's grammar does not. */
function encodeName(name: string): string {
	return encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** One range of bytes; several, or a unit we do not know, are answered whole as the standard allows. */
function readRange(request: Request, file: OpenedFile, etag: string): ByteRange | null | 'unsatisfiable' {
	const { size } = file
	const ifRange = request.headers.get('if-range')
	if (ifRange !== null && ifRange !== etag) return null
	const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get('range')?.trim() ?? '')
	if (!found) return null
	const [, from = '', to = ''] = found
	if (from === '' && to === '') return null
	if (from === '')
		return Number(to) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: size - 1 }
	const start = Number(from)
	const wanted = to !== '' ? Number(to) : isMedia(file.type) ? start + MEDIA_BYTES - 1 : size - 1
	const end = Math.min(wanted, size - 1)
	if (start >= size || (to !== '' && Number(to) < start)) return start >= size ? 'unsatisfiable' : null
	return { start, end }
}
