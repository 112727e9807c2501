import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resumeChecks } from '#app/server/files/check-upload.server.ts'
import { inspectPdf } from '#app/server/files/inspect-pdf.server.ts'
import { scanVirus } from '#app/server/files/scan-virus.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { bombPdf, samplePdf, samplePhoto, samplePng } from '#app/testing/sample-files.ts'
import { upload, type TestFile } from '#app/testing/upload-client.server.ts'
import { openUploadSite, seedApplication, type UploadSite } from '#app/testing/upload-site.server.ts'

const db = testDatabase()
let site: UploadSite
let folder: string
beforeAll(async () => {
	await seedApplication(db)
	site = await openUploadSite(db)
	folder = await mkdtemp(path.join(tmpdir(), 'tatwij-checks-'))
})
afterAll(async () => {
	await site.close()
	await rm(folder, { recursive: true, force: true })
})

async function uploadAndCheck(file: TestFile, at = site) {
	const { id, response } = await upload(at, file)
	expect(response.status).toBe(200)
	await at.files.checks.idle()
	return db.read.upload.findUniqueOrThrow({ where: { id } })
}
const jpeg = (bytes: Buffer): TestFile => ({ name: 'photo.jpg', type: 'image/jpeg', bytes })
const pdf = (bytes: Buffer): TestFile => ({ name: 'a.pdf', type: 'application/pdf', bytes })
const bodyOf = async (address: string) =>
	Buffer.from(await (await fetch(`${site.url}${address}`)).arrayBuffer())

test('readers see a photo without EXIF, and a small one; the original stays as it was sent', async () => {
	const bytes = await samplePhoto()
	expect(bytes.includes('HIDDEN-OWNER')).toBe(true)
	const row = await uploadAndCheck(jpeg(bytes))
	expect([row.status, row.pages]).toEqual(['ok', null])
	const reader = await bodyOf(`/files/${row.id}?variant=reader`)
	expect(reader.includes('HIDDEN-OWNER')).toBe(false)
	const { format, width, height, exif } = await sharp(reader).metadata()
	expect([format, width, height, exif]).toEqual(['jpeg', 640, 480, undefined])
	const thumb = await sharp(await bodyOf(`/files/${row.id}?variant=thumb`)).metadata()
	expect([thumb.format, thumb.width, thumb.height]).toEqual(['webp', 320, 240])
	expect((await bodyOf(`/files/${row.id}`)).equals(bytes)).toBe(true)
})

test('what hides behind the end of a picture does not reach a reader', async () => {
	const row = await uploadAndCheck(
		jpeg(Buffer.concat([await samplePhoto(), Buffer.from('<script>evil()</script>')])),
	)
	expect(row.status).toBe('ok')
	expect((await bodyOf(`/files/${row.id}?variant=reader`)).includes('evil')).toBe(false)
})

test('a picture that stops early, or is too large to draw, is refused with its reason', async () => {
	const whole = await samplePhoto()
	const cut = await uploadAndCheck(jpeg(whole.subarray(0, whole.length / 2)))
	expect([cut.status, cut.refusal, cut.readerSha256]).toEqual(['refused', 'upload.image-unreadable', null])
	const bytes = await sharp({
		create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
		limitInputPixels: false,
	})
		.png()
		.toBuffer()
	const huge = await uploadAndCheck({ name: 'a.png', type: 'image/png', bytes })
	expect([huge.status, huge.refusal]).toEqual(['refused', 'upload.image-too-large'])
	expect((await fetch(`${site.url}/files/${huge.id}?variant=reader`)).status).toBe(404)
	const [entry] = await db.read.journalEntry.findMany({ orderBy: { seq: 'desc' }, take: 1 })
	expect([entry?.action, entry?.actorKind]).toEqual(['upload.refused', 'system'])
}, 60_000)

test('a PDF tells its pages and shows its first; a locked or broken one is refused', async () => {
	const row = await uploadAndCheck(pdf(samplePdf({ pages: 12 })))
	expect([row.status, row.pages, row.readerSha256]).toEqual(['ok', 12, null])
	const thumb = await sharp(await bodyOf(`/files/${row.id}?variant=thumb`)).metadata()
	expect([thumb.format, thumb.width, thumb.height]).toEqual(['webp', 226, 320])
	const locked = await uploadAndCheck(pdf(samplePdf({ locked: true })))
	expect([locked.status, locked.refusal, locked.pages]).toEqual(['refused', 'upload.pdf-locked', null])
	const broken = await uploadAndCheck(pdf(Buffer.from('%PDF-1.7\nnothing more')))
	expect([broken.status, broken.refusal]).toEqual(['refused', 'upload.pdf-unreadable'])
}, 60_000)

