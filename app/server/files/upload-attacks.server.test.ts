import { createHash } from 'node:crypto'
import { readFile, symlink } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { UTApi } from 'uploadthing/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCAL_ORIGIN, localService } from '#app/server/files/file-settings.server.ts'
import { signText } from '#app/server/files/sign-address.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { sampleMp4, samplePdf } from '#app/testing/sample-files.ts'
import { askOffset, presign, putBytes, upload, type TestFile } from '#app/testing/upload-client.server.ts'
import { openUploadSite, seedApplication, type UploadSite } from '#app/testing/upload-site.server.ts'

const db = testDatabase()
let site: UploadSite
beforeAll(async () => {
	await seedApplication(db)
	site = await openUploadSite(db)
})
afterAll(() => site.close())

const pdf: TestFile = { name: 'a.pdf', type: 'application/pdf', bytes: samplePdf({ padding: 20_000 }) }
const service = localService('a secret for tests')
const answerOf = async (response: Response) => [response.status, await response.json()]

test('a missing, tampered or foreign signature is refused', async () => {
	const { url, key } = await presign(site, pdf)
	const changed = (name: string, value: string) => {
		const other = new URL(url)
		other.searchParams.set(name, value)
		return other.href
	}
	const forged = [
		url.replace(/&signature=.*$/, ''),
		url.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
		changed('x-ut-file-size', '999999999'),
		changed('expires', '99999999999999'),
		url.replace(key, key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a')),
	]
	for (const one of forged) {
		expect(await answerOf(await putBytes(one, pdf))).toEqual([403, { error: 'upload.bad-signature' }])
		expect((await fetch(one, { method: 'HEAD' })).status).toBe(403)
	}
	expect((await putBytes(url, pdf)).status).toBe(200)
})

test('a signed address of another installation is refused', async () => {
	const { url } = await presign(site, pdf)
	const text = url
		.slice(site.url.length)
		.replace(/&signature=.*$/, '')
		.replace(service.appId, 'local0000000000')
	const signed = `${site.url}${text}&signature=${encodeURIComponent(signText(service.apiKey, LOCAL_ORIGIN + text))}`
	expect(await answerOf(await putBytes(signed, pdf))).toEqual([403, { error: 'upload.bad-signature' }])
})

test('an expired address is refused, and a new one goes on', async () => {
	const attempt = '44444444-4444-4444-8444-444444444444'
	const { url } = await presign(site, pdf, { attempt })
	site.clock.offset = 24 * 3_600_000 + 60_000
	expect(await answerOf(await putBytes(url, pdf))).toEqual([410, { error: 'upload.expired' }])
	site.clock.offset = 0
	expect((await upload(site, pdf, { attempt })).response.status).toBe(200)
})

test('a body longer than announced is refused before it is read, or while it comes', async () => {
	const { url } = await presign(site, pdf)
	const long = { ...pdf, bytes: samplePdf({ padding: 40_000 }) }
	expect(await answerOf(await putBytes(url, long))).toEqual([413, { error: 'upload.too-large' }])
	const again = await presign(site, pdf)
	// Who does not say how much comes is cut off, and told when asking again.
	await expect(putChunked(again.url, Buffer.alloc(2_000_000, 0x25))).rejects.toThrow('ECONNRESET')
	expect(await answerOf(await putBytes(again.url, pdf))).toEqual([413, { error: 'upload.too-large' }])
	expect(await site.files.pending.bytesOf(again.customId)).toBe(0)
})

test('a body shorter than announced is kept, and told as cut', async () => {
	const { url } = await presign(site, pdf)
	const short = { ...pdf, bytes: pdf.bytes.subarray(0, 9_000) }
	expect(await answerOf(await putBytes(url, short))).toEqual([400, { error: 'upload.interrupted' }])
	expect(await askOffset(url)).toBe(9_000)
	expect((await putBytes(url, pdf, 9_000)).status).toBe(200)
})

test('a range that does not begin where the bytes end is refused', async () => {
	const { url } = await presign(site, pdf)
	for (const start of [1, 9_000, pdf.bytes.length]) {
		expect(await answerOf(await putBytes(url, pdf, start))).toEqual([416, { error: 'upload.interrupted' }])
	}
	const odd = await fetch(url, { method: 'PUT', headers: { range: 'bytes=0-5' }, body: new FormData() })
	expect(odd.status).toBe(416)
	expect(odd.headers.get('connection')).toBe('close')
	expect(await askOffset(url)).toBe(0)
})

test('a body that is no form, or has no file, is refused', async () => {
	const { url } = await presign(site, pdf)
	const plain = await fetch(url, { method: 'PUT', headers: { range: 'bytes=0-' }, body: 'hello' })
	expect(await answerOf(plain)).toEqual([400, { error: 'upload.interrupted' }])
	const form = new FormData()
	form.append('other', 'x')
	const empty = await fetch(url, { method: 'PUT', headers: { range: 'bytes=0-' }, body: form })
	expect(await answerOf(empty)).toEqual([400, { error: 'upload.no-file' }])
})

test('a forged callback changes nothing', async () => {
	const { url, key, customId } = await presign(site, pdf)
	const body = JSON.stringify({
		status: 'uploaded',
		origin: 'http://ut.localhost/ut',
		metadata: {
			uploadId: customId,
			sender: { kind: 'account', id: 'x' },
			maxFiles: 9,
			finishBy: '2030-01-01T00:00:00Z',
		},
		file: { key, name: 'a', size: 1, type: 'x', customId, url: '', appUrl: '', ufsUrl: '', fileHash: '' },
	})
	const response = await fetch(`${site.url}/api/uploadthing?slug=document`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'uploadthing-hook': 'callback',
			'x-uploadthing-signature': signText('sk_local_guess', body),
		},
		body,
	})
	expect(await answerOf(response)).toEqual([
		400,
		{ message: 'Invalid signature', code: 'BAD_REQUEST', details: null },
	])
	expect((await db.read.upload.findUniqueOrThrow({ where: { id: customId } })).status).toBe('receiving')
	expect((await putBytes(url, pdf)).status).toBe(200)
})

