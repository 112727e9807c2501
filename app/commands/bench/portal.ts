import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type Portal = {
	readonly url: string
	/** Moves the calendar to a Moroccan local time. */
	readonly setClock: (local: string) => void
	/** Address that signs an account in, once. */
	readonly signInLink: (contact: string) => string
	readonly stop: () => Promise<void>
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

/** Serves the build on a data folder, as `npm start` does, and waits until it is ready. */
export async function servePortal(dataDir: string): Promise<Portal> {
	const port = await freePort()
	const url = `http://127.0.0.1:${port}`
	const env: NodeJS.ProcessEnv = {
		...process.env,
		NODE_ENV: 'production',
		LANG: 'C.UTF-8',
		LOG_LEVEL: 'error',
		PORT: String(port),
		HOST: '127.0.0.1',
		PUBLIC_URL: url,
		DATA_DIR: dataDir,
	}
	const child = spawn(process.execPath, ['--import', 'tsx', 'app/main.ts', '--rehearsal'], {
		env,
		stdio: ['ignore', 'ignore', 'inherit'],
	})
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	await untilReady(url, () => child.exitCode !== null)
	const command = (name: string, ...args: string[]) =>
		execFileSync(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...args], {
			env,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim()
	return {
		url,
		setClock: (local) => void command('rehearsal-clock', local),
		signInLink: (contact) => command('sign-in-link', '--as', contact),
		stop: async () => {
			child.kill('SIGTERM')
			await ended
		},
	}
}

export async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
	for (let tries = 0; tries < 600; tries++) {
		if (hasEnded()) throw new Error('The server ended before it was ready.')
		const ready = await fetch(`${url}/readyz`).then(
			(response) => response.ok,
			() => false,
		)
		if (ready) return
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	throw new Error('The server was not ready within a minute.')
}
