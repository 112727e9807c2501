import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { Database, Statement } from 'better-sqlite3'

/** Statements kept per connection; an `in` list of another length is another statement. */
const MOST_STATEMENTS = 300

type Preparing = Pick<Database, 'prepare' | 'exec' | 'close'>

/**
 * Lets the official adapter prepare each statement once instead of once a query (about a fifth of a query's cost).
 * The adapter asks its connection for `prepare(sql).bind(args)` and then for `run`, `columns` or `raw().all`, all
 * in one synchronous go, so one prepared statement is never in two hands. Changes the connection in place.
 */
export function cacheStatements(adapter: SqlDriverAdapter): SqlDriverAdapter {
	const holder = adapter as unknown as { client: Preparing }
	const database = holder.client
	if (typeof database?.prepare !== 'function')
		throw new Error('The adapter keeps its connection elsewhere now.')
	const statements = new Map<string, BoundLater>()
	const prepare = (sql: string): BoundLater => {
		const known = statements.get(sql)
		if (known) {
			// To the end of the map: the first one is the one unused for longest.
			statements.delete(sql)
			statements.set(sql, known)
			return known
		}
		const fresh = bindLater(database.prepare(sql))
		if (statements.size >= MOST_STATEMENTS) statements.delete(statements.keys().next().value ?? '')
		statements.set(sql, fresh)
		return fresh
	}
	const client = {
		prepare,
		exec: (script: string) => database.exec(script),
		close: () => database.close(),
	}
	holder.client = client as unknown as Preparing
	return adapter
}

type BoundLater = ReturnType<typeof bindLater>

/** better-sqlite3 binds for good; a kept statement must take new values at each use. */
function bindLater(statement: Statement) {
	const columns = statement.reader ? statement.columns() : []
	if (statement.reader) statement.raw(true)
	let values: unknown[] = []
	return {
		reader: statement.reader,
		bind(given: unknown[]) {
			values = given
			return this
		},
		run: () => statement.run(...values),
		columns: () => columns,
		raw: () => ({ all: () => statement.all(...values) }),
	}
}