test('the calls of the service need its key', async () => {
	for (const path of ['/route-metadata', '/callback-result', '/v6/deleteFiles', '/v6/listFiles']) {
		const response = await fetch(`${site.url}/ut${path}`, { method: 'POST', body: '{}' })
		expect([path, ...(await answerOf(response))]).toEqual([path, 401, { error: 'upload.bad-signature' }])
	}
	const headers = { 'x-uploadthing-api-key': service.apiKey }
	const unknown = await fetch(`${site.url}/ut/v6/constructor`, { method: 'POST', headers, body: '{}' })
	expect(unknown.status).toBe(404)
	const broken = await fetch(`${site.url}/ut/route-metadata`, { method: 'POST', headers, body: 'no' })
	expect(broken.status).toBe(400)
	for (const path of ['/x', '/../etc/passwd', '/a/b/c/d']) {
		expect((await fetch(`${site.url}/ut${path}`, { method: 'PUT', body: 'x' })).status).toBe(404)
	}
})

test('two people whose keys meet: the second starts anew, the first file is whole', async () => {
	const meeting = await openUploadSite(db, { keyParts: () => ['the same'] })
	try {
		const first = await upload(meeting, pdf, { user: 'one' })
		expect(first.response.status).toBe(200)
		const other: TestFile = { name: 'b.mp4', type: 'video/mp4', bytes: sampleMp4() }
		await expect(presign(meeting, other, { user: 'two' })).rejects.toThrow('upload.attempt-used')
		const stored = await fetch(`${meeting.url}/files/${first.id}`)
		expect(Buffer.from(await stored.arrayBuffer()).equals(pdf.bytes)).toBe(true)
	} finally {
		await meeting.close()
	}
})

test('the attempt of one person is nothing to another', async () => {
	const attempt = '55555555-5555-4555-8555-555555555555'
	const mine = await presign(site, pdf, { attempt, user: 'one' })
	const theirs = await presign(site, pdf, { attempt, user: 'two' })
	expect(mine.customId).not.toBe(theirs.customId)
	expect(mine.key).not.toBe(theirs.key)
})

test('an attempt is not used again for another file', async () => {
	const attempt = '66666666-6666-4666-8666-666666666666'
	await presign(site, pdf, { attempt })
	const other = { ...pdf, bytes: samplePdf() }
	await expect(presign(site, other, { attempt })).rejects.toThrow('upload.attempt-used')
})

