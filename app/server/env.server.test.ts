import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#app/server/database/project-root.server.ts'
import { EnvironmentFault, readEnvironment } from '#app/server/env.server.ts'

test('nothing is needed: what is absent or empty has its default', () => {
	const data = path.resolve('data')
	expect(readEnvironment({})).toEqual({
		PORT: 3000,
		HOST: '0.0.0.0',
		DATA_DIR: data,
		DATABASE_URL: `file:${data}/tatwij.sqlite`,
		LOG_LEVEL: 'info',
	})
	expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '', OTHER: 'x' })).toEqual(
		readEnvironment({}),
	)
})

test('the database lies in DATA_DIR unless it is said', () => {
	expect(readEnvironment({ DATA_DIR: '/srv/tatwij' }).DATABASE_URL).toBe('file:/srv/tatwij/tatwij.sqlite')
	const DATABASE_URL = 'postgresql://tatwij@db/tatwij'
	expect(readEnvironment({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
})

test('the public address has no slash at its end', () => {
	expect(readEnvironment({ PUBLIC_URL: 'https://prix.example.ma/' }).PUBLIC_URL).toBe(
		'https://prix.example.ma',
	)
})

test('one message names every fault and shows no value', () => {
	const read = () =>
		readEnvironment({
			PORT: '70000',
			DATABASE_URL: 'mysql://root:hidden@db/x',
			PUBLIC_URL: 'ftp://hidden.example',
			APP_SECRET: 'hidden',
			S3_ENDPOINT: 'https://s3.example.ma',
			S3_BUCKET: 'files',
			SMTP_URL: 'hidden',
			LOG_LEVEL: 'hidden',
		})
	expect(read).toThrow(EnvironmentFault)
	expect(read).toThrow(
		new EnvironmentFault(
			[
				'Tatwij cannot start: its environment has faults.',
				'  PORT must be at most 65535',
				'  DATABASE_URL must be file:<path> or postgresql://…',
				'  PUBLIC_URL must be an http or https address',
				'  APP_SECRET must have at least 32 characters',
				'  SMTP_URL must be smtp://… or smtps://…',
				'  LOG_LEVEL must be fatal, error, warn, info, debug or silent',
				'  S3_REGION is needed: other S3_ variables are set',
				'  S3_ACCESS_KEY_ID is needed: other S3_ variables are set',
				'  S3_SECRET_ACCESS_KEY is needed: other S3_ variables are set',
				'See .env.example.',
			].join('\n'),
		),
	)
})

test.each([
	[{ PORT: '3000a' }, 'PORT must be a number'],
	[{ S3_BUCKET: 'files' }, 'S3_ENDPOINT is needed: other S3_ variables are set'],
	[{ DATABASE_URL: 'postgresql://db/x?schema=other' }, 'DATABASE_URL must not name a schema'],
	[{ CLAMD_HOST: 'clamd:one' }, 'CLAMD_HOST must be host or host:port'],
])('refuses %j', (given, message) => {
	expect(() => readEnvironment(given)).toThrow(message)
})

test('the example names exactly the variables of the decisions', () => {
	const names =
		'PORT HOST DATA_DIR DATABASE_URL PUBLIC_URL APP_SECRET UPLOADTHING_TOKEN S3_ENDPOINT S3_BUCKET S3_REGION ' +
		'S3_ACCESS_KEY_ID S3_SECRET_ACCESS_KEY CLAMD_SOCKET CLAMD_HOST SMTP_URL SMS_GATEWAY_URL LOG_LEVEL'
	const example = readFileSync(path.join(projectRoot(), '.env.example'), 'utf8')
	const lines = [...example.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)]
	expect(lines.map(([, name]) => name).join(' ')).toBe(names)
	const values = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))
	expect(readEnvironment(values)).toEqual(readEnvironment({}))
})
