/**
 * The Express process: security headers, compression, static files, health, and Remix behind them. Nothing of the
 * award is here; it all lives in the Remix build, whose `boot` starts the workers and tells when the process is ready.
 */
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { ViteDevServer } from 'vite'

type Booted = {
	port: number
	host: string
	https: boolean
	/** Host of PUBLIC_URL, when it is set: behind a proxy the request's own host may differ. */
	publicHost: string | null
	isReady: () => Promise<boolean>
	close: () => Promise<void>
	/** Runs a request's work so that each of its log lines carries its id. */
	withRequestId: (requestId: string, act: () => void) => void
	log: (event: string, facts: Record<string, unknown>) => void
}
type Build = ServerBuild & { entry: { module: { boot: () => Promise<Booted> } } }

const development = process.argv.includes('--dev')
const vite: ViteDevServer | null = development
	? await import('vite').then((v) => v.createServer({ server: { middlewareMode: true }, appType: 'custom' }))
	: null

async function loadBuild(): Promise<Build> {
	if (vite) return (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as Build
	const path = new URL('../build/server/index.js', import.meta.url).href
	return (await import(path)) as Build
}

const build = await loadBuild()
const booted = await build.entry.module.boot().catch(leave)

/** What an operator can mend is one message; anything else has its stack too. */
function leave(error: unknown): never {
	const isMendable = error instanceof Error && error.name === 'OperatorFault'
	process.stderr.write(`${isMendable ? error.message : String((error as Error)?.stack ?? error)}\n`)
	process.exit(1)
}

const app = express()
app.disable('x-powered-by')
app.set('trust proxy', 'loopback')

app.get('/healthz', (_request, response) => void response.type('text').send('alive\n'))
app.get('/readyz', (_request, response, next) => {
	booted.isReady().then((ready) => {
		response
			.status(ready ? 200 : 503)
			.type('text')
			.send(ready ? 'ready\n' : 'not ready\n')
	}, next)
})

app.use(
	helmet({
		contentSecurityPolicy: development
			? false
			: {
					useDefaults: false,
					directives: {
						defaultSrc: ["'self'"],
						scriptSrc: ["'self'"],
						styleSrc: ["'self'"],
						imgSrc: ["'self'", 'data:', 'blob:'],
						mediaSrc: ["'self'", 'blob:'],
						frameSrc: ["'self'"],
						workerSrc: ["'self'"],
						objectSrc: ["'none'"],
						baseUri: ["'none'"],
						formAction: ["'self'"],
						frameAncestors: ["'self'"],
					},
				},
		strictTransportSecurity: booted.https,
		crossOriginEmbedderPolicy: false,
		referrerPolicy: { policy: 'same-origin' },
	}),
)

/** Forms work without scripts, so no token: another site's form is refused by where it says it comes from. */
app.use((request: Request, response: Response, next: NextFunction) => {
	if (request.method === 'GET' || request.method === 'HEAD') return next()
	const site = request.get('sec-fetch-site')
	const isForeign =
		site === undefined ? comesFromElsewhere(request) : site !== 'same-origin' && site !== 'none'
	if (isForeign) return void response.status(403).type('text').send('403\n')
	next()
})

/** For browsers that do not send Sec-Fetch-Site. Neither header at all: not a browser. */
function comesFromElsewhere(request: Request): boolean {
	const origin = request.get('origin')
	if (origin === undefined) return false
	try {
		return ![request.get('host'), booted.publicHost].includes(new URL(origin).host)
	} catch {
		return true
	}
}

app.use(compression())
if (vite) {
	app.use(vite.middlewares)
} else {
	app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false }))
}
app.use('/fonts', express.static('public/fonts', { maxAge: '30d', index: false }))
app.use('/motif', express.static('public/motif', { maxAge: '7d', index: false }))
// What browsers ask for at the root: marks, icons, robots.txt.
app.use(express.static('public', { maxAge: '1d', index: false, redirect: false }))

const handler = (current: Build) =>
	createRequestHandler({
		build: current,
		mode: development ? 'development' : 'production',
		getLoadContext: (request, response) =>
			(response.locals['context'] ??= {
				receivedAt: response.locals['receivedAt'] as number,
				requestId: response.locals['requestId'] as string,
				ip: request.ip ?? '',
			}) as Record<string, unknown>,
	})
const production = vite ? null : handler(build)

app.use((_request, response, next) => {
	// The server's stamp when the request began, before its body is read: what "in time" means.
	response.locals['receivedAt'] = Date.now()
	const requestId = randomUUID().slice(0, 8)
	response.locals['requestId'] = requestId
	response.setHeader('X-Request-Id', requestId)
	response.setHeader('Cache-Control', 'private, no-cache')
	// The adapter appends what a page says; here the page's own word replaces ours.
	const append = response.append.bind(response)
	response.append = (name, value) =>
		name.toLowerCase() === 'cache-control' ? response.set(name, value) : append(name, value)
	next()
})
app.all('*', (request, response, next) => {
	response.on('finish', () => forgetUnread(request))
	booted.withRequestId(response.locals['requestId'] as string, () => {
		if (production) return void production(request, response, next)
		loadBuild().then((current) => handler(current)(request, response, next), next)
	})
})

const PATIENCE_BYTES = 64 * 1024 * 1024

/**
 * What nobody has read of a refused body is read and forgotten: it would stand before the next request of the
 * connection, which would wait for a minute and then be cut. A body without end is cut.
 */
function forgetUnread(request: Request): void {
	if (request.readableEnded || request.destroyed) return
	let bytes = 0
	request.removeAllListeners('data')
	request.on('data', (chunk: Buffer) => {
		bytes += chunk.length
		if (bytes > PATIENCE_BYTES) request.destroy()
	})
	request.resume()
}

const server = createServer({ requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 65_000 }, app)
server.on('error', (error: NodeJS.ErrnoException) => {
	const why = error.code === 'EADDRINUSE' ? 'another program listens there' : error.message
	process.stderr.write(`Tatwij cannot listen on ${booted.host}:${booted.port}: ${why}.\n`)
	process.exit(1)
})
server.listen(booted.port, booted.host, () => {
	booted.log('listening', { port: booted.port, host: booted.host })
})

/** Longest wait for requests in flight once the server was told to stop: a phone that fell silent must not hold it. */
const LAST_WAIT_MS = 25_000

let stopping = false
/** Finish what is in flight, then leave with 0. */
async function stop() {
	if (stopping) return
	stopping = true
	const closed = new Promise<void>((resolve) => server.close(() => resolve()))
	server.closeIdleConnections()
	const tick = setInterval(() => server.closeIdleConnections(), 200)
	const last = setTimeout(() => server.closeAllConnections(), LAST_WAIT_MS)
	await closed
	clearInterval(tick)
	clearTimeout(last)
	await booted.close()
	await vite?.close()
	process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
