import { expect, test } from 'vitest'
import type { Person } from '#app/domain/people/actor.ts'
import type { MessageStatus } from '#app/server/db.server.ts'
import { listMessages, MESSAGE_PAGE } from '#app/server/mail/list-messages.server.ts'
import { readMessage } from '#app/server/mail/read-message.server.ts'
import { sendAgain, sendAllAgain } from '#app/server/mail/send-again.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const start = new Date('2027-01-26T14:32:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const manager: Person = {
	kind: 'person',
	accountId: '0193f0a0-0000-7000-8000-000000000001',
	deviceHash: null,
	roles: [{ role: 'manager', editionId: null, regionCode: null }],
}
const officer: Person = { ...manager, roles: [{ role: 'officer', editionId: null, regionCode: null }] }

let made = 0
async function message(status: MessageStatus, change: Record<string, unknown> = {}): Promise<string> {
	const { id } = await db.write((tx) =>
		tx.message.create({
			data: {
				channel: 'email',
				recipient: 'coop@example.ma',
				template: 'application-received',
				language: 'ar',
				subject: 'LM27-0142',
				text: 'وصل ملفكم',
				status,
				createdAt: after(made),
				nextAttemptAt: start,
				dedupeKey: `m${++made}`,
				...change,
			},
		}),
	)
	return id
}

test('counts, filters and pages, the newest first, without any text', async () => {
	made = 0
	for (const status of ['queued', 'sending', 'held', 'failed', 'sent', 'sent'] as const) await message(status)
	const list = await listMessages(manager, 'queued', 1, start)
	expect(list.counts).toEqual({ all: 6, queued: 2, held: 1, failed: 1, sent: 2 })
	expect(list.messages.map(({ status }) => status)).toEqual(['sending', 'queued'])
	expect(JSON.stringify(list)).not.toContain('وصل ملفكم')
	for (let n = 0; n < MESSAGE_PAGE; n++) await message('sent')
	const second = await listMessages(manager, 'sent', 99, start)
	expect([second.page, second.pages, second.messages.length]).toEqual([2, 2, 2])
	// Addresses of people were read, twice: how many, and nothing of them.
	const read = await db.read.journalEntry.findMany({ where: { action: 'read.personal-data' } })
	expect(read.map(({ objectType, objectId, payload }) => [objectType, objectId, payload])).toEqual([
		['outbox', 'queued', '{"count":2}'],
		['outbox', 'sent', '{"count":2}'],
	])
})

test('an invitation’s link is read only where no gateway carried it', async () => {
	const invited = { template: 'staff-invitation', text: 'https://tatwij.example/ar/sign-in/link/abc' }
	for (const [status, shown] of [
		['held', true],
		['failed', true],
		['queued', false],
		['sending', false],
		['sent', false],
	] as const) {
		const read = await readMessage(manager, await message(status, invited), after(60))
		expect([status, read?.textShown, read?.text]).toEqual([status, shown, shown ? invited.text : ''])
	}
})

test('reading a message is written down; somebody else’s outbox is not there', async () => {
	const id = await message('sent')
	expect(await readMessage(manager, id, after(60))).toMatchObject({ text: 'وصل ملفكم', textShown: true })
	expect(await readMessage(officer, id, after(60))).toBeNull()
	expect(await readMessage(manager, 'no-such', after(60))).toBeNull()
	const entries = await db.read.journalEntry.findMany()
	expect(entries.map(({ action, objectId }) => [action, objectId])).toEqual([['message.read', id]])
	expect(JSON.stringify(entries)).not.toContain('coop@example.ma')
})

test('a code is read only while it is held and opens', async () => {
	const code = { template: 'sign-in-code', text: 'رمزكم 482913', createdAt: start }
	const held = await message('held', code)
	const queued = await message('queued', code)
	expect(await readMessage(manager, held, after(599.999))).toMatchObject({ text: 'رمزكم 482913' })
	expect(await readMessage(manager, held, after(600))).toMatchObject({ text: '', textShown: false })
	expect(await readMessage(manager, queued, after(1))).toMatchObject({ text: '', textShown: false })
})

test('send again puts a failed message first in line, once', async () => {
	const id = await message('failed', { attempts: 8, lastError: 'no answer' })
	const again = { actor: manager, messageId: id, now: after(60), calendar: after(3600) }
	expect(await sendAgain({ ...again, actor: officer })).toEqual({
		ok: false,
		code: 'people.outbox-not-yours',
	})
	const both = await Promise.all([sendAgain(again), sendAgain(again)])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'people.message-not-due' })
	expect(await db.read.message.findUnique({ where: { id } })).toMatchObject({
		status: 'queued',
		attempts: 0,
		nextAttemptAt: after(3600),
		lastError: null,
	})
	expect(await db.read.journalEntry.count({ where: { action: 'message.sent-again' } })).toBe(1)
})

test('all that were held leave together, codes and letters of a later hour stay', async () => {
	const code = await message('held', { template: 'sign-in-code' })
	const letter = await message('queued', { nextAttemptAt: after(9999) })
	for (let n = 0; n < 3; n++) await message('held')
	const all = { actor: manager, status: 'held', now: after(60), calendar: after(60) } as const
	expect(await sendAllAgain({ ...all, actor: officer })).toMatchObject({ ok: false })
	expect(await sendAllAgain(all)).toEqual({ ok: true, value: { count: 3 } })
	expect(await sendAllAgain(all)).toEqual({ ok: true, value: { count: 0 } })
	const status = async (id: string) => (await db.read.message.findUniqueOrThrow({ where: { id } })).status
	expect(await status(code)).toBe('held')
	expect((await db.read.message.findUniqueOrThrow({ where: { id: letter } })).nextAttemptAt).toEqual(
		after(9999),
	)
	expect(await db.read.journalEntry.count({ where: { action: 'message.sent-again' } })).toBe(3)
})
