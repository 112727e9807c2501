import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFile } from '#app/server/files/remove-file.server.ts'
import { listFiles } from '#app/server/files/list-files.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { sampleMp3, sampleMp4, samplePdf, samplePhoto, samplePng } from '#app/testing/sample-files.ts'
import {
	askAddress,
	askOffset,
	presign,
	putBytes,
	upload,
	type TestFile,
} from '#app/testing/upload-client.server.ts'
import {
	APPLICATION,
	CLOSES_AT,
	openUploadSite,
	otherApplication,
	seedApplication,
	setCalendar,
	type UploadSite,
} from '#app/testing/upload-site.server.ts'

const MB = 1024 * 1024
const db = testDatabase()
let site: UploadSite
beforeAll(async () => {
	await seedApplication(db)
	site = await openUploadSite(db)
})
afterAll(() => site.close())

const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pdf = (more: Partial<TestFile> = {}): TestFile => ({
	name: 'statuts.pdf',
	type: 'application/pdf',
	bytes: samplePdf(),
	...more,
})

test('each kind of file arrives whole, is checked, and is in the journal', async () => {
	const all: TestFile[] = [
		pdf(),
		{ name: 'photo.jpg', type: 'image/jpeg', bytes: await samplePhoto() },
		{ name: 'dessin.png', type: 'image/png', bytes: await samplePng() },
		{ name: 'voix.mp3', type: 'audio/mpeg', bytes: sampleMp3() },
		{ name: 'atelier.mp4', type: 'video/mp4', bytes: sampleMp4({ bytes: 5 * MB }) },
	]
	for (const file of all) {
		const { id, response } = await upload(site, file)
		expect(response.status).toBe(200)
		expect(await response.json()).toEqual({
			key: expect.stringMatching(/^[A-Za-z0-9]{48,}$/) as string,
			name: file.name,
			size: file.bytes.length,
			type: file.type,
			customId: id,
			url: `/files/${id}`,
			appUrl: `/files/${id}`,
			ufsUrl: `/files/${id}`,
			fileHash: md5(file.bytes),
			serverData: { id, refusal: null },
		})
		await site.files.checks.idle()
		const row = await db.read.upload.findUniqueOrThrow({ where: { id } })
		expect([row.status, row.refusal, row.sha256]).toEqual(['ok', null, sha256(file.bytes)])
		const back = await fetch(`${site.url}/files/${id}`)
		expect(md5(Buffer.from(await back.arrayBuffer()))).toBe(md5(file.bytes))
		const [entry] = await db.read.journalEntry.findMany({ orderBy: { seq: 'desc' }, take: 1 })
		expect([entry?.action, entry?.actorKind, entry?.actorId, entry?.objectId]).toEqual([
			'upload.received',
			'account',
			'sender',
			APPLICATION,
		])
		expect(JSON.parse(entry?.payload ?? '')).toEqual({
			upload: id,
			slot: 'any',
			size: file.bytes.length,
			sha256: sha256(file.bytes),
		})
	}
})

test('an Arabic name with marks comes back as it was', async () => {
	const name = 'القانون الأساسي; نسخة=2 "أخيرة" (1)*\'.pdf'
	const { id, response } = await upload(site, pdf({ name }))
	expect(response.status).toBe(200)
	expect((await db.read.upload.findUniqueOrThrow({ where: { id } })).name).toBe(name)
	const disposition = (await fetch(`${site.url}/files/${id}`)).headers.get('content-disposition') ?? ''
	expect(disposition).toMatch(/^inline; filename\*=UTF-8''[A-Za-z0-9%._-]+$/)
	expect(decodeURIComponent(disposition.slice("inline; filename*=UTF-8''".length))).toBe(name)
})

const refusedWishes: [
	what: string,
	file: Partial<TestFile>,
	wish: Parameters<typeof askAddress>[2],
	answer: object,
][] = [
	[
		'too large',
		{},
		{ slot: 'statutes', size: 17 * MB },
		{ message: 'upload.too-large', code: 'BAD_REQUEST', details: { maxBytes: 16 * MB } },
	],
	[
		'another type',
		{ type: 'text/html' },
		{},
		{ message: 'upload.wrong-type', code: 'BAD_REQUEST', details: {} },
	],
	[
		'a type of another slot',
		{ type: 'video/mp4' },
		{ slot: 'statutes' },
		{ message: 'upload.wrong-type', code: 'BAD_REQUEST', details: {} },
	],
	[
		'a photo of an iPhone',
		{ name: 'IMG_1.HEIC', type: 'image/heic' },
		{},
		{ message: 'upload.heic', code: 'BAD_REQUEST', details: {} },
	],
	['nothing', {}, { size: 0 }, { message: 'upload.empty', code: 'BAD_REQUEST', details: {} }],
	[
		'an unknown slot',
		{},
		{ slot: 'nowhere' },
		{ message: 'upload.unknown-slot', code: 'BAD_REQUEST', details: {} },
	],
	[
		'an unknown application',
		{},
		{ applicationId: 'nobody' },
		{ message: 'upload.unknown-slot', code: 'BAD_REQUEST', details: {} },
	],
	[
		'more than the widest limit',
		{},
		{ size: 2 ** 40 },
		{ message: 'upload.too-large', code: 'BAD_REQUEST', details: { maxBytes: 64 * MB } },
	],
	[
		'an attempt that is no UUID',
		{},
		{ attempt: 'x' },
		{ message: 'Invalid input', code: 'BAD_REQUEST', details: null },
	],
]
test.each(refusedWishes)('refuses before any byte: %s', async (_, file, wish, answer) => {
	const rows = await db.read.upload.count()
	const response = await askAddress(site, pdf(file), wish)
	expect([response.status, await response.json()]).toEqual([400, answer])
	expect(await db.read.upload.count()).toBe(rows)
})

