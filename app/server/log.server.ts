import { AsyncLocalStorage } from 'node:async_hooks'
import pino, { type DestinationStream, type Logger } from 'pino'
import { env } from '#app/server/env.server.ts'

/** Facts beside an event: ids, codes, counts. Never words of applicants, contacts or file names. */
export type Facts = Readonly<Record<string, unknown>>

const request = new AsyncLocalStorage<{ requestId: string }>()

/** Names under which a secret or personal data could reach the log by mistake; the value is struck out. */
const STRUCK_OUT = [
	'password',
	'secret',
	'token',
	'code',
	'cookie',
	'authorization',
	'phone',
	'email',
	'contact',
	'recipient',
	'ip',
	'answers',
]

/** A logger that writes one JSON object a line. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
	const options = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label: string) => ({ level: label }) },
		mixin: () => request.getStore() ?? {},
		redact: { paths: STRUCK_OUT.flatMap((name) => [name, `*.${name}`]), censor: '…' },
	}
	return destination ? pino(options, destination) : pino(options)
}

let logger: Logger | undefined

function current(): Logger {
	return (logger ??= createLogger(env().LOG_LEVEL))
}

/** What is logged while `act` runs, also later in its asynchronous parts, carries the request's id. */
export function withRequestId<Result>(requestId: string, act: () => Result): Result {
	return request.run({ requestId }, act)
}

/** An address as the log may have it: without what was asked for, and without a one-time token. */
export function pathForLog(url: string): string {
	return new URL(url).pathname.replace(/(\/sign-in\/link\/)[^/]+/, '$1…')
}

/** Something worth knowing happened. `event` is a fixed word or two. */
export function log(event: string, facts: Facts = {}): void {
	current().info(facts, event)
}

/** Something that no rule expected. Its message and stack go to the log, never to a page. */
export function logError(error: unknown, facts: Facts = {}): void {
	current().error({ ...facts, error: describe(error) }, 'error')
}

function describe(error: unknown): Facts {
	if (!(error instanceof Error)) return { message: String(error) }
	const { code } = error as { code?: unknown }
	return {
		name: error.name,
		message: error.message,
		stack: error.stack,
		...(typeof code === 'string' && { fault: code }),
		...(error.cause !== undefined && { cause: describe(error.cause) }),
	}
}
