import path from 'node:path'
import * as z from 'zod'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const given = z.string().min(1)
const word = (explanation: string) => given.regex(/^\S+$/, explanation)

const databaseAddress = z
	.string()
	.regex(/^(file:.+|postgres(ql)?:\/\/.+)/, 'must be file:<path> or postgresql://…')
	.regex(/^(?!.*[?&]schema=(?!public\b))/, 'must not name a schema: Tatwij has a database of its own')

/** Every variable that Tatwij reads. What is absent is off, or has the default that stands here. */
const variables = z
	.object({
		PORT: z
			.string()
			.regex(/^\d+$/, 'must be a number')
			.default('3000')
			.transform(Number)
			.refine((port) => port <= 65_535, 'must be at most 65535'),
		HOST: word('must be an address or a name').default('0.0.0.0'),
		DATA_DIR: given.default('./data').transform((folder) => path.resolve(folder)),
		DATABASE_URL: databaseAddress.optional(),
		PUBLIC_URL: httpAddress.transform((address) => address.replace(/\/+$/, '')).optional(),
		APP_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
		UPLOADTHING_TOKEN: word('must have no spaces').optional(),
		S3_ENDPOINT: httpAddress.optional(),
		S3_BUCKET: word('must be a bucket’s name').optional(),
		S3_REGION: word('must be a region’s name').optional(),
		S3_ACCESS_KEY_ID: word('must have no spaces').optional(),
		S3_SECRET_ACCESS_KEY: word('must have no spaces').optional(),
		CLAMD_SOCKET: given.optional(),
		CLAMD_HOST: given.regex(/^[^\s:]+(:\d+)?$/, 'must be host or host:port').optional(),
		SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
		SMS_GATEWAY_URL: httpAddress.optional(),
		LOG_LEVEL: z
			.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
				error: 'must be fatal, error, warn, info, debug or silent',
			})
			.default('info'),
	})
	.transform((values) => ({
		...values,
		DATABASE_URL: values.DATABASE_URL ?? `file:${path.join(values.DATA_DIR, 'tatwij.sqlite')}`,
	}))

export type Environment = z.output<typeof variables>

const BUCKET = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']

/** A bucket is described by all of its variables or by none. */
function bucketFaults(present: Readonly<Record<string, string>>): string[] {
	const missing = BUCKET.filter((name) => present[name] === undefined)
	if (missing.length === BUCKET.length) return []
	return missing.map((name) => `${name} is needed: other S3_ variables are set`)
}

/** All that is wrong with the environment, in words for the operator. */
export class EnvironmentFault extends OperatorFault {}

/**
 * Reads and checks the variables; an empty one counts as absent. Throws `EnvironmentFault`, whose message lists every
 * fault with the variable's name and never its value.
 */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
	const present = Object.fromEntries(
		Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
	)
	const result = variables.safeParse(present)
	const faults = [
		...(result.error?.issues ?? []).map(({ path: [name], message }) => `${String(name)} ${message}`),
		...bucketFaults(present),
	]
	if (result.success && faults.length === 0) return result.data
	throw new EnvironmentFault(
		[
			'Tatwij cannot start: its environment has faults.',
			...faults.map((fault) => `  ${fault}`),
			'See .env.example.',
		].join('\n'),
	)
}

let read: Environment | undefined

/** The environment of this process, checked once. */
export function env(): Environment {
	return (read ??= readEnvironment(process.env))
}

/** The environment of a program that this process starts: its own, and `more`. */
export function childEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	return { ...process.env, ...more }
}
