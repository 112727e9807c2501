import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon, { type Request, type Result } from 'autocannon'
import type { RecordedAnswer } from './bare-server.ts'
import { freePort, untilReady } from './portal.ts'

export type Speed = { readonly perSecond: number; readonly p99: number; readonly faults: number }

/** What each connection sends again and again. */
export type Sender = () => Request

export type LoadOptions = { readonly url: string; readonly connections: number; readonly seconds: number }

/** Each connection takes one of the senders and repeats it. Answers of 400 and more count as faults. */
export async function load(options: LoadOptions, senders: readonly Sender[]): Promise<Speed> {
	let next = 0
	const result = await autocannon({
		url: options.url,
		connections: options.connections,
		duration: options.seconds,
		setupClient: (client) => {
			const sender = senders[next++ % senders.length]
			if (sender) client.setRequests([sender()])
		},
	})
	return speedOf(result)
}

function speedOf({ requests, latency, errors, timeouts, statusCodeStats }: Result): Speed {
	const refused = Object.entries(statusCodeStats)
		.filter(([status]) => Number(status) >= 400)
		.reduce((sum, [, { count }]) => sum + count, 0)
	return { perSecond: requests.average, p99: latency.p99, faults: errors + timeouts + refused }
}

/** The same load on a bare Node server that answers the recorded bytes. */
export async function loadBare(
	options: Omit<LoadOptions, 'url'>,
	answer: RecordedAnswer,
	send: Request,
): Promise<Speed> {
	const port = await freePort()
	const file = path.join(tmpdir(), `tatwij-bench-${process.pid}-${port}.json`)
	writeFileSync(file, JSON.stringify(answer))
	const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
	const child = spawn(process.execPath, ['--import', 'tsx', script, String(port), file], { stdio: 'inherit' })
	const ended = new Promise((resolve) => child.once('exit', resolve))
	try {
		const url = `http://127.0.0.1:${port}`
		await untilReady(url, () => child.exitCode !== null)
		return await load({ ...options, url }, [() => send])
	} finally {
		child.kill()
		await ended
	}
}