test('a PDF bomb ends in its own process, in time, and the next file is checked', async () => {
	const file = path.join(folder, 'bomb.pdf')
	await writeFile(file, bombPdf())
	expect(await inspectPdf(file)).toEqual({ ok: false, refusal: 'upload.pdf-unreadable' })
	expect((await uploadAndCheck(pdf(samplePdf()))).status).toBe('ok')
}, 60_000)

test('the time and the memory of the child are limited', async () => {
	const file = path.join(folder, 'good.pdf')
	await writeFile(file, samplePdf())
	const unreadable = { ok: false, refusal: 'upload.pdf-unreadable' }
	expect(await inspectPdf(file, { milliseconds: 1, bytes: Infinity })).toEqual(unreadable)
	expect((await inspectPdf(file, { milliseconds: 60_000, bytes: Infinity })).ok).toBe(true)
	expect(await inspectPdf(path.join(folder, 'absent.pdf'))).toEqual(unreadable)
}, 60_000)

test('a process that starts picks up what the last one left unchecked', async () => {
	const idle = await openUploadSite(db)
	await idle.files.checks.close()
	const { id } = await upload(idle, { name: 'a.png', type: 'image/png', bytes: await samplePng() })
	expect((await db.read.upload.findUniqueOrThrow({ where: { id } })).status).toBe('checking')
	const next = await openUploadSite(db, { directory: idle.files.settings.directory })
	await resumeChecks(next.files)
	await next.files.checks.idle()
	expect((await db.read.upload.findUniqueOrThrow({ where: { id } })).status).toBe('ok')
	await next.close()
	await idle.close()
})

test('two that send the same bytes share one blob', async () => {
	const bytes = await samplePng({ width: 31, height: 17 })
	const file = { name: 'a.png', type: 'image/png', bytes }
	const [one, two] = [await uploadAndCheck(file), await uploadAndCheck(file)]
	const hash = createHash('sha256').update(bytes).digest('hex')
	expect([one.sha256, two.sha256]).toEqual([hash, hash])
	expect(one.id).not.toBe(two.id)
})

/** Speaks clamd's side of INSTREAM and finds the word VIRUS. */
async function openFakeClamd(answerWith?: string) {
	const server = createServer((socket) => {
		let buffer = Buffer.alloc(0)
		socket.on('error', () => undefined)
		socket.on('data', (chunk: Buffer) => {
			buffer = Buffer.concat([buffer, chunk])
			let at = buffer.indexOf(0) + 1
			let content = Buffer.alloc(0)
			while (at >= 10 && at + 4 <= buffer.length) {
				const length = buffer.readUInt32BE(at)
				if (at + 4 + length > buffer.length) return
				content = Buffer.concat([content, buffer.subarray(at + 4, at + 4 + length)])
				at += 4 + length
				if (length > 0) continue
				const command = buffer.subarray(0, 10).toString() === 'zINSTREAM\0'
				const found = content.includes('VIRUS') ? 'stream: Test.Virus FOUND' : 'stream: OK'
				return void socket.end(`${command ? (answerWith ?? found) : 'UNKNOWN COMMAND'}\0`)
			}
		})
	})
	const socket = path.join(folder, `clamd-${answerWith ?? 'honest'}`.replace(/\W+/g, '-'))
	await new Promise<void>((resolve) => server.listen(socket, resolve))
	return { socket, close: () => new Promise((resolve) => server.close(resolve)) }
}

test('with a scanner: a virus is refused, and a scanner that is away never means clean', async () => {
	const clamd = await openFakeClamd()
	const guarded = await openUploadSite(db, { clamd: { socket: clamd.socket } })
	const infected = await uploadAndCheck(pdf(Buffer.concat([samplePdf(), Buffer.from('%VIRUS')])), guarded)
	expect([infected.status, infected.refusal]).toEqual(['refused', 'upload.virus-found'])
	expect((await uploadAndCheck(pdf(samplePdf({ padding: 600_000 })), guarded)).status).toBe('ok')
	await clamd.close()
	const waiting = await uploadAndCheck(pdf(samplePdf({ pages: 2 })), guarded)
	expect([waiting.status, waiting.refusal]).toEqual(['checking', null])
	await guarded.close()
})

test('a scanner that answers anything else is "unavailable"', async () => {
	const file = path.join(folder, 'any')
	await writeFile(file, 'x'.repeat(1_000_000))
	for (const answer of ['INSTREAM size limit exceeded. ERROR', '', 'stream: OK or not']) {
		const clamd = await openFakeClamd(answer)
		expect(await scanVirus({ socket: clamd.socket }, file)).toBe('unavailable')
		await clamd.close()
	}
	expect(await scanVirus({ socket: path.join(folder, 'nobody') }, file)).toBe('unavailable')
})
