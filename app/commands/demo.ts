/**
 * `npm run demo`: a data folder with both prizes at their real size, made of samples, then the portal on it.
 * The folder is `DATA_DIR`, else `./data/demo`. A folder that is not a demonstration is never touched; one that is
 * goes on being used, and `-- --fresh` makes it anew. `-- --data-only` makes the data and serves nothing.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { follow } from './follow.mjs'

const { values } = parseArgs({
	options: { fresh: { type: 'boolean', default: false }, 'data-only': { type: 'boolean', default: false } },
})
const folder = path.resolve(process.env['DATA_DIR'] || './data/demo')
/** Says that a folder may be made anew; written before anything else, and never into a folder that holds something. */
const mark = path.join(folder, 'DEMO')
const accountsFile = path.join(folder, 'demo-accounts.json')
process.env['DATA_DIR'] = folder
process.env['LOG_LEVEL'] ||= 'warn'

if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(mark)) {
	fail(`${folder} holds something that is not a demonstration. Nothing was changed.`)
}
if (existsSync(mark) && (values.fresh || !existsSync(accountsFile))) rmSync(folder, { recursive: true })
if (!existsSync(accountsFile)) await fill()
tell()
if (!values['data-only']) serve()

async function fill(): Promise<void> {
	mkdirSync(folder, { recursive: true })
	writeFileSync(
		mark,
		'A demonstration of Tatwij, made of samples. "npm run demo -- --fresh" removes this folder.\n',
	)
	const began = performance.now()
	const say = (step: string) => process.stdout.write(`  ${seconds(began)}  ${step}\n`)
	process.stdout.write(`Making a demonstration in ${folder}\n`)
	// Loaded only now: the environment is read once, and must name this folder.
	const [{ makeDemo, DEMO_CALENDAR }, { migrateOwnDatabase }, { realNow }, { database }, { env }] =
		await Promise.all([
			import('#app/server/sample/make-demo.server.ts'),
			import('#app/server/database/migrate.server.ts'),
			import('#app/server/clock.server.ts'),
			import('#app/server/db.server.ts'),
			import('#app/server/env.server.ts'),
		])
	const { PUBLIC_URL, PORT } = env()
	const address = PUBLIC_URL ?? `http://localhost:${PORT}`
	await migrateOwnDatabase()
	const accounts = await makeDemo({ now: realNow(), address, say })
	await database().close()
	const how = `DATA_DIR=${folder} npm run sign-in-link -- --as <the account's "as">`
	writeFileSync(accountsFile, `${JSON.stringify({ calendar: DEMO_CALENDAR, how, accounts }, null, '\t')}\n`)
	say('Done')
}

function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(0).padStart(3)} s`
}

function tell(): void {
	process.stdout.write(
		`\n  The calendar stands on Tuesday 16 March 2027 and ticks from there.\n` +
			`  Accounts, one for each role: ${accountsFile}\n` +
			`  Sign in: DATA_DIR=${folder} npm run sign-in-link -- --as manager-1@example.org\n\n`,
	)
}

/** The portal as `npm start` serves it, on this folder. */
function serve(): void {
	const start = fileURLToPath(new URL('./start.mjs', import.meta.url))
	follow(
		spawn(process.execPath, [start, '--rehearsal'], {
			stdio: 'inherit',
			env: { ...process.env, LOG_LEVEL: 'info' },
		}),
	)
}

function fail(message: string): never {
	process.stderr.write(`${message}\n`)
	process.exit(1)
}
