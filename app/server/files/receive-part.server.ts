import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { HEAD_BYTES, recogniseBytes } from '#app/server/files/recognise-file.server.ts'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

/** What a body may hold beside the file: boundaries, part headers, small text fields. */
export const ENVELOPE_BYTES = 64 * 1024

export type ReceiveOptions = {
	/** Written from `start`; never shortened. */
	path: string
	start: number
	maxBytes: number
	/** Asked once with what the first bytes are, when they come: `false` refuses. */
	accepts: (seen: string | undefined) => boolean
	signal?: AbortSignal
	/** So much more than `maxBytes` is read before the connection is cut: a form's sender wants an answer. */
	patienceBytes?: number
	/** Name of the file part. */
	field?: string
}
export type Received = {
	bytes: number
	/** As the browser told it; empty when no file was chosen. */
	name: string
	type: string
	/** Small text fields that stand before the file in the form. */
	fields: Record<string, string>
}
type Part = { stream: Readable; name: string; type: string }

/**
 * Streams the one file part of a multipart body to the disk, in memory of one chunk. Both ways in use it: the ingest
 * and the form without a script.
 * @throws UploadRefusal 400 no file part, 409 a newer connection took over, 413 too long, 415 wrong content, 507 disk
 *   full. Refusals by content are thrown after the rest of the body was read, for a browser that is cut off in the
 *   middle of its body never sees the answer.
 */
export async function receivePart(request: Request, options: ReceiveOptions): Promise<Received> {
	if (!request.body) throw new UploadRefusal(400, 'upload.interrupted')
	const parser = openParser(request, options.maxBytes)
	const source = Readable.fromWeb(request.body as NodeReadableStream)
	const stop = () => source.destroy(new UploadRefusal(409, 'upload.superseded'))
	options.signal?.addEventListener('abort', stop, { once: true })
	if (options.signal?.aborted) stop()
	const fields: Record<string, string> = {}
	parser.on('field', (name, value) => (fields[name] = value))
	const part = firstPart(parser, options.field ?? 'file')
	const pump = pipeline(
		source,
		limitBody(options.maxBytes + (options.patienceBytes ?? ENVELOPE_BYTES)),
		parser,
	)
	pump.catch(() => undefined) // Awaited below; this only says that nobody forgot it.
	try {
		const found = await Promise.race([part, pump.then(() => part)])
		const { bytes, refusal } = await writePart(found.stream, options)
		await pump
		if (refusal) throw refusal
		return { bytes, name: found.name, type: found.type, fields }
	} catch (error) {
		source.destroy()
		parser.destroy()
		// When the source failed, the part's stream only says that it ended early.
		const cause = await pump.then(
			() => error,
			(reason: unknown) => (reason instanceof UploadRefusal ? reason : error),
		)
		throw error instanceof UploadRefusal ? error : cause
	} finally {
		options.signal?.removeEventListener('abort', stop)
	}
}

function openParser(request: Request, maxBytes: number): busboy.Busboy {
	try {
		return busboy({
			headers: { 'content-type': request.headers.get('content-type') ?? '' },
			defParamCharset: 'utf8', // Arabic file names are garbled without it.
			limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 40, fileSize: maxBytes + 1 },
		})
	} catch {
		throw new UploadRefusal(400, 'upload.interrupted')
	}
}

function firstPart(parser: busboy.Busboy, field: string): Promise<Part> {
	const part = new Promise<Part>((resolve, reject) => {
		parser.on('file', (name, stream, info) => {
			stream.on('error', () => undefined) // The pump tells it.
			if (name === field) resolve({ stream, name: info.filename ?? '', type: info.mimeType })
			else stream.resume()
		})
		parser.on('error', reject)
		parser.on('close', () => reject(new UploadRefusal(400, 'upload.no-file')))
	})
	part.catch(() => undefined)
	return part
}

/** A body cannot be longer than it says it will be, also when it says nothing. */
function limitBody(maxBytes: number) {
	return async function* (source: AsyncIterable<Buffer>) {
		let total = 0
		for await (const chunk of source) {
			total += chunk.length
			if (total > maxBytes) throw new UploadRefusal(413, 'upload.too-large')
			yield chunk
		}
	}
}

/** Writes chunk by chunk at its place; on a refusal it reads on without writing. */
async function writePart(stream: Readable, options: ReceiveOptions) {
	const file = await open(options.path, constants.O_WRONLY | constants.O_CREAT)
	let bytes = 0
	let head: Buffer | null = options.start === 0 ? Buffer.alloc(0) : null
	let refusal: UploadRefusal | null = null
	const judgeHead = async (whole: Buffer) => {
		head = null
		if (!options.accepts(await recogniseBytes(whole)))
			refusal = new UploadRefusal(415, 'upload.content-mismatch')
	}
	try {
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			bytes += chunk.length
			if (refusal) continue
			if (bytes > options.maxBytes) {
				refusal = new UploadRefusal(413, 'upload.too-large')
				continue
			}
			if (head) {
				head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
				if (head.length >= HEAD_BYTES) await judgeHead(head)
			}
			if (!refusal) refusal = await writeAll(file, chunk, options.start + bytes - chunk.length)
		}
		if (head && bytes > 0 && !refusal) await judgeHead(head)
	} finally {
		await file.close()
	}
	return { bytes, refusal }
}

/** The disk may take a part of a chunk when it is nearly full: asks again until all is there, or refuses. */
async function writeAll(file: FileHandle, chunk: Buffer, position: number): Promise<UploadRefusal | null> {
	let done = 0
	try {
		while (done < chunk.length) {
			done += (await file.write(chunk, done, chunk.length - done, position + done)).bytesWritten
		}
		return null
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code
		if (code === 'ENOSPC' || code === 'EDQUOT') return new UploadRefusal(507, 'upload.no-space')
		throw error
	}
}
