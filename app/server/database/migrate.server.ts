import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { realNow } from '#app/server/clock.server.ts'
import { copySqlite, timeForName } from '#app/server/database/copy-sqlite.server.ts'
import { dumpPostgres } from '#app/server/database/dump-postgres.server.ts'
import { projectRoot } from '#app/server/database/project-root.server.ts'
import { applyMigrations, type MigrationFolder } from '#app/server/database/schema-engine.server.ts'
import { sqliteFile } from '#app/server/database/sqlite-connection.server.ts'
import { databaseKind } from '#app/server/db.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'
import { env } from '#app/server/env.server.ts'
import { log } from '#app/server/log.server.ts'

export type Migrated = {
	/** Names of the migrations that were applied now. */
	applied: string[]
	/** Where the database was copied before that; null when it was new. */
	copy: string | null
}

/** Brings this process's database up to date. */
export async function migrateOwnDatabase(): Promise<Migrated> {
	const { DATABASE_URL, DATA_DIR } = env()
	const migrated = await migrate(DATABASE_URL, path.join(DATA_DIR, 'backups'))
	if (migrated.applied.length > 0) log('migrated', migrated)
	return migrated
}

/**
 * Applies the migrations that a database lacks, with Prisma's own engine and history table. Quick when there are
 * none. An existing database is first copied to `copies` as `<time>-before-<migration>.sqlite`, or `.dump` (PostgreSQL,
 * by its own pg_dump): without its copy nothing is migrated.
 * Throws when a migration failed earlier, was changed after it was applied, or is unknown to this version.
 */
export async function migrate(url: string, copies: string, folder = migrationsOf(url)): Promise<Migrated> {
	const kind = databaseKind(url)
	const known = readMigrations(folder)
	const isNew = kind === 'sqlite' && makeSqliteFile(sqliteFile(url))
	const history = isNew
		? []
		: await (kind === 'sqlite' ? sqliteHistory(sqliteFile(url)) : postgresHistory(url))
	checkHistory(known, history)
	const pending = known.filter((one) => !history.some(({ name }) => name === one.name))
	const [first] = pending
	if (!first) return { applied: [], copy: null }
	const copy = history.length > 0 ? await copyBefore(first.name, url, copies) : null
	await applyMigrations(url, folder, known)
	return { applied: pending.map(({ name }) => name), copy }
}

async function copyBefore(name: string, url: string, copies: string): Promise<string> {
	if (databaseKind(url) === 'sqlite') return copySqlite(sqliteFile(url), copies, name)
	mkdirSync(copies, { recursive: true })
	const target = path.join(copies, `${timeForName(realNow())}-before-${name}.dump`)
	dumpPostgres(url, target)
	return target
}

function migrationsOf(url: string): string {
	return path.join(projectRoot(), 'prisma', databaseKind(url), 'migrations')
}

/** Makes an empty database where there is no file yet, and says whether it did. */
function makeSqliteFile(file: string): boolean {
	if (existsSync(file)) return false
	mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
	const made = new Sqlite(file)
	made.pragma('journal_mode = WAL')
	made.close()
	return true
}

function readMigrations(folder: string): MigrationFolder[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** One row of Prisma's history that was not rolled back. */
type Applied = { name: string; checksum: string; finished: boolean }

const HISTORY = `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished"
	FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`

async function sqliteHistory(file: string): Promise<Applied[]> {
	const database = new Sqlite(file, { readonly: true })
	try {
		const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
		return table ? (database.prepare(HISTORY).all() as Applied[]) : []
	} finally {
		database.close()
	}
}

async function postgresHistory(url: string): Promise<Applied[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query<{ found: boolean }>(
			`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
		)
		return rows[0]?.found ? (await client.query<Applied>(HISTORY)).rows : []
	} finally {
		await client.end()
	}
}

function checkHistory(known: readonly MigrationFolder[], history: readonly Applied[]): void {
	for (const { name, checksum, finished } of history) {
		const migration = known.find((one) => one.name === name)
		if (!migration) throw new OperatorFault(`The database knows migration ${name}: a newer Tatwij made it.`)
		if (!finished)
			throw new OperatorFault(`Migration ${name} failed earlier: restore the copy made before it.`)
		const unchanged = createHash('sha256').update(migration.sql).digest('hex') === checksum
		if (!unchanged) throw new OperatorFault(`Migration ${name} was changed after it was applied.`)
	}
}
