#!/usr/bin/env node
// Stands in for the native "schema-engine" program that the Prisma CLI starts (PRISMA_SCHEMA_ENGINE_BINARY, set
// in prisma.config.ts): it speaks the CLI's protocol and runs the official WebAssembly build of the same engine,
// so that nothing but npm packages is needed to migrate. The protocol: `--version`; `cli <command>`; else
// JSON-RPC, one message a line, on standard input and output, with log lines as JSON on standard error.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import * as postgres from './postgres.mjs'
import * as sqlite from './sqlite.mjs'
import { engineVersion, loadEngine } from './wasm.mjs'

/**
 * @typedef {{ url?: string, shadowDatabaseUrl?: string }} Datasource
 * @typedef {{ jsonrpc: '2.0', id: number, method?: string, params?: Record<string, any>, result?: unknown }} Message
 */

const { datamodelFiles, datasource, command } = readArguments(process.argv.slice(2))
const url = datasource.url ?? ':memory:'
const database = postgres.accepts(url) ? postgres : sqlite

if (command[0] === '--version') console.log(`schema-engine-cli ${engineVersion().split(/[.-]/).at(-1)}`)
else if (command[0] === 'cli') await runCommand(command.slice(1))
else serve()

/**
 * @param {string[]} argv
 * @returns {{ datamodelFiles: string[], datasource: Datasource, command: string[] }}
 */
function readArguments(argv) {
	/** @type {string[]} */ const datamodelFiles = []
	/** @type {string[]} */ const command = []
	/** @type {Datasource} */ let datasource = {}
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? ''
		if (word === '--version' || word === '-V') return { datamodelFiles, datasource, command: ['--version'] }
		if (word === '--datamodels' || word === '-d') datamodelFiles.push(argv[++index] ?? '')
		else if (word === '--datasource') datasource = JSON.parse(argv[++index] ?? '{}')
		else if (word.startsWith('--')) index++
		else command.push(word)
	}
	return { datamodelFiles, datasource, command }
}

/** `can-connect-to-database` and `create-database`: the exit code is the answer. @param {string[]} words */
async function runCommand(words) {
	try {
		if (words[0] === 'can-connect-to-database') {
			const fault = await database.whyUnreachable(url)
			if (fault) return fail(fault.message, fault.code)
			console.log('Connection successful')
		} else if (words[0] === 'create-database') {
			console.log(`Database '${await database.createDatabase(url)}' was successfully created.`)
		} else fail(`This engine does not know the command: ${words.join(' ')}`, 'P1000')
	} catch (error) {
		fail(messageOf(error), 'P1000')
	}
}

/** @param {string} message @param {string} errorCode */
function fail(message, errorCode) {
	const fields = { message, error_code: errorCode }
	process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
	process.exitCode = 1
}

/** Answers requests one at a time, in the order in which they came, until standard input closes. */
function serve() {
	/** Requests of ours (`print`) that the CLI has yet to acknowledge. @type {Map<number, () => void>} */
	const unacknowledged = new Map()
	let queue = Promise.resolve()
	let nextPrintId = 1_000_000

	/** @param {string} content */
	function print(content) {
		const id = nextPrintId++
		/** @type {Promise<void>} */
		const acknowledged = new Promise((resolve) => unacknowledged.set(id, resolve))
		send({ jsonrpc: '2.0', id, method: 'print', params: { content } })
		return acknowledged
	}

	/** @param {Message} request */
	async function answer({ id, method = '', params = {} }) {
		try {
			const result = await perform(method, params)
			// The CLI takes the text of a diff from a `print` request, not from the answer.
			if (method === 'diff' && result.stdout != null) {
				await print(result.stdout)
				result.stdout = null
			}
			send({ jsonrpc: '2.0', id, result: result ?? {} })
		} catch (error) {
			send({ jsonrpc: '2.0', id, error: describeError(error) })
		}
	}

	const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
	lines.on('line', (line) => {
		/** @type {Message} */ const message = JSON.parse(line)
		if (message.method) queue = queue.then(() => answer(message))
		else unacknowledged.get(message.id)?.()
	})
	lines.on('close', () => queue.then(() => process.exit(0)))
}

/** @param {object} message */
function send(message) {
	process.stdout.write(`${JSON.stringify(message)}\n`)
}

/**
 * One call of the engine. `createDatabase` has no counterpart in the WebAssembly build; `reset` has one that only
 * empties the tables of a SQLite database.
 * @param {string} method @param {Record<string, any>} params @returns {Promise<any>}
 */
async function perform(method, params) {
	if (method === 'createDatabase')
		return { databaseName: await database.createDatabase(params.datasource?.url ?? url) }
	if (method === 'reset' && database === sqlite) return sqlite.recreateDatabase(url)

	// A fresh engine and fresh connections for each call: nothing survives a failed one.
	const { factory, closeConnections } = database.openFactory(url, datasource.shadowDatabaseUrl)
	const { engine, errors } = await loadEngine(factory, readDatamodels())
	try {
		if (method === 'getDatabaseVersion') return await engine.version()
		// These two know the schema that the migrations lead to only from the engine's cache (on SQLite they
		// cannot open the shadow database themselves); devDiagnostic, with the same list, fills it.
		if (method === 'evaluateDataLoss' || method === 'createMigration')
			await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
		return await engine[method](params)
	} catch (error) {
		// The engine's own code, under the words of whoever failed below it.
		throw Object.assign(new Error(messageOf(errors.unwrap(error))), {
			code: /** @type {{ code?: string }} */ (error).code,
			meta: /** @type {{ meta?: unknown }} */ (error).meta,
			isPanic: error instanceof WebAssembly.RuntimeError,
		})
	} finally {
		engine.free()
		await closeConnections()
	}
}

/** @returns {[path: string, content: string][] | undefined} */
function readDatamodels() {
	if (datamodelFiles.length === 0) return undefined
	return datamodelFiles.map((file) => [file, readFileSync(file, 'utf8')])
}

/** @param {unknown} error */
function describeError(error) {
	const {
		code = null,
		meta,
		isPanic = false,
	} = /** @type {{ code?: string, meta?: unknown, isPanic?: boolean }} */ (error)
	return {
		code: 4466,
		message: 'An error happened. Check the data field for details.',
		data: {
			is_panic: isPanic,
			message: messageOf(error),
			error_code: code,
			meta,
		},
	}
}

/** @param {unknown} error */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error)
}
