import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFile } from '#app/server/files/serve-file.server.ts'
import type { OpenedFile } from '#app/server/files/open-file.server.ts'
import { Readable } from 'node:stream'
import { testDatabase } from '#app/testing/database.server.ts'
import { sampleMp4, samplePdf, samplePhoto, samplePng } from '#app/testing/sample-files.ts'
import {
	CLOSES_AT,
	openUploadSite,
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

async function post(
	slot: string,
	file: { name: string; type: string; bytes: Buffer } | null,
	field = 'file',
) {
	const form = new FormData()
	form.append('intent', 'add')
	form.append(
		field,
		new Blob(file ? [new Uint8Array(file.bytes)] : [], { type: file?.type ?? '' }),
		file?.name ?? '',
	)
	const response = await fetch(`${site.url}/form/${slot}`, { method: 'POST', body: form })
	return (await response.json()) as {
		ok: boolean
		code?: string
		value?: { file: { id: string }; fields: object }
	}
}

test('a form without a script brings a photo, a film and a PDF with a hostile name', async () => {
	const names = ['صورة.jpg', 'film.mp4', '../../etc/pass"wd;x=\u202e.pdf']
	const all = [
		{ name: names[0] ?? '', type: 'image/jpeg', bytes: await samplePhoto() },
		{ name: names[1] ?? '', type: 'video/mp4', bytes: sampleMp4({ bytes: MB }) },
		{ name: names[2] ?? '', type: 'application/pdf', bytes: samplePdf() },
	]
	for (const [index, file] of all.entries()) {
		const answer = await post('any', file)
		expect(answer.ok).toBe(true)
		expect(answer.value?.fields).toEqual({ intent: 'add' })
		const row = await db.read.upload.findUniqueOrThrow({ where: { id: answer.value?.file.id ?? '' } })
		expect([row.name, row.type, row.size]).toEqual([
			['صورة.jpg', 'film.mp4', 'pass"wd;x=.pdf'][index],
			file.type,
			file.bytes.length,
		])
		const back = await fetch(`${site.url}/files/${row.id}`)
		expect(Buffer.from(await back.arrayBuffer()).equals(file.bytes)).toBe(true)
	}
	await site.files.checks.idle()
})

const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: samplePdf() }
const refusals: [what: string, slot: string, file: () => Promise<typeof pdf | null>, answer: object][] = [
	['no file chosen', 'any', async () => null, { ok: false, code: 'upload.no-file' }],
	[
		'an empty file',
		'any',
		async () => ({ ...pdf, bytes: Buffer.alloc(0) }),
		{ ok: false, code: 'upload.empty' },
	],
	[
		'too large',
		'single',
		async () => ({ ...pdf, bytes: samplePdf({ padding: MB }) }),
		{ ok: false, code: 'upload.too-large', details: { maxBytes: MB } },
	],
	[
		'much too large',
		'single',
		async () => ({ ...pdf, bytes: samplePdf({ padding: 3 * MB }) }),
		{ ok: false, code: 'upload.too-large', details: { maxBytes: MB } },
	],
	[
		'a png called PDF',
		'statutes',
		async () => ({ ...pdf, bytes: await samplePng() }),
		{ ok: false, code: 'upload.content-mismatch' },
	],
	[
		'a page called PDF',
		'any',
		async () => ({ ...pdf, bytes: Buffer.from('<script>') }),
		{ ok: false, code: 'upload.content-mismatch' },
	],
	[
		'a kind of another slot',
		'single',
		async () => ({ name: 'a.png', type: 'image/png', bytes: await samplePng() }),
		{ ok: false, code: 'upload.wrong-type' },
	],
	['an unknown slot', 'nowhere', async () => pdf, { ok: false, code: 'upload.unknown-slot' }],
]
test.each(refusals)(
	'a form is refused with a reason and leaves nothing: %s',
	async (_, slot, file, answer) => {
		const rows = await db.read.upload.count()
		expect(await post(slot, await file())).toEqual(answer)
		expect(await db.read.upload.count()).toBe(rows)
		expect(await readdir(site.files.pending.directory)).toEqual([])
	},
)

