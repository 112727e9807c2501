import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Portal = {
	url: string
	dataDir: string
	/** Address of the secretariat's first sign-in, as printed on the first run. */
	firstLink: string
	/** Moves the rehearsal calendar to a Moroccan local time. */
	setClock: (local: string) => void
	/** A one-time sign-in address for an account. */
	signInLink: (contact: string, language?: string) => string
	kill: (signal: NodeJS.Signals) => Promise<void>
	/** SIGTERM; tells the exit code. */
	stopGently: () => Promise<number | null>
	stop: () => Promise<void>
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}

export type ServeOptions = { dataDir?: string; port?: number; env?: Record<string, string> }

/** Serves the build on an own rehearsal database (or on `dataDir`), and waits until it is ready. */
export async function servePortal(options: ServeOptions = {}): Promise<Portal> {
	const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tatwij-e2e-'))
	const port = options.port ?? (await freePort())
	const url = `http://127.0.0.1:${port}`
	const env: NodeJS.ProcessEnv = {
		...process.env,
		NODE_ENV: 'production',
		LANG: 'C.UTF-8',
		LOG_LEVEL: 'warn',
		...options.env,
		PORT: String(port),
		HOST: '127.0.0.1',
		DATA_DIR: dataDir,
		PUBLIC_URL: url,
	}
	const child = spawn(process.execPath, ['--import', 'tsx', 'app/main.ts', '--rehearsal'], {
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let printed = ''
	child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
	child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
	await untilReady(url, child, () => printed)
	const command = (name: string, ...args: string[]) =>
		execFileSync(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...args], {
			env,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		}).trim()
	const kill = (signal: NodeJS.Signals) =>
		new Promise<void>((resolve) => {
			if (child.exitCode !== null || child.signalCode !== null) return resolve()
			child.once('exit', () => resolve())
			child.kill(signal)
		})
	return {
		url,
		dataDir,
		firstLink: /https?:\S+\/sign-in\/link\/\S+/.exec(printed)?.[0] ?? '',
		setClock: (local) => void command('rehearsal-clock', local),
		signInLink: (contact, language = 'ar') => command('sign-in-link', '--as', contact, '--lang', language),
		kill,
		stopGently: async () => {
			await kill('SIGTERM')
			return child.exitCode
		},
		stop: async () => {
			await kill('SIGTERM')
			if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
		},
	}
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${printed()}`)
		const ready = await fetch(`${url}/readyz`).then(
			(response) => response.ok,
			() => false,
		)
		if (ready) return
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	throw new Error(`The server was not ready within 30 seconds:\n${printed()}`)
}
