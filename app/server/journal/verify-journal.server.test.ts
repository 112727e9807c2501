import { expect, test } from 'vitest'
import type { Tx } from '#app/server/db.server.ts'
import { GENESIS, hashEntry } from '#app/server/journal/entry.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })

async function recordThree(): Promise<string> {
	let last = ''
	for (const number of [1, 2, 3]) {
		const { hash } = await db.write((tx) =>
			record(tx, {
				at: new Date(`2027-01-1${number}T09:00:00Z`),
				actor: { kind: 'system', id: null },
				action: 'edition.changed',
				objectType: 'edition',
				objectId: 'lm-2027',
				payload: { number },
			}),
		)
		last = hash
	}
	return last
}

/** What somebody with the database in her hands can do: take the guards off first. */
async function tamper(...statements: string[]): Promise<void> {
	const guards =
		db.kind === 'sqlite'
			? ['no_update', 'no_delete', 'no_replace'].map((name) => `DROP TRIGGER "JournalEntry_${name}"`)
			: ['DROP TRIGGER "JournalEntry_no_change" ON "JournalEntry"']
	await db.write(async (tx: Tx) => {
		for (const statement of [...guards, ...statements]) await tx.$executeRawUnsafe(statement)
	})
}

test('an untouched journal is right, empty or not', async () => {
	expect(await verifyJournal(db.read)).toEqual({ ok: true, value: { entries: 0, hash: GENESIS } })
	const hash = await recordThree()
	expect(await verifyJournal(db.read)).toEqual({ ok: true, value: { entries: 3, hash } })
})

const alterations: [column: string, value: string][] = [
	['at', `'2027-01-12T09:00:00.001+00:00'`],
	['actorKind', `'account'`],
	['actorId', `'somebody'`],
	['onBehalfOf', `'somebody'`],
	['action', `'edition.signed'`],
	['objectType', `'application'`],
	['objectId', `'sg-2027'`],
	['payload', `'{"number":7}'`],
	['payload', `'{"number": 2}'`],
]

test.each(alterations)('a changed %s is found', async (column, value) => {
	await recordThree()
	await tamper(`UPDATE "JournalEntry" SET "${column}" = ${value} WHERE "seq" = 2`)
	expect(await verifyJournal(db.read)).toEqual({ ok: false, code: 'journal.altered', details: { seq: 2 } })
})

test('an entry taken out is found', async () => {
	await recordThree()
	await tamper('DELETE FROM "JournalEntry" WHERE "seq" = 2')
	expect(await verifyJournal(db.read)).toEqual({ ok: false, code: 'journal.gap', details: { seq: 3 } })
})

test('an entry changed together with its hash is found at the next one', async () => {
	await recordThree()
	const entry = await db.read.journalEntry.findUniqueOrThrow({ where: { seq: 2 } })
	const hash = hashEntry(entry.prevHash, { ...entry, payload: '{}' })
	await tamper(`UPDATE "JournalEntry" SET "payload" = '{}', "hash" = '${hash}' WHERE "seq" = 2`)
	expect(await verifyJournal(db.read)).toEqual({ ok: false, code: 'journal.unchained', details: { seq: 3 } })
})

test('the last entry taken out, or replaced, is found by the head', async () => {
	await recordThree()
	const last = await db.read.journalEntry.findUniqueOrThrow({ where: { seq: 3 } })
	const hash = hashEntry(last.prevHash, { ...last, payload: '{}' })
	await tamper(`UPDATE "JournalEntry" SET "payload" = '{}', "hash" = '${hash}' WHERE "seq" = 3`)
	expect(await verifyJournal(db.read)).toEqual({ ok: false, code: 'journal.cut', details: { seq: 3 } })
	await db.write((tx) => tx.$executeRawUnsafe('DELETE FROM "JournalEntry" WHERE "seq" = 3'))
	expect(await verifyJournal(db.read)).toEqual({ ok: false, code: 'journal.cut', details: { seq: 3 } })
})

test('the database itself refuses to change or remove an entry', async () => {
	await recordThree()
	const change = (statement: string) => db.write((tx) => tx.$executeRawUnsafe(statement))
	for (const statement of [
		`UPDATE "JournalEntry" SET "payload" = '{}' WHERE "seq" = 2`,
		'DELETE FROM "JournalEntry" WHERE "seq" = 3',
		'DELETE FROM "JournalHead"',
		db.kind === 'sqlite'
			? 'INSERT OR REPLACE INTO "JournalEntry" SELECT * FROM "JournalEntry" WHERE "seq" = 3'
			: 'TRUNCATE "JournalEntry"',
	])
		await expect(change(statement), statement).rejects.toThrow()
	await expect(db.write((tx) => tx.journalEntry.deleteMany())).rejects.toThrow()
	await expect(db.write((tx) => tx.journalEntry.updateMany({ data: { payload: '{}' } }))).rejects.toThrow()
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true, value: { entries: 3 } })
})
