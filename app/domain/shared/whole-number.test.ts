import { expect, test } from 'vitest'
import { parseMoney, parseWholeNumber } from '#app/domain/shared/whole-number.ts'

test.each([
	['1250', 1250],
	[' 1250 ', 1250],
	['1 250', 1250],
	['1\u00a0250', 1250],
	['1\u202f250', 1250],
	['1.250', 1250],
	['50.000', 50_000],
	['1.250.000', 1_250_000],
	['1,250,000', 1_250_000],
	['١٢٥٠', 1250],
	['۱۲۵۰', 1250],
	['١٬٢٥٠', 1250],
	['1250,00', 1250],
	['1.250,00', 1250],
	['1,250.00', 1250],
	['1250.0', 1250],
	['0', 0],
	['007', 7],
	['-5', -5],
	['-0', 0],
	['\u200f12', 12],
])('%j reads %d', (raw, value) => {
	expect(parseWholeNumber(raw)).toEqual({ ok: true, value })
})

test.each([
	['2,5', 'shared.number-not-whole'],
	['2.5', 'shared.number-not-whole'],
	['٢٫٥', 'shared.number-not-whole'],
	['1250,50', 'shared.number-not-whole'],
	['0.250', 'shared.number-not-whole'],
	['1.2500', 'shared.number-not-whole'],
	['12x', 'shared.number-unreadable'],
	['', 'shared.number-unreadable'],
	['1 25', 'shared.number-unreadable'],
	['1.250 000', 'shared.number-unreadable'],
	['1.250.00', 'shared.number-unreadable'],
	['NaN', 'shared.number-unreadable'],
	['1e3', 'shared.number-unreadable'],
	['9999999999999999', 'shared.number-too-long'],
])('%j is refused: %s', (raw, code) => {
	expect(parseWholeNumber(raw)).toMatchObject({ ok: false, code })
})

test('a lone comma before three digits is a question, not a guess', () => {
	expect(parseWholeNumber('50,000')).toEqual({
		ok: false,
		code: 'shared.number-ambiguous',
		details: { perhaps: 50_000 },
	})
	expect(parseWholeNumber('١،٢٥٠')).toMatchObject({ code: 'shared.number-ambiguous' })
})

test.each([
	['50.000 درهم', 50_000],
	['50 000 DH', 50_000],
	['50000 dhs', 50_000],
	['50000MAD', 50_000],
	['١٢٠٠ د.م.', 1200],
])('money %j reads %d', (raw, value) => {
	expect(parseMoney(raw)).toEqual({ ok: true, value })
})