test('a full disk is told as such, and the bytes that came before stay', async () => {
	const { url, customId } = await presign(site, pdf)
	await site.files.pending.ensure()
	await symlink('/dev/full', site.files.pending.partOf(customId))
	expect(await answerOf(await putBytes(url, pdf))).toEqual([507, { error: 'upload.no-space' }])
	expect((await db.read.upload.findUniqueOrThrow({ where: { id: customId } })).status).toBe('receiving')
})

test('a callback that fails is told, and the next try runs it again', async () => {
	const { url, customId } = await presign(site, pdf)
	const registration = site.files.pending.partOf(customId).replace(/part$/, 'json')
	const good = JSON.parse(await readFile(registration, 'utf8')) as { metadata: object }
	const register = (metadata: object) =>
		site.files.pending.register(customId, {
			callbackUrl: service.callbackUrl,
			callbackSlug: 'document',
			awaitServerData: true,
			metadata: metadata as Record<string, unknown>,
		})
	await register({ ...good.metadata, sender: { kind: 'account', id: 'a@example.org' } })
	expect(await answerOf(await putBytes(url, pdf))).toEqual([500, { error: 'upload.interrupted' }])
	expect((await db.read.upload.findUniqueOrThrow({ where: { id: customId } })).status).toBe('receiving')
	await register(good.metadata)
	const offset = await askOffset(url)
	expect(offset).toBe(pdf.bytes.length)
	expect((await putBytes(url, pdf, offset)).status).toBe(200)
	expect((await db.read.upload.findUniqueOrThrow({ where: { id: customId } })).sha256).toBe(
		createHash('sha256').update(pdf.bytes).digest('hex'),
	)
})

test("uploadthing's own API client speaks with the ingest", async () => {
	const ingest = `${site.url}/ut`
	const api = new UTApi({
		token: service.token,
		apiUrl: ingest,
		ingestUrl: ingest,
		logLevel: 'Error',
	} as ConstructorParameters<typeof UTApi>[0])
	const { id } = await upload(site, pdf)
	const { key } = await db.read.upload.findUniqueOrThrow({ where: { id } })
	const listed = await api.listFiles({ limit: 500 })
	expect(listed.files.find((one) => one.customId === id)).toMatchObject({
		key,
		name: 'a.pdf',
		size: pdf.bytes.length,
	})
	expect((await api.getUsageInfo()).filesUploaded).toBeGreaterThan(0)
	const { ufsUrl } = await api.getSignedURL(key, { expiresIn: 60 })
	const address = ufsUrl.replace(LOCAL_ORIGIN, site.url)
	expect((await fetch(address)).status).toBe(200)
	expect((await fetch(address.replace(/\?.*$/, ''))).status).toBe(403)
	expect((await fetch(address.replace(/expires=\d/, 'expires=2'))).status).toBe(403)
	site.clock.offset = 61_000
	expect((await fetch(address)).status).toBe(410)
	site.clock.offset = 0
	expect(await api.deleteFiles(id, { keyType: 'customId' })).toEqual({ success: true, deletedCount: 1 })
	expect((await fetch(`${site.url}/files/${id}`)).status).toBe(404)
	expect(await api.deleteFiles(id, { keyType: 'customId' })).toEqual({ success: true, deletedCount: 0 })
})

test('absolute addresses over plain HTTP work as well as relative ones', async () => {
	const probe = await openUploadSite(db)
	const origin = probe.url
	await probe.close()
	const absolute = await openUploadSite(db, { origin })
	try {
		const { url } = await presign(absolute, pdf)
		expect(url.startsWith(`${origin}/ut/`)).toBe(true)
		const here = url.replace(origin, absolute.url)
		expect((await putBytes(here, pdf)).status).toBe(200)
	} finally {
		await absolute.close()
	}
})

/** A body that does not say how long it is. */
function putChunked(url: string, bytes: Buffer): Promise<[number, string]> {
	return new Promise((resolve, reject) => {
		const headers = { range: 'bytes=0-', 'content-type': 'multipart/form-data; boundary=b' }
		const request = httpRequest(url, { method: 'PUT', headers }, (response) => {
			let text = ''
			response.setEncoding('utf8')
			response.on('data', (chunk: string) => (text += chunk))
			response.on('end', () => resolve([response.statusCode ?? 0, text]))
		})
		request.on('error', reject)
		request.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n')
		request.write(bytes)
		request.end('\r\n--b--\r\n')
	})
}
