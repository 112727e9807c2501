import { expect, test } from 'vitest'
import { createLogger, withRequestId, pathForLog } from '#app/server/log.server.ts'

function capture(level = 'info') {
	const lines: Record<string, unknown>[] = []
	const logger = createLogger(level, {
		write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
	})
	return { logger, lines }
}

test('one JSON object a line, with the event, its facts and the time', () => {
	const { logger, lines } = capture()
	logger.info({ port: 3000 }, 'listening')
	expect(lines).toEqual([{ level: 'info', time: lines[0]?.['time'], port: 3000, msg: 'listening' }])
	expect(lines[0]?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
})

test('what is logged during a request carries its id, also later in it', async () => {
	const { logger, lines } = capture()
	await withRequestId('r1', async () => {
		logger.info('now')
		await Promise.resolve()
		logger.info('later')
	})
	logger.info('outside')
	expect(lines.map(({ msg, requestId }) => [msg, requestId])).toEqual([
		['now', 'r1'],
		['later', 'r1'],
		['outside', undefined],
	])
})

test('secrets and contacts are struck out, one level down too', () => {
	const { logger, lines } = capture()
	logger.info({ email: 'a@example.org', body: { code: '123456', ip: '::1', kept: 1 }, token: 't' }, 'x')
	expect(lines[0]).toMatchObject({ email: '…', body: { code: '…', ip: '…', kept: 1 }, token: '…' })
})

test('the level is kept', () => {
	const { logger, lines } = capture('warn')
	logger.info('x')
	logger.warn('y')
	expect(lines.map(({ msg }) => msg)).toEqual(['y'])
})

test('an address in the log has no question and no one-time token', () => {
	expect(pathForLog('https://x.example/fr/office/lm-2027/applications?q=argan')).toBe(
		'/fr/office/lm-2027/applications',
	)
	expect(pathForLog('https://x.example/ar/sign-in/link/s3cret-token')).toBe('/ar/sign-in/link/…')
})
