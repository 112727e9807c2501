// SQLite below the WebAssembly schema engine: better-sqlite3 through Prisma's own adapter, with the gaps between
// the two closed. Each gap was found by a command of the CLI that failed; schema-engine.test.ts runs them.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Connection */

/** `file:./data/x.sqlite?y=z` → `./data/x.sqlite`. @param {string} url */
function fileOf(url) {
	return url.replace(/^file:/, '').split('?')[0] ?? ''
}

/** @param {string} url @returns {Promise<{ code: string, message: string } | null>} */
export async function whyUnreachable(url) {
	const file = fileOf(url)
	if (existsSync(file)) return null
	return { code: 'P1003', message: `Database \`${path.basename(file)}\` does not exist` }
}

/** Makes an empty database file, and its folder. @param {string} url @returns {Promise<string>} its name */
export async function createDatabase(url) {
	const file = fileOf(url)
	mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
	const database = new Database(file)
	database.pragma('journal_mode = WAL')
	database.close()
	return path.basename(file)
}

/** `migrate reset`: the engine would only empty the tables. @param {string} url */
export async function recreateDatabase(url) {
	for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(fileOf(url) + suffix, { force: true })
	await createDatabase(url)
	return {}
}

/**
 * @param {string} url
 * @returns {{ factory: import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory,
 *   closeConnections(): Promise<void> }}
 */
export function openFactory(url) {
	const factory = new PrismaBetterSqlite3({ url })
	/** @type {Set<Connection>} */ const open = new Set()
	/** @param {Connection} connection */
	function keep(connection) {
		open.add(connection)
		return closeGaps(connection, () => open.delete(connection))
	}
	const connect = factory.connect.bind(factory)
	const connectToShadowDb = factory.connectToShadowDb.bind(factory)
	factory.connect = async () => keep(await connect())
	factory.connectToShadowDb = async () => keep(await connectToShadowDb())
	return {
		factory,
		async closeConnections() {
			for (const connection of open) await connection.dispose()
		},
	}
}

/** @param {Connection} connection @param {() => boolean} forget true the first time it is called */
function closeGaps(connection, forget) {
	const { queryRaw, executeRaw, executeScript, dispose } = connection

	connection.dispose = async () => {
		if (forget()) await dispose.call(connection)
	}
	connection.queryRaw = async (query) => {
		try {
			return await queryRaw.call(connection, { ...query, sql: quoteIndexName(query.sql) })
		} catch (error) {
			// "No history yet" must be an empty list: the engine takes the adapter's error for a missing database.
			if (isMissingHistory(error)) return { columnNames: [], columnTypes: [], rows: [] }
			throw error
		}
	}
	connection.executeRaw = async (query) => {
		try {
			return await executeRaw.call(connection, query)
		} catch (error) {
			// The shadow database is given whole migrations as if each were one statement.
			if (!(error instanceof Error && /more than one statement/.test(error.message))) throw error
			await executeScript.call(connection, query.sql)
			return 0
		}
	}
	return connection
}

/**
 * One catalogue query of the engine puts a string between double quotes, which this build of SQLite reads as a
 * column's name. It is asked for every partial index.
 * @param {string} sql
 */
function quoteIndexName(sql) {
	return sql.replace(
		/(FROM sqlite_master WHERE type = 'index' AND name = )"([^"]*)"/i,
		(_, head, name) => `${head}'${name.replaceAll("'", "''")}'`,
	)
}

/** @param {unknown} error */
function isMissingHistory(error) {
	const cause = /** @type {{ cause?: { kind?: string, table?: string } }} */ (error)?.cause
	return cause?.kind === 'TableDoesNotExist' && cause.table === '_prisma_migrations'
}