test('refuses a stranger', async () => {
	const response = await askAddress(site, pdf(), { user: 'nobody' })
	expect([response.status, await response.json()]).toEqual([
		403,
		{ message: 'application.not-yours', code: 'FORBIDDEN', details: {} },
	])
})

test('an odd type of a phone is set right before it is signed', async () => {
	for (const type of ['', 'application/octet-stream', 'image/pjpeg']) {
		const { id } = await upload(site, { name: 'IMG_2.JPG', type, bytes: await samplePhoto() })
		expect((await db.read.upload.findUniqueOrThrow({ where: { id } })).type).toBe('image/jpeg')
		await removeFile(site.files, {
			uploadId: id,
			applicationId: APPLICATION,
			by: { kind: 'account', id: 'sender' },
			now: CLOSES_AT,
		})
	}
})

const lies: [what: string, bytes: () => Promise<Buffer>][] = [
	['a png', () => samplePng()],
	['an mp4 of 1 MB', async () => sampleMp4({ bytes: MB })],
	['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
]
test.each(lies)('refuses %s that calls itself a PDF, and goes on refusing it', async (_, make) => {
	const file = pdf({ bytes: await make() })
	const { url, customId } = await presign(site, file)
	for (const _time of [1, 2]) {
		const response = await putBytes(url, file)
		expect([response.status, await response.json()]).toEqual([415, { error: 'upload.content-mismatch' }])
	}
	expect(await db.read.upload.findUnique({ where: { id: customId } })).toBe(null)
	expect(await site.files.pending.bytesOf(customId)).toBe(0)
})

test('the same attempt after success sends nothing and gets the same answer', async () => {
	const file = pdf({ bytes: samplePdf({ padding: MB }) })
	const attempt = '11111111-1111-4111-8111-111111111111'
	const first = await upload(site, file, { attempt })
	const before = await db.read.journalEntry.count()
	const { url } = await presign(site, file, { attempt })
	const offset = await askOffset(url)
	expect(offset).toBe(file.bytes.length)
	const again = await putBytes(url, file, offset)
	expect(await again.json()).toEqual(await first.response.json())
	expect(await db.read.journalEntry.count()).toBe(before)
})

test('a slot takes as many files as it has room for; a removed one makes room', async () => {
	const { id, response } = await upload(site, pdf(), { slot: 'single' })
	expect(response.status).toBe(200)
	const full = await askAddress(site, pdf(), { slot: 'single' })
	expect(await full.json()).toEqual({
		message: 'upload.slot-full',
		code: 'BAD_REQUEST',
		details: { maxFiles: 1 },
	})
	const by = { kind: 'account' as const, id: 'sender' }
	const elsewhere = { uploadId: id, applicationId: otherApplication(), by, now: CLOSES_AT }
	expect(await removeFile(site.files, elsewhere)).toBe(false)
	expect(await removeFile(site.files, { ...elsewhere, applicationId: APPLICATION })).toBe(true)
	expect(await removeFile(site.files, { ...elsewhere, applicationId: APPLICATION })).toBe(false)
	expect((await fetch(`${site.url}/files/${id}`)).status).toBe(404)
	expect((await askAddress(site, pdf(), { slot: 'single' })).status).toBe(200)
	expect(await listFiles(db.read, { applicationId: APPLICATION, slot: 'single' })).toEqual([])
})

test('two that race for the last place: the second is refused when it arrives', async () => {
	const two = [await presign(site, pdf(), { slot: 'single' }), await presign(site, pdf(), { slot: 'single' })]
	const answers = []
	for (const { url } of two)
		answers.push(((await (await putBytes(url, pdf())).json()) as { serverData: unknown }).serverData)
	expect(answers).toEqual([
		{ id: two[0]?.customId, refusal: null },
		{ id: two[1]?.customId, refusal: 'upload.slot-full' },
	])
})

test('begun before closing it may finish within the grace; nothing begins after, nothing finishes later', async () => {
	const attempt = '22222222-2222-4222-8222-222222222222'
	const late = '33333333-3333-4333-8333-333333333333'
	await setCalendar(db, new Date(CLOSES_AT.getTime() - 60_000))
	await presign(site, pdf(), { attempt })
	const tooLate = await presign(site, pdf(), { attempt: late })
	await setCalendar(db, new Date(CLOSES_AT.getTime() + 10 * 60_000))
	const begun = await upload(site, pdf(), { attempt })
	expect(begun.response.status).toBe(200)
	const fresh = await askAddress(site, pdf())
	expect(await fresh.json()).toEqual({ message: 'upload.closed', code: 'BAD_REQUEST', details: {} })
	await setCalendar(db, new Date(CLOSES_AT.getTime() + 16 * 60_000))
	const ended = await putBytes(tooLate.url, pdf())
	expect([ended.status, await ended.json()]).toEqual([403, { error: 'upload.closed' }])
	expect((await askAddress(site, pdf(), { attempt: late })).status).toBe(400)
	const repeated = await upload(site, pdf(), { attempt })
	expect(await repeated.response.json()).toEqual(await begun.response.json())
	await setCalendar(db, new Date('2027-02-01T12:00:00Z'))
})
