import { utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
	BLOB_GRACE_MS,
	collectGarbage,
	PENDING_TTL_MS,
	REMOVED_KEPT_MS,
} from '#app/server/files/collect-garbage.server.ts'
import { removeFile } from '#app/server/files/remove-file.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { samplePdf, samplePng } from '#app/testing/sample-files.ts'
import { presign, putBytes, upload, type TestFile } from '#app/testing/upload-client.server.ts'
import {
	APPLICATION,
	openUploadSite,
	seedApplication,
	type UploadSite,
} from '#app/testing/upload-site.server.ts'

const db = testDatabase({ each: 'test' })
let site: UploadSite
beforeEach(async () => {
	await seedApplication(db)
	site = await openUploadSite(db)
})
afterEach(() => site.close())

const pdf: TestFile = { name: 'a.pdf', type: 'application/pdf', bytes: samplePdf({ padding: 9_000 }) }
const later = (milliseconds: number) => new Date(site.files.realNow().getTime() + milliseconds)
const NOTHING = { pending: 0, rows: 0, blobs: 0 }

test('an upload that nobody goes on with goes after its address has expired; a living one stays', async () => {
	const { url, customId } = await presign(site, pdf)
	await putBytes(url, { ...pdf, bytes: pdf.bytes.subarray(0, 5_000) })
	expect(await collectGarbage(site.files, later(PENDING_TTL_MS - 60_000))).toEqual(NOTHING)
	expect(await site.files.pending.bytesOf(customId)).toBe(5_000)
	const young = later(PENDING_TTL_MS)
	await utimes(site.files.pending.partOf(customId), young, young)
	expect(await collectGarbage(site.files, later(PENDING_TTL_MS + 60_000))).toEqual(NOTHING)
	const after = later(2 * PENDING_TTL_MS + 60_000)
	expect(await collectGarbage(site.files, after)).toEqual({ pending: 2, rows: 1, blobs: 0 })
	expect(await db.read.upload.count()).toBe(0)
	expect(await collectGarbage(site.files, after)).toEqual(NOTHING)
})

test('a blob goes with its last reference, and not before', async () => {
	const picture = { name: 'a.png', type: 'image/png', bytes: await samplePng() }
	const one = await upload(site, picture)
	const two = await upload(site, picture)
	await site.files.checks.idle()
	const row = await db.read.upload.findUniqueOrThrow({ where: { id: one.id } })
	const blobs = [row.sha256, row.readerSha256, row.thumbSha256]
	const sizes = () => Promise.all(blobs.map((hash) => site.files.blobs.size(hash ?? '')))
	const before = await sizes()
	const remove = (uploadId: string) =>
		removeFile(site.files, {
			uploadId,
			applicationId: APPLICATION,
			by: { kind: 'account', id: 'sender' },
			now: new Date('2027-02-01T12:00:00Z'),
		})
	await remove(one.id)
	expect(await collectGarbage(site.files, later(REMOVED_KEPT_MS + 3_600_000))).toEqual(NOTHING)
	await remove(two.id)
	expect(await collectGarbage(site.files, later(REMOVED_KEPT_MS - 3_600_000))).toEqual(NOTHING)
	expect(await sizes()).toEqual(before)
	expect(await collectGarbage(site.files, later(REMOVED_KEPT_MS + 3_600_000))).toEqual({
		...NOTHING,
		blobs: 3,
	})
	expect(await sizes()).toEqual([null, null, null])
})

test('a blob just written, whose row is not there yet, stays a day', async () => {
	await site.files.pending.ensure()
	const file = site.files.pending.scratch()
	await writeFile(file, 'x')
	const { sha256 } = await site.files.blobs.adopt(file)
	expect(await collectGarbage(site.files, later(BLOB_GRACE_MS - 60_000))).toEqual(NOTHING)
	expect(await site.files.blobs.size(sha256)).toBe(1)
	expect(await collectGarbage(site.files, later(BLOB_GRACE_MS + 60_000))).toEqual({ ...NOTHING, blobs: 1 })
})
