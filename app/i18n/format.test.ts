import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/i18n/direction.ts'
import {
	formatBytes,
	formatDateTime,
	formatDay,
	formatList,
	formatMoney,
	formatMonth,
	formatNumber,
	formatPercent,
	formatRange,
	formatTime,
} from '#app/i18n/format.ts'

/** In the order ar, fr, zgh, en; the two kinds of space that hold a line together are shown as `_` and `~`. */
function inAll(format: (language: (typeof LANGUAGES)[number]) => string): string[] {
	return LANGUAGES.map((language) => format(language).replaceAll('\u202F', '_').replaceAll('\u00A0', '~'))
}

const closing = { year: 2027, month: 2, day: 5, weekday: 5, hour: 16, minute: 30 }

test.each([
	[0, ['0', '0', '0', '0']],
	[999, ['999', '999', '999', '999']],
	[1250, ['1.250', '1_250', '1.250', '1,250']],
	[50_000, ['50.000', '50_000', '50.000', '50,000']],
	[1_234_567.5, ['1.234.567,5', '1_234_567,5', '1.234.567,5', '1,234,567.5']],
	[-5, ['\u200E-5', '−5', '\u200E-5', '−5']],
])('number %d', (value, expected) => {
	expect(inAll((language) => formatNumber(language, value))).toEqual(expected)
})

test('decimals are as many as asked, and nothing is minus zero', () => {
	expect(inAll((language) => formatNumber(language, 69.25, 1))).toEqual(['69,3', '69,3', '69,3', '69.3'])
	expect(formatNumber('fr', 70, 1)).toBe('70,0')
	expect(formatNumber('fr', -0.01, 1)).toBe('0,0')
})

test('money', () => {
	expect(inAll((language) => formatMoney(language, 50_000))).toEqual([
		'50.000~درهم',
		'50_000_DH',
		'50.000~درهم',
		'MAD~50,000',
	])
})

test('percent, bytes, ranges', () => {
	expect(inAll((language) => formatPercent(language, 0.38))).toEqual(['38%', '38_%', '38%', '38%'])
	expect(formatPercent('en', 2 / 3, 1)).toBe('66.7%')
	expect(inAll((language) => formatBytes(language, 3_400_000))).toEqual([
		'3,4~ميغابايت',
		'3,4~Mo',
		'3,4~ميغابايت',
		'3.4~MB',
	])
	expect([999, 1000, 999_499, 999_500, 999_950_000].map((bytes) => formatBytes('en', bytes))).toEqual([
		'999\u00A0bytes',
		'1\u00A0KB',
		'999\u00A0KB',
		'1\u00A0MB',
		'1\u00A0GB',
	])
	expect(inAll((language) => formatRange(language, 4, 20))).toEqual([
		'من 4 إلى 20',
		'de 4 à 20',
		'من 4 إلى 20',
		'4 to 20',
	])
})

test('days', () => {
	expect(inAll((language) => formatDay(language, closing))).toEqual([
		'الجمعة 5~فبراير 2027',
		'vendredi 5~février 2027',
		'الجمعة 5~فبراير 2027',
		'Friday 5~February 2027',
	])
	expect(inAll((language) => formatDay(language, { year: 2027, month: 7, day: 1 }, { year: false }))).toEqual(
		['1~يوليوز', '1er~juillet', '1~يوليوز', '1~July'],
	)
	const sundays = [0, 7].map((weekday) => formatDay('fr', { year: 2027, month: 2, day: 7, weekday }))
	expect(sundays).toEqual(['dimanche 7\u00A0février 2027', 'dimanche 7\u00A0février 2027'])
})

test('the twelve Moroccan months', () => {
	const names = Array.from({ length: 12 }, (_, index) => formatMonth('ar', { year: 2027, month: index + 1 }))
	expect(names.map((name) => name.replace(' 2027', ''))).toEqual([
		...['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو'],
		...['يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
	])
	expect(formatMonth('fr', { year: 2027, month: 8 })).toBe('août 2027')
})

test('hours', () => {
	expect(inAll((language) => formatTime(language, closing))).toEqual(['16:30', '16~h~30', '16:30', '16:30'])
	const early = { hour: 9, minute: 5, second: 7 }
	expect(inAll((language) => formatTime(language, early))).toEqual([
		'09:05:07',
		'9~h~05~min~07~s',
		'09:05:07',
		'09:05:07',
	])
	expect(formatTime('fr', { hour: 11, minute: 0 })).toBe('11\u00A0h')
})

test('an instant says its zone unless the table does', () => {
	expect(inAll((language) => formatDateTime(language, closing))).toEqual([
		'الجمعة 5~فبراير 2027 على الساعة 16:30 بتوقيت المغرب',
		'vendredi 5~février 2027 à 16~h~30, heure du Maroc',
		'الجمعة 5~فبراير 2027 على الساعة 16:30 بتوقيت المغرب',
		'Friday 5~February 2027 at 16:30, Morocco time',
	])
	expect(formatDateTime('en', closing, { zone: false, year: false })).toBe('Friday 5\u00A0February at 16:30')
})

test('lists', () => {
	expect(inAll((language) => formatList(language, []))).toEqual(['', '', '', ''])
	expect(formatList('ar', ['أكادير'])).toBe('أكادير')
	expect(formatList('ar', ['أكادير', 'فاس', 'طنجة'])).toBe('أكادير، فاس وطنجة')
	expect(formatList('ar', ['LM27-0142', 'LM27-0143'])).toBe('LM27-0142 و LM27-0143')
	expect(formatList('ar', ['فاس', 'طنجة'], 'or')).toBe('فاس أو طنجة')
	expect(formatList('fr', ['a', 'b', 'c'])).toBe('a, b et c')
	expect(formatList('en', ['a', 'b'], 'or')).toBe('a or b')
})
