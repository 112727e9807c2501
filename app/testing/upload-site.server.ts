import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { refuse, accept } from '#app/domain/shared/outcome.ts'
import type { Database } from '#app/server/db.server.ts'
import { acceptForm } from '#app/server/files/accept-form.server.ts'
import { answerUploadRequest } from '#app/server/files/answer-upload-request.server.ts'
import { localService, type FileSettings } from '#app/server/files/file-settings.server.ts'
import { openFiles } from '#app/server/files/files.server.ts'
import type { AuthorizeUpload, Files, FileVariant } from '#app/server/files/files-context.server.ts'
import { handleIngest } from '#app/server/files/handle-ingest.server.ts'
import { openFile } from '#app/server/files/open-file.server.ts'
import { serveFile } from '#app/server/files/serve-file.server.ts'
import { say, smallEdition } from '#app/testing/small-edition.ts'

const MB = 1024 * 1024
export const APPLICATION = '0193f0a0-0000-7000-8000-00000000000a'
/** Calendar instants of the edition below. */
export const CLOSES_AT = new Date('2027-02-05T16:30:00Z')
const NOON = new Date('2027-02-01T12:00:00Z')

/** A slot for each need of the tests. */
const documents: EditionDefinition['documents'] = [
	slot('statutes', ['application/pdf', 'image/jpeg', 'image/png'], 16 * MB, 3),
	slot('any', ['application/pdf', 'image/jpeg', 'image/png', 'audio/mpeg', 'video/mp4'], 64 * MB, 10),
	slot('single', ['application/pdf'], MB, 1),
]

function slot(
	key: string,
	types: EditionDefinition['documents'][0]['types'],
	maxBytes: number,
	maxFiles: number,
) {
	return {
		key,
		label: say(key),
		required: false,
		maxFiles,
		maxBytes,
		types,
		readersSee: true,
		origin: 'proposed' as const,
	}
}

/** One application of a rehearsal edition on 1 February 2027 at noon. */
export async function seedApplication(db: Database): Promise<void> {
	await db.write(async (tx) => {
		const createdAt = NOON
		await tx.installation.create({
			data: { id: 1, rehearsal: true, clockOffsetMs: BigInt(NOON.getTime() - Date.now()), createdAt },
		})
		await tx.prize.create({ data: { id: 'p', code: 'LM', key: 'a' } })
		await tx.edition.create({ data: { id: 'lm-2027', prizeId: 'p', year: 2027, createdAt } })
		const definition = smallEdition({ documents })
		await tx.editionVersion.create({
			data: { id: 'v', editionId: 'lm-2027', version: 1, definition, hash: 'h', createdAt },
		})
		for (const id of [APPLICATION, otherApplication()]) {
			await tx.application.create({
				data: { id, editionId: 'lm-2027', versionId: 'v', language: 'ar', createdAt, updatedAt: createdAt },
			})
		}
	})
}

export function otherApplication(): string {
	return APPLICATION.replace(/a$/, 'b')
}

/** Moves the edition's calendar, which then ticks on. */
export async function setCalendar(db: Database, at: Date): Promise<void> {
	const clockOffsetMs = BigInt(at.getTime() - Date.now())
	await db.write((tx) => tx.installation.update({ where: { id: 1 }, data: { clockOffsetMs } }))
}

export type UploadSite = {
	files: Files
	url: string
	/** Milliseconds added to real time, for addresses that expire. */
	clock: { offset: number }
	close: () => Promise<void>
}

/** The upload routes on a real server at 127.0.0.1, with files in a folder of their own. */
export async function openUploadSite(
	db: Database,
	options: {
		directory?: string
		keyParts?: (id: string) => string[]
		s3?: FileSettings['s3']
		clamd?: FileSettings['clamd']
		/** Addresses with an origin, for a service on another host. */
		origin?: string
	} = {},
): Promise<UploadSite> {
	const directory = options.directory ?? (await mkdtemp(path.join(tmpdir(), 'tatwij-files-')))
	const clock = { offset: 0 }
	const service = localService('a secret for tests', options.origin, options.origin === undefined)
	const files = openFiles(
		{ directory, uploadthing: service, s3: options.s3 ?? null, clamd: options.clamd ?? null },
		{
			database: db,
			realNow: () => new Date(Date.now() + clock.offset),
			...(options.keyParts && { keyParts: options.keyParts }),
		},
	)
	const server = createServer((incoming, outgoing) => {
		const request = toRequest(incoming, outgoing)
		answer(files, request)
			.then((response) => send(response, outgoing))
			.catch((error: unknown) => outgoing.destroy(error as Error))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		files,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		clock,
		async close() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
			await files.checks.close()
			if (!options.directory) await rm(directory, { recursive: true, force: true })
		},
	}
}

/** The visitor is who the header says; "nobody" may do nothing. */
const authorize =
	(files: Files): AuthorizeUpload =>
	async (request) => {
		const user = request.headers.get('x-test-user') ?? 'sender'
		if (user === 'nobody') return refuse('application.not-yours')
		const now = await files.calendarTime(files.realNow())
		return accept({ sender: { kind: 'account', id: user }, now })
	}

async function answer(files: Files, request: Request): Promise<Response> {
	const url = new URL(request.url)
	const part = url.pathname.split('/')
	if (url.pathname === '/api/uploadthing') return answerUploadRequest(files, request, authorize(files))
	if (part[1] === 'ut') return handleIngest(files, request, url.pathname.slice(3), files.realNow())
	if (part[1] === 'files') {
		const variant = (url.searchParams.get('variant') ?? 'original') as FileVariant
		const file = await openFile(files, part[2] ?? '', variant)
		return file ? serveFile(request, file) : new Response(null, { status: 404 })
	}
	if (part[1] === 'form') {
		const now = await files.calendarTime(files.realNow())
		const grant = { sender: { kind: 'account' as const, id: 'sender' }, now }
		const target = { applicationId: APPLICATION, slot: part[2] ?? '' }
		return Response.json(await acceptForm(files, request, grant, target))
	}
	return new Response(null, { status: 404 })
}

/** As the Remix adapter does it. */
function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
	const gone = new AbortController()
	outgoing.on('close', () => gone.abort())
	const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
	return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`), {
		method: incoming.method ?? 'GET',
		headers: incoming.headers as Record<string, string>,
		signal: gone.signal,
		...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
	} as RequestInit)
}

/** As the Remix adapter does it: a body that nobody wants any more takes its connection with it. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
	const stop = new AbortController()
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				const on = (event: string, does: (value: Uint8Array & Error) => void) => {
					incoming.on(event, does)
					stop.signal.addEventListener('abort', () => incoming.off(event, does))
				}
				on('data', (chunk) => {
					controller.enqueue(chunk)
					if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
				})
				on('end', () => {
					stop.abort()
					controller.close()
				})
				on('error', (error) => {
					stop.abort()
					controller.error(error)
				})
			},
			pull: () => void incoming.resume(),
			cancel() {
				stop.abort()
				incoming.destroy()
			},
		},
		{ highWaterMark: 65_536, size: (chunk) => chunk.byteLength },
	)
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
	outgoing.writeHead(response.status, Object.fromEntries(response.headers))
	if (!response.body) return void outgoing.end()
	await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing)
}
