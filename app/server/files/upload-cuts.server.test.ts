import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCuttingProxy } from '#app/testing/cutting-proxy.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { sampleMp4 } from '#app/testing/sample-files.ts'
import { askOffset, presign, putBytes, type TestFile } from '#app/testing/upload-client.server.ts'
import { openUploadSite, seedApplication, type UploadSite } from '#app/testing/upload-site.server.ts'

const MB = 1024 * 1024
const db = testDatabase()
let site: UploadSite
beforeAll(async () => {
	await seedApplication(db)
	site = await openUploadSite(db)
})
afterAll(() => site.close())

const film: TestFile = { name: 'film.mp4', type: 'video/mp4', bytes: sampleMp4({ bytes: 24 * MB }) }
const md5 = createHash('md5').update(film.bytes).digest('hex')

/** What the browser's script does: ask where to go on, go on, until it is there. */
async function sendThrough(url: string, tries = 20): Promise<{ hash: string; offsets: number[] }> {
	const offsets = []
	for (let n = 0; n < tries; n += 1) {
		try {
			const offset = await askOffset(url)
			offsets.push(offset)
			const response = await putBytes(url, film, offset)
			if (response.ok) return { hash: ((await response.json()) as { fileHash: string }).fileHash, offsets }
		} catch {
			// Cut again.
		}
	}
	throw new Error(`not there after ${tries} tries: ${offsets.join(' ')}`)
}

const networks: [what: string, cuts: number[], how: 'fin' | 'rst'][] = [
	['once at 20 MB, politely', [20 * MB], 'fin'],
	['once at 20 MB, rudely', [20 * MB], 'rst'],
	['every 6 MB, three times', [6 * MB, 6 * MB, 6 * MB], 'rst'],
	['every 12 MB, politely', [12 * MB, 12 * MB], 'fin'],
]
test.each(networks)(
	'a network that cuts %s: it goes on at the stored byte',
	{ timeout: 60_000 },
	async (_, cuts, how) => {
		const proxy = await openCuttingProxy(site.url, cuts, how)
		try {
			const { url } = await presign(site, film)
			const { hash, offsets } = await sendThrough(url.replace(site.url, proxy.url))
			expect(hash).toBe(md5)
			expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
			expect(offsets[0]).toBe(0)
			expect(offsets.length).toBe(cuts.length + 1)
			// What a cut throws away are the bytes in flight, never the file.
			expect(proxy.sent()).toBeLessThan(film.bytes.length + cuts.length * 6 * MB)
		} finally {
			await proxy.close()
		}
	},
)

test('a connection that hangs half open is put aside by the next one', { timeout: 60_000 }, async () => {
	const proxy = await openCuttingProxy(site.url, [8 * MB], 'hang')
	try {
		const { url } = await presign(site, film)
		const stop = new AbortController()
		const hanging = hang(url.replace(site.url, proxy.url), stop.signal)
		while (proxy.sent() <= 8 * MB) await nextTurn()
		const offset = await askOffset(url)
		const second = await putBytes(url, film, offset)
		expect(((await second.json()) as { fileHash: string }).fileHash).toBe(md5)
		stop.abort()
		expect(await hanging).toBe('ended')
	} finally {
		await proxy.close()
	}
})

test('two that send the same upload at once do not spoil it', { timeout: 60_000 }, async () => {
	const { url, customId } = await presign(site, film)
	const answers = await Promise.allSettled([putBytes(url, film), putBytes(url, film), putBytes(url, film)])
	const done = answers.some((one) => one.status === 'fulfilled' && one.value.ok)
	if (!done) await sendThrough(url)
	await site.files.checks.idle()
	const row = await db.read.upload.findUniqueOrThrow({ where: { id: customId } })
	expect([row.md5, row.status]).toEqual([md5, 'ok'])
	expect(await db.read.journalEntry.count({ where: { payload: { contains: customId } } })).toBe(1)
})

test('a server killed in the middle goes on after its restart', { timeout: 180_000 }, async () => {
	const directory = await mkdtemp(path.join(tmpdir(), 'tatwij-killed-'))
	// The second is up beforehand, so that the test does not wait twice; all that it knows is on the disk.
	const [first, second] = await Promise.all([startServer(directory), startServer(directory)])
	try {
		const probe = { ...site, url: first.url } as UploadSite
		const attempt = '77777777-7777-4777-8777-777777777777'
		const { url } = await presign(probe, film, { attempt })
		const proxy = await openCuttingProxy(first.url, [10 * MB], 'hang')
		const stop = new AbortController()
		const hanging = hang(url.replace(first.url, proxy.url), stop.signal)
		while ((await askStored(url)) < 5 * MB) await nextTurn()
		first.child.kill('SIGKILL')
		await first.ended
		stop.abort()
		await hanging
		await proxy.close()
		const again = await presign({ ...site, url: second.url } as UploadSite, film, { attempt })
		const { hash, offsets } = await sendThrough(again.url)
		expect(hash).toBe(md5)
		expect(offsets.length).toBe(1)
		expect(offsets[0]).toBeGreaterThanOrEqual(5 * MB)
	} finally {
		first.child.kill('SIGKILL')
		second.child.kill('SIGKILL')
		await Promise.all([first.ended, second.ended])
		await rm(directory, { recursive: true, force: true })
	}
	async function askStored(url: string): Promise<number> {
		const id = new URL(url).searchParams.get('x-ut-custom-id') ?? ''
		return stat(path.join(directory, 'pending', `${id}.part`)).then(
			(found) => found.size,
			() => 0,
		)
	}
})

function hang(url: string, signal: AbortSignal): Promise<'ended' | 'answered'> {
	const form = new FormData()
	form.append('file', new Blob([new Uint8Array(film.bytes)], { type: film.type }), film.name)
	return fetch(url, { method: 'PUT', headers: { range: 'bytes=0-' }, body: form, signal }).then(
		() => 'answered' as const,
		() => 'ended' as const,
	)
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/** The upload site in a process of its own, on this test's database. */
async function startServer(
	directory: string,
): Promise<{ child: ChildProcess; url: string; ended: Promise<unknown> }> {
	const tsx = createRequire(import.meta.url).resolve('tsx')
	const script = createRequire(import.meta.url).resolve('#app/testing/upload-server.server.ts')
	const child = spawn(process.execPath, ['--import', tsx, script, db.url, directory], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const ended = new Promise((resolve) => child.on('exit', resolve))
	const url = await new Promise<string>((resolve) => {
		let text = ''
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk.toString()
			const found = /listening (\S+)\n/.exec(text)?.[1]
			if (found) resolve(found)
		})
	})
	return { child, url, ended }
}
