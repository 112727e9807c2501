import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqliteFile, sqliteReader, sqliteWriter } from '#app/server/database/sqlite-connection.server.ts'
import { makePlace, testedKind, type Place } from '#app/testing/database.server.ts'

const insert = (id: number) => statement(`INSERT INTO "Installation" VALUES (${id}, 1, 0, '2027-01-10')`)
const remove = statement('DELETE FROM "Installation"')
const count = statement('SELECT count(*) FROM "Installation"')
const rollback = statement('ROLLBACK')

function statement(sql: string): SqlQuery {
	return { sql, args: [], argTypes: [] }
}

let place: Place
let connection: SqlDriverAdapter
beforeEach(async () => void (place = await makePlace()))
afterEach(async () => {
	await connection?.dispose()
	await place.clear()
})

async function rows(): Promise<unknown> {
	return (await connection.queryRaw(count)).rows[0]?.[0]
}

// When this one fails, the adapter has learned to keep a transaction to itself, and ours may go.
test.runIf(testedKind() === 'sqlite')('the official adapter loses a write beside a transaction', async () => {
	connection = await new PrismaBetterSqlite3({ url: sqliteFile(place.url) }).connect()
	const transaction = await connection.startTransaction()
	expect(await connection.executeRaw(insert(1))).toBe(1)
	expect(await rows()).toBe(1)
	await transaction.executeRaw(rollback)
	await transaction.rollback()
	expect(await rows()).toBe(0)
})

test.runIf(testedKind() === 'sqlite')(
	'the writer takes nothing beside a transaction, nor after it',
	async () => {
		connection = await sqliteWriter(place.url).connect()
		const transaction = await connection.startTransaction()
		await expect(connection.executeRaw(insert(1))).rejects.toThrow('A write outside a transaction')
		await expect(connection.queryRaw(count)).rejects.toThrow('A write outside a transaction')
		await expect(connection.executeScript(remove.sql)).rejects.toThrow('A write outside a transaction')
		expect(await transaction.executeRaw(insert(1))).toBe(1)
		await transaction.executeRaw(rollback)
		await transaction.rollback()
		await expect(transaction.executeRaw(insert(1))).rejects.toThrow('This transaction is over.')
		await expect(transaction.queryRaw(count)).rejects.toThrow('This transaction is over.')
	},
)

test.runIf(testedKind() === 'sqlite')('the reader cannot write', async () => {
	connection = await sqliteReader(place.url, async () => undefined).connect()
	await expect(connection.executeRaw(remove)).rejects.toThrow()
	expect(await rows()).toBe(0)
})
