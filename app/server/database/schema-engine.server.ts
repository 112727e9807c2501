import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import {
	bindMigrationAwareSqlAdapterFactory,
	type SqlDriverAdapter,
	type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool } from 'pg'
import { sqliteFile } from '#app/server/database/sqlite-connection.server.ts'
import { databaseKind } from '#app/server/db.server.ts'
import { projectRoot } from '#app/server/database/project-root.server.ts'

/** A folder of `prisma/<database>/migrations` and the text of its `migration.sql`. */
export type MigrationFolder = { name: string; sql: string }

/**
 * Applies the migrations of `folder` that the database lacks, as `prisma migrate deploy` does, with the WebAssembly
 * build of Prisma's engine and without its command line. Throws the database's own error where there is one.
 */
export async function applyMigrations(
	url: string,
	folder: string,
	migrations: readonly MigrationFolder[],
): Promise<void> {
	await (shared.tatwijSchemaEngine ??= instantiate())
	const { adapter, close } = migratingAdapter(url)
	const factory = bindMigrationAwareSqlAdapterFactory(adapter)
	const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory)
	try {
		await engine.applyMigrations({
			migrationsList: {
				baseDir: folder,
				lockfile: {
					path: 'migration_lock.toml',
					content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8'),
				},
				shadowDbInitScript: '',
				migrationDirectories: migrations.map(({ name, sql }) => ({
					path: name,
					migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
				})),
			},
			filters: { externalTables: [], externalEnums: [] },
		})
	} catch (error) {
		const id = /External error id#(\d+)/.exec(String(error))?.[1]
		throw (id && factory.errorRegistry.consumeError(Number(id))?.error) || error
	} finally {
		engine.free()
		await close()
	}
}

/** The engine holds its connection, and the lock on a SQLite file, until it is closed for it. */
function migratingAdapter(url: string) {
	const adapter: SqlMigrationAwareDriverAdapterFactory =
		databaseKind(url) === 'sqlite'
			? new PrismaBetterSqlite3({ url: sqliteFile(url) })
			: new PrismaPg({ connectionString: url })
	const opened: SqlDriverAdapter[] = []
	const connect = adapter.connect.bind(adapter)
	adapter.connect = async () => {
		const connection = await connect()
		opened.push(connection)
		return runWholeScripts(connection)
	}
	const close = async () => {
		for (const connection of opened) await connection.dispose()
	}
	return { adapter, close }
}

/** On PostgreSQL the adapter cuts a script at each semicolon, also those inside the body of a trigger's function. */
function runWholeScripts(connection: SqlDriverAdapter): SqlDriverAdapter {
	if (connection.provider !== 'postgres') return connection
	const { underlyingDriver } = connection as SqlDriverAdapter & { underlyingDriver(): Pool }
	connection.executeScript = async (script) => void (await underlyingDriver.call(connection).query(script))
	return connection
}

/** Kept on the global object: the bindings know one instance, however often this file is loaded. */
const shared = globalThis as { tatwijSchemaEngine?: Promise<void> }

/** The package's own entry imports the .wasm file as a module, which Node does not do without a flag. */
async function instantiate(): Promise<void> {
	const packages = createRequire(path.join(projectRoot(), 'package.json'))
	const folder = path.dirname(packages.resolve('@prisma/schema-engine-wasm'))
	const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
	const { instance } = await WebAssembly.instantiate(bytes, {
		'./schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
	})
	const { exports } = instance
	;(bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(exports)
	;(exports['__wbindgen_start'] as () => void)()
}