test('a form with another name for its file, or after closing, is refused', async () => {
	expect(await post('any', pdf, 'other')).toEqual({ ok: false, code: 'upload.no-file' })
	await setCalendar(db, new Date(CLOSES_AT.getTime() + 1000))
	expect(await post('any', pdf)).toEqual({ ok: false, code: 'upload.closed' })
	await setCalendar(db, new Date('2027-02-01T12:00:00Z'))
})

const content = Buffer.from('0123456789')
const opened = (more: Partial<OpenedFile> = {}): OpenedFile => ({
	name: "a'b(c)*é.pdf",
	type: 'application/pdf',
	size: content.length,
	tag: 'ff',
	open: async (range) => Readable.from([range ? content.subarray(range.start, range.end + 1) : content]),
	...more,
})
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
	new Request('http://x/files/a', { method, headers })

test('a file is served so that it can do nothing', async () => {
	const response = await serveFile(ask(), opened())
	expect([response.status, await response.text()]).toEqual([200, '0123456789'])
	expect(Object.fromEntries(response.headers)).toEqual({
		'accept-ranges': 'bytes',
		'cache-control': 'private, max-age=300, no-transform',
		'content-disposition': "inline; filename*=UTF-8''a%27b%28c%29%2A%C3%A9.pdf",
		'content-length': '10',
		'content-security-policy': "default-src 'none'; sandbox",
		'content-type': 'application/pdf',
		'cross-origin-resource-policy': 'same-origin',
		etag: '"ff"',
		'x-content-type-options': 'nosniff',
	})
	const page = await serveFile(ask(), opened({ type: 'text/html' }))
	expect(page.headers.get('content-disposition')).toMatch(/^attachment;/)
	const saved = await serveFile(ask(), opened(), { download: true })
	expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/)
})

const ranges: [range: string, status: number, body: string, contentRange: string | null][] = [
	['bytes=0-0', 206, '0', 'bytes 0-0/10'],
	['bytes=2-4', 206, '234', 'bytes 2-4/10'],
	['bytes=7-', 206, '789', 'bytes 7-9/10'],
	['bytes=7-99', 206, '789', 'bytes 7-9/10'],
	['bytes=-3', 206, '789', 'bytes 7-9/10'],
	['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
	['bytes=10-', 416, '', 'bytes */10'],
	['bytes=-0', 416, '', 'bytes */10'],
	['bytes=4-2', 200, '0123456789', null],
	['bytes=0-1,3-4', 200, '0123456789', null],
	['items=0-1', 200, '0123456789', null],
	['bytes=-', 200, '0123456789', null],
]
test.each(ranges)('a range: %s', async (range, status, body, contentRange) => {
	const response = await serveFile(ask({ range }), opened())
	expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
		status,
		body,
		contentRange,
	])
})

test('the rest of a film comes in pieces', async () => {
	const film = opened({ type: 'video/mp4', size: 10 * MB, open: async () => Readable.from([]) })
	const first = await serveFile(ask({ range: 'bytes=0-' }), film)
	expect([first.status, first.headers.get('content-range')]).toEqual([206, 'bytes 0-4194303/10485760'])
	const last = await serveFile(ask({ range: 'bytes=8388608-' }), film)
	expect(last.headers.get('content-range')).toBe('bytes 8388608-10485759/10485760')
	const asked = await serveFile(ask({ range: 'bytes=0-9000000' }), film)
	expect(asked.headers.get('content-range')).toBe('bytes 0-9000000/10485760')
})

test('what has not changed is not sent, and a changed file is sent whole', async () => {
	expect((await serveFile(ask({ 'if-none-match': '"ff"' }), opened())).status).toBe(304)
	expect((await serveFile(ask({ 'if-none-match': '"ee"' }), opened())).status).toBe(200)
	expect((await serveFile(ask({ range: 'bytes=2-4', 'if-range': '"ee"' }), opened())).status).toBe(200)
	expect((await serveFile(ask({ range: 'bytes=2-4', 'if-range': '"ff"' }), opened())).status).toBe(206)
	const head = await serveFile(ask({}, 'HEAD'), opened())
	expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '10', null])
})

test('what is not there, or no id at all, is not found', async () => {
	for (const id of ['x', 'a'.repeat(48), '..%2f..%2fetc', '']) {
		expect((await fetch(`${site.url}/files/${id}`)).status).toBe(404)
	}
})
