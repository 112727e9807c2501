// Loads the WebAssembly build of Prisma's schema engine.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
let instantiated = false

/** `7.10.0-4.<commit>`: the commit must be the one that `prisma -v` names as its default engine. */
export function engineVersion() {
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version
}

/**
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} factory
 * @param {[path: string, content: string][] | undefined} datamodels
 * @returns {Promise<{ engine: any, errors: { unwrap(error: unknown): unknown } }>}
 *   `errors.unwrap` gives the driver's own error where the engine only passed on its number.
 */
export async function loadEngine(factory, datamodels) {
	await instantiate()
	const bound = bindMigrationAwareSqlAdapterFactory(factory)
	const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound)
	/** @param {unknown} error */
	function unwrap(error) {
		const id = /External error id#(\d+)/.exec(String(error instanceof Error ? error.message : error))?.[1]
		return (id && bound.errorRegistry.consumeError(Number(id))?.error) || error
	}
	return { engine, errors: { unwrap } }
}

// The package's own entry imports the .wasm file as a module, which Node does not do without a flag.
async function instantiate() {
	if (instantiated) return
	const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
	const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
	bindings.__wbg_set_wasm(instance.exports)
	;/** @type {() => void} */ (instance.exports.__wbindgen_start)()
	instantiated = true
}
