import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { GENESIS } from '#app/server/journal/entry.server.ts'
import { record, recordAll, type Act } from '#app/server/journal/record.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })

const act: Act = {
	at: new Date('2027-01-10T09:00:00.125Z'),
	actor: { kind: 'account', id: '0193f0a0-0000-7000-8000-000000000001' },
	action: 'application.received',
	objectType: 'application',
	objectId: '0193f0a0-0000-7000-8000-000000000002',
	payload: { number: 1, contentHash: 'a'.repeat(64) },
}

test('each entry continues the one before it, and the head follows', async () => {
	const first = await db.write((tx) => record(tx, act))
	const second = await db.write((tx) => record(tx, { ...act, action: 'application.withdrawn', payload: {} }))
	const entries = await db.read.journalEntry.findMany({ orderBy: { seq: 'asc' } })
	expect(entries.map(({ seq, prevHash, hash }) => ({ seq, prevHash, hash }))).toEqual([
		{ seq: 1, prevHash: GENESIS, hash: first.hash },
		{ seq: 2, prevHash: first.hash, hash: second.hash },
	])
	expect(await db.read.journalHead.findMany()).toEqual([{ id: 1, seq: 2, hash: second.hash }])
})

test('the hash is the one that an auditor computes by hand', async () => {
	const { hash } = await db.write((tx) => record(tx, act))
	const canonical =
		'{"action":"application.received","actorId":"0193f0a0-0000-7000-8000-000000000001","actorKind":"account",' +
		'"at":"2027-01-10T09:00:00.125Z","objectId":"0193f0a0-0000-7000-8000-000000000002",' +
		'"objectType":"application","onBehalfOf":null,' +
		`"payload":"{\\"contentHash\\":\\"${'a'.repeat(64)}\\",\\"number\\":1}","seq":1}`
	expect(hash).toBe(
		createHash('sha256')
			.update('0'.repeat(64) + canonical)
			.digest('hex'),
	)
})

test('an act that fails leaves no entry, and the next one takes its number', async () => {
	const failed = db.write(async (tx) => {
		await record(tx, act)
		throw new Error('refused')
	})
	await expect(failed).rejects.toThrow('refused')
	expect(await db.write((tx) => record(tx, act))).toMatchObject({ seq: 1 })
})

test('two entries of one transaction are chained', async () => {
	await db.write(async (tx) => {
		await record(tx, act)
		await record(tx, act)
	})
	expect(await db.read.journalEntry.count()).toBe(2)
})

test('what may not enter is refused with the act', async () => {
	await expect(db.write((tx) => record(tx, { ...act, payload: { to: '0600000000' } }))).rejects.toThrow(
		'payload.to looks like a phone number',
	)
	expect(await db.read.journalEntry.count()).toBe(0)
})

test('refuses a contact in the place of an id, and does not repeat it', async () => {
	const fault = await db.write((tx) => record(tx, { ...act, objectId: 'a@example.org' })).catch(String)
	expect(fault).toBe('TypeError: objectId looks like an e-mail address')
	await expect(
		db.write((tx) => record(tx, { ...act, actor: { kind: 'device', id: '0600000000' } })),
	).rejects.toThrow('actor.id looks like a phone number')
	await expect(db.write((tx) => record(tx, { ...act, onBehalfOf: '0600000000' }))).rejects.toThrow(
		'onBehalfOf looks like a phone number',
	)
})

test('several acts at once make the chain that they make one by one', async () => {
	await db.write((tx) => recordAll(tx, [act, act, act]))
	const last = await db.write((tx) => recordAll(tx, []))
	expect(last.seq).toBe(3)
	expect(await verifyJournal(db.read)).toEqual({ ok: true, value: { entries: 3, hash: last.hash } })
	await expect(db.write((tx) => recordAll(tx, [act, { ...act, objectId: 'a b' }]))).rejects.toThrow(TypeError)
	expect(await db.read.journalEntry.count()).toBe(3)
})
