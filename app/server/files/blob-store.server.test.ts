import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BlobStore } from '#app/server/files/blob-store.server.ts'
import { openDiskBlobs } from '#app/server/files/disk-blobs.server.ts'
import { openS3Blobs } from '#app/server/files/s3-blobs.server.ts'
import { openFakeS3, type FakeS3 } from '#app/testing/fake-s3.server.ts'

let folder: string
let s3: FakeS3
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'tatwij-blobs-'))
	s3 = await openFakeS3()
})
afterEach(async () => {
	expect(s3.faults).toEqual([])
	await s3.close()
	await rm(folder, { recursive: true, force: true })
})

const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex')
const stores: [name: string, open: () => BlobStore][] = [
	['disk', () => openDiskBlobs(path.join(folder, 'blobs'))],
	['S3', () => openS3Blobs(s3.settings, folder)],
]

async function adopt(store: BlobStore, content: string) {
	const file = path.join(folder, 'incoming')
	await writeFile(file, content)
	return store.adopt(file)
}

test.each(stores)('%s: what goes in comes out, whole and in parts, under its hash', async (_, open) => {
	const store = open()
	const stored = await adopt(store, 'a file of bytes')
	expect(stored).toEqual({
		sha256: sha256('a file of bytes'),
		md5: createHash('md5').update('a file of bytes').digest('hex'),
		size: 15,
	})
	expect(await readdir(folder)).not.toContain('incoming')
	expect(await text(await store.open(stored.sha256))).toBe('a file of bytes')
	expect(await text(await store.open(stored.sha256, { start: 2, end: 5 }))).toBe('file')
	expect(await store.size(stored.sha256)).toBe(15)
	expect(await store.withLocalFile(stored.sha256, (copy) => readFile(copy, 'utf8'))).toBe('a file of bytes')
	expect(await adopt(store, 'a file of bytes')).toEqual(stored)
	expect(await store.isReady()).toBe(true)
})

test.each(stores)('%s: what is not there', async (_, open) => {
	const store = open()
	const absent = sha256('absent')
	expect(await store.size(absent)).toBe(null)
	await expect(store.open(absent)).rejects.toThrow(/ENOENT|404/)
	await store.remove(absent)
	await expect(store.open('../../etc/passwd')).rejects.toThrow('not a SHA-256')
})

test.each(stores)('%s: lists all that it holds, and forgets what is removed', async (_, open) => {
	const store = open()
	const all = []
	for (const content of ['1', '2', '3', '4', '5', '6', '7']) all.push((await adopt(store, content)).sha256)
	const list = async () => (await collect(store)).map((one) => one.sha256).sort()
	expect(await list()).toEqual([...all].sort())
	await store.remove(sha256('4'))
	expect(await list()).toEqual(all.filter((one) => one !== sha256('4')).sort())
	for await (const { writtenAt } of store.list()) expect(Number.isNaN(writtenAt.getTime())).toBe(false)
})

test('S3: scratch copies are gone after use, also when the use fails', async () => {
	const store = openS3Blobs(s3.settings, folder)
	const { sha256: id } = await adopt(store, 'x')
	const failing = store.withLocalFile(id, async (copy) => {
		expect((await stat(copy)).size).toBe(1)
		throw new Error('the use failed')
	})
	await expect(failing).rejects.toThrow('the use failed')
	expect(await readdir(folder)).toEqual([])
})

test('S3: a wrong secret is told, and a file that could not be sent is kept', async () => {
	const store = openS3Blobs({ ...s3.settings, secretAccessKey: 'wrong' }, folder)
	await expect(adopt(store, 'x')).rejects.toThrow('S3 PUT answered 403 SignatureDoesNotMatch')
	expect(await readdir(folder)).toEqual(['incoming'])
	expect(await store.isReady()).toBe(false)
	expect(s3.faults.splice(0)).toEqual(['SignatureDoesNotMatch', 'SignatureDoesNotMatch'])
	expect(s3.objects.size).toBe(0)
})

async function collect(store: BlobStore) {
	const all = []
	for await (const one of store.list()) all.push(one)
	return all
}
