import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '#app/server/database/backup.server.ts'
import { describeFiles } from '#app/server/database/backup-manifest.server.ts'
import { restore } from '#app/server/database/restore.server.ts'
import { openDatabase, type Database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { makePlace, testDatabase, testedKind, type Place } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const now = new Date('2027-01-10T09:00:00Z')
const later = new Date('2027-01-11T09:00:00Z')
const blob = `blobs/ab/cd/${'abcd'.repeat(16)}`

let folder: string
let here: { DATA_DIR: string; DATABASE_URL: string; APP_SECRET: undefined }
let empty: Place
let there: { DATA_DIR: string; DATABASE_URL: string }
let backups: string

beforeEach(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-backup-'))
	backups = path.join(folder, 'backups')
	here = { DATA_DIR: path.join(folder, 'here'), DATABASE_URL: db.url, APP_SECRET: undefined }
	empty = await makePlace('empty')
	there = { DATA_DIR: path.join(folder, 'there'), DATABASE_URL: empty.url }
	put(here.DATA_DIR, `files/${blob}`, 'statutes')
	put(here.DATA_DIR, 'files/pending/half.part', 'half')
	put(here.DATA_DIR, 'keys/app-secret', 'secret')
	await db.write(async (tx) => {
		const account = await tx.account.create({ data: { email: 'a@example.org', createdAt: now } })
		await record(tx, {
			at: now,
			actor: { kind: 'system', id: null },
			action: 'account.created',
			objectType: 'account',
			objectId: account.id,
			payload: {},
		})
	})
})
afterEach(async () => {
	await empty.clear()
	rmSync(folder, { recursive: true, force: true })
})

function put(base: string, file: string, text: string): void {
	mkdirSync(path.dirname(path.join(base, file)), { recursive: true })
	writeFileSync(path.join(base, file), text)
}

async function readAll(from: Database) {
	return {
		accounts: await from.read.account.findMany(),
		journal: await from.read.journalEntry.findMany(),
		head: await from.read.journalHead.findMany(),
		verified: await verifyJournal(from.read),
	}
}

test('what was backed up is back, byte for byte and row for row', async () => {
	const { folder: backup, manifest } = await backUp(here, backups, now)
	expect(backup).toBe(path.join(backups, '2027-01-10T090000Z'))
	const copy = testedKind() === 'sqlite' ? 'database.sqlite' : 'database.dump'
	expect(manifest.files.map((file) => file.path)).toEqual([copy, `files/${blob}`, 'keys/app-secret'])
	expect(manifest.holdsSecret).toBe(true)

	expect((await restore(there, backup, { overwrite: false, now })).replaced).toBeNull()
	expect(readFileSync(path.join(there.DATA_DIR, 'files', blob), 'utf8')).toBe('statutes')
	expect(await describeFiles(path.join(there.DATA_DIR, 'keys'))).toEqual(
		await describeFiles(path.join(here.DATA_DIR, 'keys')),
	)
	const restored = openDatabase(there.DATABASE_URL)
	try {
		expect(await readAll(restored)).toEqual(await readAll(db))
		expect((await readAll(restored)).accounts).toHaveLength(1)
		await restored.write((tx) => tx.account.create({ data: { email: 'b@example.org', createdAt: later } }))
		await expect(restored.write((tx) => tx.journalEntry.deleteMany())).rejects.toThrow()
	} finally {
		await restored.close()
	}
})

test('a backup is whole or not there, and for its owner alone', async () => {
	await expect(backUp({ ...here, DATABASE_URL: 'file:/nowhere/x.sqlite' }, backups, now)).rejects.toThrow()
	expect(readdirSync(backups)).toEqual(['2027-01-10T090000Z.part'])
	const { folder: backup } = await backUp(here, backups, now)
	expect(readdirSync(backups)).toEqual(['2027-01-10T090000Z'])
	expect(statSync(backup).mode & 0o777).toBe(0o700)
	await expect(backUp(here, backups, now)).rejects.toThrow('exists already')
})

const damages: [what: string, damage: (backup: string) => void, says: string][] = [
	['a changed file', (backup) => put(backup, `files/${blob}`, 'other'), 'is not what was backed up'],
	['a changed key', (backup) => put(backup, 'keys/app-secret', 'secreT'), 'keys/app-secret is not what'],
	['a missing file', (backup) => rmSync(path.join(backup, 'keys/app-secret')), 'keys/app-secret is missing'],
	['a file too many', (backup) => put(backup, 'files/x', 'x'), 'files/x is not in the manifest'],
	['no manifest', (backup) => rmSync(path.join(backup, 'manifest.json')), 'it has no manifest.json'],
	['a torn manifest', (backup) => put(backup, 'manifest.json', '{"format":1'), 'is not readable'],
]
test.each(damages)('%s is found before anything is changed', async (_, damage, says) => {
	const { folder: backup } = await backUp(here, backups, now)
	damage(backup)
	await expect(restore(there, backup, { overwrite: true, now })).rejects.toThrow(says)
	expect(existsSync(there.DATA_DIR)).toBe(false)
})

test('what is there is not overwritten unless told, and then moved aside', async () => {
	const { folder: backup } = await backUp(here, backups, now)
	await restore(there, backup, { overwrite: false, now })
	put(there.DATA_DIR, `files/${blob}`, 'newer')
	await expect(restore(there, backup, { overwrite: false, now: later })).rejects.toThrow(
		'Nothing was changed.',
	)
	expect(readFileSync(path.join(there.DATA_DIR, 'files', blob), 'utf8')).toBe('newer')

	const { replaced } = await restore(there, backup, { overwrite: true, now: later })
	expect(replaced).toBe(path.join(there.DATA_DIR, 'replaced-2027-01-11T090000Z'))
	expect(readFileSync(path.join(replaced ?? '', 'files', blob), 'utf8')).toBe('newer')
	expect(readFileSync(path.join(there.DATA_DIR, 'files', blob), 'utf8')).toBe('statutes')
	const restored = openDatabase(there.DATABASE_URL)
	expect(await restored.read.account.count()).toBe(1)
	await restored.close()
})

test('keys alone are enough to be in the way', async () => {
	const { folder: backup } = await backUp(here, backups, now)
	put(there.DATA_DIR, 'keys/app-secret', 'another')
	await expect(restore(there, backup, { overwrite: false, now })).rejects.toThrow('keys')
})

test('a backup of one database does not go into the other', async () => {
	const { folder: backup } = await backUp(here, backups, now)
	const DATABASE_URL = testedKind() === 'sqlite' ? 'postgresql://db/x' : `file:${folder}/x.sqlite`
	await expect(restore({ ...there, DATABASE_URL }, backup, { overwrite: false, now })).rejects.toThrow(
		/This backup is of \w+, DATABASE_URL names \w+\./,
	)
})
