import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { openDatabase, useDatabase, type Database } from '#app/server/db.server.ts'
import { createPostgres, dropPostgres, postgresUrlOf } from '#app/testing/postgres.server.ts'

/** A database's address, and how to be rid of it. */
export type Place = { url: string; clear: () => Promise<void> }

/**
 * A migrated, empty database for this test file, or for each of its tests; it is also what `database()` answers.
 * Call it once, at the top of the file: `const db = testDatabase({ each: 'test' })`. SQLite, or PostgreSQL in the
 * run that `TEST_POSTGRES_URL` adds.
 */
export function testDatabase({ each = 'file' }: { each?: 'file' | 'test' } = {}): Database {
	let open: { database: Database; place: Place } | null = null
	const current = () => {
		if (!open) throw new Error('The test database is open only while tests run.')
		return open.database
	}
	const before = each === 'file' ? beforeAll : beforeEach
	const after = each === 'file' ? afterAll : afterEach
	before(async () => {
		const place = await makePlace()
		open = { place, database: openDatabase(place.url) }
		useDatabase(open.database)
	})
	after(async () => {
		await open?.database.close()
		await open?.place.clear()
		open = null
		useDatabase(null)
	})
	return {
		get kind() {
			return current().kind
		},
		get url() {
			return current().url
		},
		get read() {
			return current().read
		},
		write: (act) => current().write(act),
		connectionPragmas: () => current().connectionPragmas(),
		close: () => current().close(),
	}
}

/** The kind of database that this run tests, where a test can only say something about one of them. */
export function testedKind(): Database['kind'] {
	return inject('databaseKind')
}

/** A place for a database of the tested kind: a copy of the migrated one, or `'empty'`, where nothing is yet. */
export async function makePlace(content: 'migrated' | 'empty' = 'migrated'): Promise<Place> {
	const template = inject('template')
	if (testedKind() === 'postgres') {
		const server = inject('postgresUrl')
		const name = `${template}_${randomUUID().slice(0, 8)}`
		await createPostgres(server, name, content === 'migrated' ? template : undefined)
		return { url: postgresUrlOf(server, name), clear: () => dropPostgres(server, name) }
	}
	const folder = mkdtempSync(path.join(tmpdir(), 'tatwij-database-'))
	const file = path.join(folder, 'test.sqlite')
	if (content === 'migrated') copyFileSync(template, file)
	return { url: `file:${file}`, clear: async () => rmSync(folder, { recursive: true, force: true }) }
}
