import { expect, test } from 'vitest'
import {
	canReceiveSms,
	formatPhone,
	maskContact,
	normalizeEmail,
	normalizePhone,
	readContact,
} from '#app/domain/people/contact.ts'

test.each([
	['0612345678', '+212612345678'],
	['06 12 34 56 78', '+212612345678'],
	['07-12-34-56-78', '+212712345678'],
	['0512345678', '+212512345678'],
	['0812345678', '+212812345678'],
	['+212612345678', '+212612345678'],
	['+212 (0)6 12 34 56 78', '+212612345678'],
	['00212612345678', '+212612345678'],
	['212612345678', '+212612345678'],
	['٠٦١٢٣٤٥٦٧٨', '+212612345678'],
	['\u200e+212 6.12.34.56.78', '+212612345678'],
])('%s is %s', (raw, phone) => {
	expect(normalizePhone(raw)).toEqual({ ok: true, value: phone })
})

test.each([
	['', 'people.contact-empty'],
	['   ', 'people.contact-empty'],
	['0912345678', 'people.phone-unreadable'],
	['061234567', 'people.phone-unreadable'],
	['06123456789', 'people.phone-unreadable'],
	['612345678', 'people.phone-unreadable'],
	['phone', 'people.phone-unreadable'],
	['+33612345678', 'people.phone-foreign'],
	['0033612345678', 'people.phone-foreign'],
])('%j is refused: %s', (raw, code) => {
	expect(normalizePhone(raw)).toEqual({ ok: false, code })
})

test('only 6 and 7 receive an SMS', () => {
	expect(canReceiveSms('+212612345678')).toBe(true)
	expect(canReceiveSms('+212712345678')).toBe(true)
	expect(canReceiveSms('+212512345678')).toBe(false)
	expect(canReceiveSms('+212812345678')).toBe(false)
})

test('e-mails', () => {
	expect(normalizeEmail(' Coop@Example.MA ')).toEqual({ ok: true, value: 'coop@example.ma' })
	expect(normalizeEmail('coop@')).toEqual({ ok: false, code: 'people.email-unreadable' })
	expect(normalizeEmail(' ')).toEqual({ ok: false, code: 'people.contact-empty' })
})

test('one field takes both', () => {
	expect(readContact('coop@example.ma')).toEqual({
		ok: true,
		value: { kind: 'email', value: 'coop@example.ma' },
	})
	expect(readContact('0612345678')).toEqual({ ok: true, value: { kind: 'phone', value: '+212612345678' } })
})

test('masked and formatted', () => {
	expect(maskContact({ kind: 'phone', value: '+212612345614' })).toBe('+212 6•• •• •• 14')
	expect(maskContact({ kind: 'email', value: 'coop@example.ma' })).toBe('c•••@example.ma')
	expect(formatPhone('+212612345678')).toBe('+212 612 34 56 78')
})
