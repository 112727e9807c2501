import { expect, test } from 'vitest'
import { type CodeTried, decideCode, decideIssueCode, readCode } from '#app/domain/people/sign-in-code.ts'

const now = new Date('2027-01-26T14:32:00Z')
function before(seconds: number): Date {
	return new Date(now.getTime() - seconds * 1000)
}

test('a first code lasts ten minutes and may be sent again after sixty seconds', () => {
	expect(decideIssueCode(now, [])).toEqual({
		ok: true,
		value: { expiresAt: new Date('2027-01-26T14:42:00Z'), resendAt: new Date('2027-01-26T14:33:00Z') },
	})
})

test('the resend door opens at the sixtieth second', () => {
	expect(decideIssueCode(now, [before(59)])).toEqual({
		ok: false,
		code: 'people.code-too-soon',
		details: { seconds: 1 },
	})
	expect(decideIssueCode(now, [before(60)]).ok).toBe(true)
})

test('five codes an hour, and the sixth when the first is an hour old', () => {
	const five = [before(3500), before(2000), before(1500), before(1000), before(500)]
	expect(decideIssueCode(now, five)).toEqual({
		ok: false,
		code: 'people.code-hourly-limit',
		details: { minutes: 2 },
	})
	expect(decideIssueCode(now, [before(3600), ...five.slice(1)]).ok).toBe(true)
})

test('a code is read as people type it', () => {
	expect(readCode('123 456')).toEqual({ ok: true, value: '123456' })
	expect(readCode('١٢٣٤٥٦')).toEqual({ ok: true, value: '123456' })
	expect(readCode('12345')).toEqual({ ok: false, code: 'people.code-unreadable' })
	expect(readCode('12345a')).toEqual({ ok: false, code: 'people.code-unreadable' })
})

const fresh: CodeTried = {
	expiresAt: new Date(now.getTime() + 1),
	usedAt: null,
	tries: 0,
	matches: true,
	sameBrowser: true,
}

test('the right code opens once, until its last millisecond', () => {
	expect(decideCode(fresh, now)).toEqual({ ok: true, value: { usedAt: now } })
	expect(decideCode({ ...fresh, usedAt: now }, now)).toEqual({ ok: false, code: 'people.code-used' })
	expect(decideCode({ ...fresh, expiresAt: now }, now)).toEqual({ ok: false, code: 'people.code-expired' })
})

test('five wrong tries spend a code, and the right one no longer opens', () => {
	const wrong = { ...fresh, matches: false }
	expect(decideCode(wrong, now)).toEqual({ ok: false, code: 'people.code-wrong', details: { left: 4 } })
	expect(decideCode({ ...wrong, tries: 3 }, now)).toEqual({
		ok: false,
		code: 'people.code-wrong',
		details: { left: 1 },
	})
	expect(decideCode({ ...wrong, tries: 4 }, now)).toEqual({ ok: false, code: 'people.code-tries-spent' })
	expect(decideCode({ ...fresh, tries: 5 }, now)).toEqual({ ok: false, code: 'people.code-tries-spent' })
	expect(decideCode({ ...fresh, tries: 4 }, now).ok).toBe(true)
})

test('a code opens only the browser that asked for it, and says no more than "wrong"', () => {
	expect(decideCode({ ...fresh, sameBrowser: false }, now)).toMatchObject({ code: 'people.code-wrong' })
})
