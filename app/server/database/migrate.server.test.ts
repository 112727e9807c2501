import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restorePostgres } from '#app/server/database/dump-postgres.server.ts'
import { migrate } from '#app/server/database/migrate.server.ts'
import { projectRoot } from '#app/server/database/project-root.server.ts'
import { openDatabase } from '#app/server/db.server.ts'
import { makePlace, testedKind, type Place } from '#app/testing/database.server.ts'

const start = '20261124080000_start'
const next = '20990101000000_next'
const at = new Date('2027-01-10T09:00:00Z')

let place: Place
let folder: string
let copies: string
let migrations: string

beforeEach(async () => {
	place = await makePlace('empty')
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-migrate-'))
	copies = path.join(folder, 'backups')
	migrations = path.join(folder, 'migrations')
	const ours = path.join(projectRoot(), 'prisma', testedKind(), 'migrations')
	mkdirSync(migrations)
	cpSync(path.join(ours, 'migration_lock.toml'), path.join(migrations, 'migration_lock.toml'))
	cpSync(path.join(ours, start), path.join(migrations, start), { recursive: true })
})
afterEach(async () => {
	await place.clear()
	rmSync(folder, { recursive: true, force: true })
})

function addMigration(sql: string): void {
	mkdirSync(path.join(migrations, next))
	writeFileSync(path.join(migrations, next, 'migration.sql'), sql)
}

const migrateHere = () => migrate(place.url, copies, migrations)

test('a new database gets every migration, an up-to-date one none, and neither is copied', async () => {
	const ours = readdirSync(path.join(projectRoot(), 'prisma', testedKind(), 'migrations'))
	const names = ours.filter((name) => name !== 'migration_lock.toml').sort()
	expect(await migrate(place.url, copies)).toEqual({ applied: names, copy: null })
	expect(await migrate(place.url, copies)).toEqual({ applied: [], copy: null })
	expect(readdirSync(folder)).toEqual(['migrations'])
	const db = openDatabase(place.url)
	expect(await db.read.journalHead.findMany()).toEqual([{ id: 1, seq: 0, hash: '0'.repeat(64) }])
	await db.close()
})

test('a database in use keeps its rows, and is copied first', async () => {
	await migrateHere()
	const db = openDatabase(place.url)
	await db.write((tx) => tx.account.create({ data: { email: 'a@example.org', createdAt: at } }))
	await db.close()
	addMigration('CREATE TABLE "Later" ("id" TEXT NOT NULL PRIMARY KEY);')

	const { applied, copy } = await migrateHere()
	expect(applied).toEqual([next])
	const after = openDatabase(place.url)
	expect(await after.read.account.count()).toBe(1)
	expect(await after.read.$queryRaw`SELECT count(*) AS "rows" FROM "Later"`).toEqual([{ rows: 0n }])
	await after.close()

	expect(readdirSync(copies)).toEqual([path.basename(copy ?? '')])
	expect(path.basename(copy ?? '')).toMatch(
		/^\d{4}-\d{2}-\d{2}T\d{6}Z-before-20990101000000_next\.(sqlite|dump)$/,
	)
	if (testedKind() === 'postgres') {
		restorePostgres(place.url, copy ?? '')
		const back = openDatabase(place.url)
		expect(await back.read.account.findMany({ select: { email: true } })).toEqual([
			{ email: 'a@example.org' },
		])
		return back.close()
	}
	const copied = new Sqlite(copy ?? '', { readonly: true })
	expect(copied.prepare('SELECT "email" FROM "Account"').all()).toEqual([{ email: 'a@example.org' }])
	expect(copied.prepare(`SELECT name FROM sqlite_master WHERE name = 'Later'`).all()).toEqual([])
	copied.close()
})

test('a migration that fails says why, and is not tried again behind the operator’s back', async () => {
	await migrateHere()
	addMigration('INSERT INTO "Absent" VALUES (1);')
	await expect(migrateHere()).rejects.toThrow(/Absent/)
	await expect(migrateHere()).rejects.toThrow(`Migration ${next} failed earlier`)
})

test('a migration changed after it was applied is refused', async () => {
	await migrateHere()
	appendFileSync(path.join(migrations, start, 'migration.sql'), '\n')
	await expect(migrateHere()).rejects.toThrow(`Migration ${start} was changed after it was applied`)
})

test('the database of a newer version is refused', async () => {
	addMigration('CREATE TABLE "Later" ("id" TEXT NOT NULL PRIMARY KEY);')
	await migrateHere()
	rmSync(path.join(migrations, next), { recursive: true })
	await expect(migrateHere()).rejects.toThrow(`The database knows migration ${next}`)
})
