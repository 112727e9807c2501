import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

export type Row = Readonly<Record<string, unknown>>
export type WorldDatabase = {
	/** SHA-256 of each table's rows. */
	digest: () => Readonly<Record<string, string>>
	first: (sql: string, ...values: readonly unknown[]) => Row
	/** For what only time brings about: an hour that has passed, a code that has expired. */
	arrange: (sql: string, ...values: readonly unknown[]) => void
	/** A session of an account that the world gave none; its `Cookie` header. */
	signIn: (accountId: string) => string
	close: () => void
}

/** The outbox's worker delivers at its own time, and a session notes each minute that it is in use: that counts as nothing. */
const COLUMNS: Readonly<Record<string, string>> = {
	Message: 'id, channel, recipient, template, dedupeKey',
	Session: 'id, accountId, createdAt, expiresAt, shared',
}

/** The served database as a file, beside the server: to see that a refusal has left it as it was. */
export function openWorldDatabase(dataDir: string): WorldDatabase {
	const db = new Sqlite(join(dataDir, 'tatwij.sqlite'), { fileMustExist: true, timeout: 5_000 })
	const tables = db
		.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
		.all() as { name: string }[]
	const reads = tables.map(({ name }) => ({
		name,
		read: db
			.prepare(`select ${COLUMNS[name] ?? '*'} from "${name}" order by rowid`)
			.safeIntegers()
			.raw(),
	}))
	let known: { version: unknown; digest: Readonly<Record<string, string>> } | null = null
	const arrange = (sql: string, ...values: readonly unknown[]) => {
		db.prepare(sql).run(...values)
		known = null
	}
	const digest = () => {
		// SQLite's own counter of what other connections have committed.
		const version = db.pragma('data_version', { simple: true })
		if (known && known.version === version) return known.digest
		const digests = Object.fromEntries(reads.map(({ name, read }) => [name, hashOf(read.all())]))
		known = { version, digest: digests }
		return digests
	}
	return {
		digest,
		first: (sql, ...values) => {
			const row = db.prepare(sql).get(...values) as Row | undefined
			if (!row) throw new Error(`No row: ${sql} ${JSON.stringify(values)}`)
			return row
		},
		arrange,
		signIn: (accountId) => {
			const token = `test-session-of-${accountId}`
			const id = createHash('sha256').update(token).digest('hex')
			const [from, until] = ['2020-01-01T00:00:00.000+00:00', '2100-01-01T00:00:00.000+00:00']
			const known = db.prepare('select 1 from Session where id = ?').get(id)
			if (!known) {
				arrange(
					'insert into Session (id, accountId, createdAt, lastSeenAt, expiresAt, shared) values (?, ?, ?, ?, ?, 0)',
					...[id, accountId, from, new Date().toISOString().replace('Z', '+00:00'), until],
				)
			}
			return `tatwij-session=${token}`
		},
		close: () => void db.close(),
	}
}

function hashOf(rows: readonly unknown[]): string {
	const text = JSON.stringify(rows, (_, value: unknown) =>
		typeof value === 'bigint' ? String(value) : value,
	)
	return createHash('sha256').update(text).digest('hex')
}
