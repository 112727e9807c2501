import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { approve } from '#app/server/publication/approve-publication.server.ts'
import { prepare } from '#app/server/publication/prepare-publication.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { makeJudgedEdition, type JudgedEdition } from '#app/testing/judged-edition.server.ts'
import { loader as readCertificate } from '../resources/certificate-pdf.ts'
import { loader as readHome } from './home.tsx'
import { loader as readPrize } from './prize.tsx'
import { loader as readVerify } from './verify.tsx'
import { loader as readWinner } from './winner.tsx'
import { loader as readIndex } from './winners-index.tsx'
import { loader as readWinners } from './winners.tsx'

const db = testDatabase()
let world: JudgedEdition
let award: { slug: string; verifyCode: string }

beforeAll(async () => {
	world = await makeJudgedEdition()
	const early = new Date(world.publishAt.getTime() - 3_600_000)
	const base = { edition: world.edition, now: early, at: early }
	const prepared = await prepare({
		...{ ...base, actor: world.first, publishAt: world.publishAt, notice: null, withdraw: [] },
	})
	if (!prepared.ok) throw new Error(prepared.code)
	const { version, hash } = prepared.value
	const approved = await approve({ ...base, actor: world.second, version, seenHash: hash })
	if (!approved.ok) throw new Error(approved.code)
	award = await db.read.award.findFirstOrThrow({ select: { slug: true, verifyCode: true } })
}, 90_000)

type Door = (args: LoaderFunctionArgs) => Promise<unknown>
type Answer = { status: number; headers: Headers; text: string }

/** What a door says to a stranger at an instant; a thrown answer is an answer. */
async function knock(door: Door, path: string, params: Record<string, string>, at: Date): Promise<Answer> {
	const args = {
		request: new Request(`https://tatwij.example${path}`),
		params,
		context: { receivedAt: at.getTime(), requestId: 'test', ip: '127.0.0.1' },
	} as unknown as LoaderFunctionArgs
	const said = await door(args).catch((thrown: unknown) => thrown)
	if (said instanceof Response)
		return {
			status: said.status,
			headers: said.headers,
			text: Buffer.from(await said.arrayBuffer()).toString('latin1'),
		}
	const held = said as { data?: unknown; init?: ResponseInit | null }
	const wrapped = 'init' in held ? held : { data: said, init: null }
	return {
		status: wrapped.init?.status ?? 200,
		headers: new Headers(wrapped.init?.headers),
		text: JSON.stringify(wrapped.data),
	}
}

const doors = (): [string, Door, string, Record<string, string>][] => {
	const edition = world.edition.id
	return [
		['winners', readWinners, `/ar/winners/${edition}`, { lang: 'ar', edition }],
		[
			'winner',
			readWinner,
			`/ar/winners/${edition}/${award.slug}`,
			{ lang: 'ar', edition, award: award.slug },
		],
		['certificate', readCertificate, `/documents/certificate/${edition}/x`, { edition, award: award.slug }],
	]
}
const before = () => new Date(world.publishAt.getTime() - 1)

test('one millisecond before the minute every door of the edition is a 404, as for one that does not exist', async () => {
	for (const [name, door, path, params] of doors()) {
		const hidden = await knock(door, path, params, before())
		const missing = await knock(door, path, { ...params, edition: 'lm-1999' }, before())
		expect([name, hidden]).toEqual([name, missing])
		expect([name, hidden.status, hidden.text]).toEqual([name, 404, ''])
	}
})

test('at the minute they open', async () => {
	for (const [name, door, path, params] of doors()) {
		const { status, headers } = await knock(door, path, params, world.publishAt)
		expect([name, status, headers.get('Cache-Control')]).toEqual([name, 200, 'public, max-age=60'])
	}
})

test.each([
	['home', readHome, '/ar/'],
	['winners-index', readIndex, '/ar/winners'],
	['prize', readPrize, '/ar/prizes/lalla-al-moutaaouina'],
] as const)(
	'%s says nothing of the results before the minute, and is not kept over it',
	async (_, door, path) => {
		const params = { lang: 'ar', prize: 'lalla-al-moutaaouina' }
		const early = await knock(door, path, params, before())
		expect(early.status).toBe(200)
		expect(early.text).not.toContain(award.slug)
		expect(early.text).toContain('"deciding"')
		expect(early.headers.get('Cache-Control')).toBe('public, no-cache')
		const sooner = new Date(world.publishAt.getTime() - 25_500)
		expect((await knock(door, path, params, sooner)).headers.get('Cache-Control')).toBe('public, max-age=25')
		const late = await knock(door, path, params, world.publishAt)
		expect(late.text).not.toContain('"deciding"')
		expect(late.headers.get('ETag')).not.toBe(early.headers.get('ETag'))
	},
)

test('a page that says the same has the same tag', async () => {
	const [, door, path, params] = doors()[0] ?? []
	if (!door || !path || !params) throw new Error('No door')
	const minute = (n: number) => new Date(world.publishAt.getTime() + n * 60_000)
	const tag = async (at: Date, address = path) => (await knock(door, address, params, at)).headers.get('ETag')
	expect(await tag(minute(1))).toBe(await tag(minute(9)))
	expect(await tag(minute(1))).not.toBe(await tag(minute(1), `${path}?region=01`))
})

test('verification knows no code before the minute', async () => {
	const ask = (at: Date) => knock(readVerify, `/ar/verify?code=${award.verifyCode}`, { lang: 'ar' }, at)
	expect((await ask(before())).text).toContain('"kind":"unknown"')
	expect((await ask(world.publishAt)).text).toContain('"kind":"valid"')
})

test('a receipt says when, to the second, and nothing else', async () => {
	const { reference, receivedAt, receiptCheck, nameAr } = await db.read.application.findFirstOrThrow({
		where: { status: 'admissible' },
	})
	const path = `/fr/verify?code=${reference}-${receiptCheck}`
	const { status, text } = await knock(readVerify, path, { lang: 'fr' }, world.publishAt)
	expect(status).toBe(200)
	const { answer } = JSON.parse(text) as { answer: { kind: string; received: { second: number } } }
	expect(Object.keys(answer)).toEqual(['kind', 'received'])
	expect(answer).toMatchObject({ kind: 'receipt', received: { second: receivedAt?.getUTCSeconds() } })
	expect(text).not.toContain(nameAr)
	const bare = await knock(readVerify, `/fr/verify?code=${reference}`, { lang: 'fr' }, world.publishAt)
	expect(bare.status).toBe(422)
})

test('a prize nobody knows, and a language nobody speaks here', async () => {
	const at = world.publishAt
	expect((await knock(readPrize, '/ar/prizes/none', { lang: 'ar', prize: 'none' }, at)).status).toBe(404)
	expect((await knock(readHome, '/de/', { lang: 'de' }, at)).status).toBe(404)
})

test('the two numbers: what cannot be read is refused at its field, and the answer stands in the page', async () => {
	const params = { lang: 'ar', prize: 'lalla-al-moutaaouina' }
	const ask = (query: string) =>
		knock(readPrize, `/ar/prizes/lalla-al-moutaaouina?${query}`, params, before())
	expect((await ask('total=9&part=6')).text).toContain('"missing":1')
	expect((await ask(`total=${encodeURIComponent('١٠')}&part=7`)).text).toContain('"kind":"yes"')
	expect((await ask('total=many&part=6')).status).toBe(422)
})
