// PostgreSQL below the WebAssembly schema engine: pg through Prisma's own adapter, with the gaps between the two
// closed. Each gap was found by a command of the CLI that failed; schema-engine.test.ts runs them.
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Connection
 * @typedef {import('@prisma/driver-adapter-utils').ColumnType} ColumnType
 */

/** @param {string} url */
export function accepts(url) {
	return /^postgres(ql)?:/.test(url)
}

/** @param {string} url @returns {Promise<{ code: string, message: string } | null>} */
export async function whyUnreachable(url) {
	const client = new pg.Client({ connectionString: url })
	try {
		await client.connect()
		await client.query('SELECT 1')
		return null
	} catch (error) {
		const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
		if (code === '3D000') return { code: 'P1003', message: `Database \`${databaseOf(url)}\` does not exist` }
		return { code: 'P1001', message: `Can't reach database server: ${message}` }
	} finally {
		await client.end().catch(() => {})
	}
}

/** @param {string} url @returns {Promise<string>} its name */
export async function createDatabase(url) {
	await runOnServer(url, `CREATE DATABASE ${quoteName(databaseOf(url))}`)
	return databaseOf(url)
}

/**
 * @param {string} url
 * @param {string} [shadowUrl] a database that may be emptied, instead of one made for the occasion
 * @returns {{ factory: import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory,
 *   closeConnections(): Promise<void> }}
 */
export function openFactory(url, shadowUrl) {
	const factory = newFactory(url)
	/** @type {Set<Connection>} */ const open = new Set()
	/** @param {Connection} connection @param {() => Promise<void>} [afterwards] */
	function keep(connection, afterwards) {
		open.add(connection)
		const dispose = connection.dispose.bind(connection)
		connection.dispose = async () => {
			if (!open.delete(connection)) return
			await dispose()
			await afterwards?.()
		}
		return runWholeScripts(readCharColumns(connection))
	}
	const connect = factory.connect.bind(factory)
	factory.connect = async () => keep(await connect())
	factory.connectToShadowDb = () => (shadowUrl ? emptyDatabase(shadowUrl, keep) : makeShadow(url, keep))
	return {
		factory,
		async closeConnections() {
			for (const connection of open) await connection.dispose()
		},
	}
}

/** @param {string} url */
function newFactory(url) {
	const schema = new URL(url).searchParams.get('schema')
	return new PrismaPg({ connectionString: url }, schema ? { schema } : {})
}

/** @param {string} url @param {(connection: Connection) => Connection} keep */
async function emptyDatabase(url, keep) {
	const connection = await newFactory(url).connect()
	await connection.executeScript('DROP SCHEMA IF EXISTS "public" CASCADE; CREATE SCHEMA "public";')
	return keep(connection)
}

/**
 * The adapter's own shadow database stays on the *main* one when it was given a connection string, and is dropped
 * before it has been let go of: make one here, and drop it after its pool has ended.
 * @param {string} url @param {(connection: Connection, afterwards: () => Promise<void>) => Connection} keep
 */
async function makeShadow(url, keep) {
	const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
	await runOnServer(url, `CREATE DATABASE ${quoteName(name)}`)
	const shadowUrl = new URL(url)
	shadowUrl.pathname = `/${name}`
	const connection = await newFactory(shadowUrl.toString()).connect()
	return keep(connection, () => runOnServer(url, `DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`))
}

/** Runs one statement in the server's own database, where databases are made and dropped. @param {string} url
 * @param {string} statement */
async function runOnServer(url, statement) {
	const target = new URL(url)
	target.pathname = '/postgres'
	target.search = ''
	const client = new pg.Client({ connectionString: target.toString() })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}

/** @param {string} url */
function databaseOf(url) {
	return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** @param {string} name */
function quoteName(name) {
	return `"${name.replaceAll('"', '""')}"`
}

/** Column types of the server's catalogue by their number. @type {Record<number, ColumnType>} */
const catalogueTypes = {
	16: ColumnTypeEnum.Boolean,
	18: ColumnTypeEnum.Character,
	19: ColumnTypeEnum.Text,
	20: ColumnTypeEnum.Int64,
	21: ColumnTypeEnum.Int32,
	23: ColumnTypeEnum.Int32,
	25: ColumnTypeEnum.Text,
	26: ColumnTypeEnum.Int64,
	1002: ColumnTypeEnum.CharacterArray,
	1003: ColumnTypeEnum.TextArray,
	1005: ColumnTypeEnum.Int32Array,
	1007: ColumnTypeEnum.Int32Array,
	1009: ColumnTypeEnum.TextArray,
	1015: ColumnTypeEnum.TextArray,
	1016: ColumnTypeEnum.Int64Array,
	1028: ColumnTypeEnum.Int64Array,
	1042: ColumnTypeEnum.Text,
	1043: ColumnTypeEnum.Text,
}

/** The adapter has no name for the catalogue's type "char" (18): those queries go to pg directly.
 * @param {Connection} connection */
function readCharColumns(connection) {
	const queryRaw = connection.queryRaw.bind(connection)
	connection.queryRaw = async (query) => {
		try {
			return await queryRaw(query)
		} catch (error) {
			const cause = /** @type {{ cause?: { kind?: string } }} */ (error)?.cause
			if (cause?.kind !== 'UnsupportedNativeDataType') throw error
			const { fields, rows } = await connection
				.underlyingDriver()
				.query({ text: query.sql, values: query.args, rowMode: 'array' })
			return {
				columnNames: fields.map((field) => field.name),
				columnTypes: fields.map((field) => catalogueTypes[field.dataTypeID] ?? ColumnTypeEnum.Text),
				rows,
			}
		}
	}
	return connection
}

/** The adapter cuts a script at each semicolon, also those within a function's body or a string: send it whole.
 * @param {Connection} connection */
function runWholeScripts(connection) {
	connection.executeScript = async (script) => {
		await connection.underlyingDriver().query(script)
	}
	return connection
}
