import { expect, test } from 'vitest'
import { deviceKind } from '#app/domain/people/device.ts'

test.each([
	['Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36', 'phone'],
	['Mozilla/5.0 (Mobile; KaiOS/3.1; rv:84.0) Gecko/84.0 Firefox/84.0', 'phone'],
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/140.0', 'computer'],
	['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36', 'computer'],
	['curl/8.5.0', 'unknown'],
	['', 'unknown'],
])('%s', (userAgent, kind) => {
	expect(deviceKind(userAgent)).toBe(kind)
	expect(deviceKind(null)).toBe('unknown')
})
