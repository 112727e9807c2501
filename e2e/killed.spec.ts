import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type APIRequestContext } from 'playwright/test'
import { freePort, servePortal } from './support/server.ts'
import { makeWorld } from './support/world.ts'

const SAVES = 200
const WRITERS = 4

/** A draft held by a browser of its own, and the last text that the server said it kept. */
type Writer = { request: APIRequestContext; path: string; rev: number; acknowledged: string; tried: string }

test('SIGKILL during 200 saves loses no save that was acknowledged', async ({ playwright }) => {
	const { dataDir } = makeWorld()
	const portal = await servePortal({ dataDir })
	portal.setClock('2027-01-20T10:00:00')
	const writers: Writer[] = []
	for (let number = 1; number <= WRITERS; number++) {
		const request = await playwright.request.newContext({ baseURL: portal.url })
		const started = await request.post('/ar/applications/start/lm-2027', {
			form: { language: 'ar', processing: 'on' },
			maxRedirects: 0,
		})
		expect(started.status()).toBe(302)
		const path = `${started.headers()['location']?.replace(/\?.*$/, '')}/sections/project`
		writers.push({ request, path, rev: 0, acknowledged: '', tried: '' })
	}

	let acknowledged = 0
	const killAfter = Math.floor(SAVES / 2)
	let killed: Promise<void> | null = null
	await Promise.all(
		writers.map(async (writer, index) => {
			for (let turn = 1; turn <= SAVES / WRITERS; turn++) {
				const text = `كاتب ${index + 1}، حفظ ${turn}`
				writer.tried = text
				const saved = await writer.request
					.post(writer.path, {
						form: { project_title: text, rev: String(writer.rev), intent: 'save' },
						maxRedirects: 0,
					})
					.catch(() => null)
				if (saved?.status() !== 302) return
				writer.rev++
				writer.acknowledged = text
				acknowledged++
				if (acknowledged === killAfter) killed = portal.kill('SIGKILL')
			}
		}),
	)
	await killed
	expect(acknowledged).toBeGreaterThanOrEqual(killAfter)
	expect(acknowledged).toBeLessThan(SAVES)

	const again = await servePortal({ dataDir, port: Number(new URL(portal.url).port) })
	for (const writer of writers) {
		const page = await (await writer.request.get(writer.path)).text()
		// The save in flight at the kill may have been kept too; nothing older may stand there.
		expect([writer.acknowledged, writer.tried].some((text) => page.includes(text))).toBe(true)
		await writer.request.dispose()
	}
	await again.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

test('SIGTERM finishes what is in flight and exits with 0', async () => {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'tatwij-told-'))
	const portal = await servePortal({ dataDir })
	const body = 'contact=nobody'
	const posted = httpRequest(`${portal.url}/ar/sign-in`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/x-www-form-urlencoded',
			'Content-Length': body.length,
			Expect: '100-continue',
		},
	})
	// The server says "continue" once it has begun the request: from then on it is in flight.
	posted.flushHeaders()
	await once(posted, 'continue')
	const stopped = portal.stopGently()
	const answered = once(posted, 'response') as Promise<[IncomingMessage]>
	posted.end(body)
	const [answer] = await answered
	answer.resume()
	expect(answer.statusCode).toBe(422)
	expect(await stopped).toBe(0)
	rmSync(dataDir, { recursive: true, force: true })
})

test('a fault in the settings is said in one readable message, and nothing starts', () => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'app/main.ts'], {
		env: { ...process.env, NODE_ENV: 'production', PORT: 'x', PUBLIC_URL: 'nowhere' },
		encoding: 'utf8',
	})
	expect(status).toBe(1)
	expect(stdout).toBe('')
	expect(stderr).toBe(
		[
			'Tatwij cannot start: its environment has faults.',
			'  PORT must be a number',
			'  PUBLIC_URL must be an http or https address',
			'See .env.example.',
			'',
		].join('\n'),
	)
})

test('npm start told to stop leaves with 0, and its server with it', async () => {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'tatwij-started-'))
	const port = await freePort()
	const npm = spawn('npm', ['start'], {
		env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' },
		stdio: 'ignore',
	})
	const isAlive = () =>
		fetch(`http://127.0.0.1:${port}/healthz`).then(
			({ ok }) => ok,
			() => false,
		)
	await expect.poll(isAlive, { timeout: 60_000 }).toBe(true)
	npm.kill('SIGTERM')
	expect(await once(npm, 'exit')).toEqual([0, null])
	expect(await isAlive()).toBe(false)
	rmSync(dataDir, { recursive: true, force: true })
})

test('a command without its database says so in one sentence', () => {
	const nowhere = path.join(tmpdir(), 'tatwij-nowhere')
	const env = { ...process.env, DATA_DIR: nowhere, DATABASE_URL: '' }
	for (const command of ['sign-in-link', 'rehearsal-clock', 'backup']) {
		const ran = spawnSync(process.execPath, ['--import', 'tsx', `app/commands/${command}.ts`], {
			env,
			encoding: 'utf8',
		})
		expect([command, ran.status, ran.stderr]).toEqual([
			command,
			1,
			`There is no database at ${nowhere}/tatwij.sqlite yet: npm start makes it.\n`,
		])
	}
})
