/**
 * SQLite for Prisma: the official better-sqlite3 adapter, held to two rules that it does not keep by itself.
 *
 * 1. The official adapter runs whatever it is given on its one connection, also inside a transaction that somebody
 *    else has open: an acknowledged write then disappears with the other one's rollback. Here the writer takes
 *    nothing outside a transaction, and a transaction takes nothing once it is over. Reads have a connection of
 *    their own, opened read-only, which sees committed rows only.
 * 2. Each connection is set up as durability needs (WAL, synchronous FULL, foreign keys), and what SQLite answers
 *    is checked: a file system that cannot do WAL is an error at start, not a surprise later.
 */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import { cacheStatements } from '#app/server/database/cached-statements.server.ts'

/** How long a writer of this process waits for a writer of another one. */
export const BUSY_TIMEOUT_MS = 5_000

/** What must hold on the writer's connection. `synchronous` 2 is FULL: a commit returns once it is on the disk. */
export type SqlitePragmas = {
	journalMode: string
	synchronous: number
	foreignKeys: number
	busyTimeout: number
}
export const REQUIRED_PRAGMAS: SqlitePragmas = {
	journalMode: 'wal',
	synchronous: 2,
	foreignKeys: 1,
	busyTimeout: BUSY_TIMEOUT_MS,
}

/** `file:./data/x.sqlite` → `./data/x.sqlite`, as SQLite resolves it: from the working directory. */
export function sqliteFile(url: string): string {
	return url.replace(/^file:(\/\/(?=\/))?/, '').split('?')[0] ?? ''
}

/** The writer: transactions only. */
export function sqliteWriter(url: string): SqlDriverAdapterFactory {
	return factory(async () => {
		const connection = await connect(url, false)
		await connection.executeScript(
			'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
		)
		const ask = async (sql: string) =>
			(await connection.queryRaw({ sql, args: [], argTypes: [] })).rows[0]?.[0]
		checkPragmas(await readPragmas(ask))
		const refuse = () => Promise.reject(new Error('A write outside a transaction: use write(tx => …).'))
		return {
			provider: 'sqlite',
			adapterName: connection.adapterName,
			queryRaw: refuse,
			executeRaw: refuse,
			executeScript: refuse,
			startTransaction: async (level) => closeWhenOver(await connection.startTransaction(level)),
			dispose: () => connection.dispose(),
		}
	})
}

/** The reader. `ready` is awaited first: WAL's companion files are the writer's to make. */
export function sqliteReader(url: string, ready: () => Promise<unknown>): SqlDriverAdapterFactory {
	return factory(async () => {
		await ready()
		return connect(url, true)
	})
}

function factory(connectOnce: () => Promise<SqlDriverAdapter>): SqlDriverAdapterFactory {
	return { provider: 'sqlite', adapterName: '@prisma/adapter-better-sqlite3', connect: connectOnce }
}

async function connect(url: string, readonly: boolean): Promise<SqlDriverAdapter> {
	const options = { url: sqliteFile(url), fileMustExist: true, readonly, timeout: BUSY_TIMEOUT_MS }
	return cacheStatements(await new PrismaBetterSqlite3(options).connect())
}

/** A query that somebody forgot to await must not land in the next transaction of the same connection. */
function closeWhenOver(transaction: Transaction): Transaction {
	let open = true
	const inside = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
		return (...args: Args): Promise<Result> =>
			open ? call.apply(transaction, args) : Promise.reject(new Error('This transaction is over.'))
	}
	const over = (call: () => Promise<void>) => () => {
		open = false
		return call.call(transaction)
	}
	return {
		provider: transaction.provider,
		adapterName: transaction.adapterName,
		options: transaction.options,
		queryRaw: inside(transaction.queryRaw),
		executeRaw: inside(transaction.executeRaw),
		commit: over(transaction.commit),
		rollback: over(transaction.rollback),
	}
}

/** What SQLite answers; `ask` runs one statement and gives its only value. */
export async function readPragmas(ask: (statement: string) => Promise<unknown>): Promise<SqlitePragmas> {
	return {
		journalMode: String(await ask('PRAGMA journal_mode')),
		synchronous: Number(await ask('PRAGMA synchronous')),
		foreignKeys: Number(await ask('PRAGMA foreign_keys')),
		busyTimeout: Number(await ask('PRAGMA busy_timeout')),
	}
}

function checkPragmas(found: SqlitePragmas): void {
	for (const name of Object.keys(REQUIRED_PRAGMAS) as (keyof SqlitePragmas)[]) {
		if (found[name] === REQUIRED_PRAGMAS[name]) continue
		throw new Error(`SQLite keeps ${name} at ${found[name]}; ${REQUIRED_PRAGMAS[name]} is needed.`)
	}
}
