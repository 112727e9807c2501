import path from 'node:path'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFontCoverage } from '#app/server/pdf/font-coverage.server.ts'
import { bridgeFonts, dropUndrawable, makePrintable } from '#app/server/pdf/printable-text.server.ts'

const folder = path.resolve('app/server/pdf/fonts')
const coverage = readFontCoverage(
	folder,
	readdirSync(folder).filter((name) => name.endsWith('.ttf')),
)
const J = '\u200d\u200d'

test('the fonts draw Arabic, French, Latin Amazigh and Tifinagh, and no emoji', () => {
	for (const letter of 'ابڭپگڤچی éœçÉ’«»—… ḍḥṣṭẓčǧ ⵣⵯ 0123456789 ١٢٣ ،؛؟') {
		expect([letter, coverage.all.has(letter.codePointAt(0) ?? 0)]).toEqual([letter, true])
	}
	expect(coverage.all.has(0x1f600)).toBe(false)
	expect(coverage.all.has(0x4e2d)).toBe(false)
})

test('both type families borrow ڭ; Reem Kufi has پ and گ of its own', () => {
	expect(['ڭ', 'پ', 'گ', 'ب'].map((letter) => coverage.guests.body.includes(letter))).toEqual([
		true,
		true,
		true,
		false,
	])
	expect(['ڭ', 'پ', 'گ'].map((letter) => coverage.guests.display.includes(letter))).toEqual([
		true,
		false,
		false,
	])
})

test.each([
	['a letter no font has', 'زيت 😀 中', 'زيت ? ?'],
	['an emoji with its joiners and colours', '❤️', '?'],
	['half a character', 'a\ud800b', 'a?b'],
	['controls', 'a\u0000b\u0007c\td', 'abc d'],
	['an override of direction', 'abc\u202efdp.exe\u202c', 'abcfdp.exe'],
	['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
	['a letter and its accent apart', 'Coope\u0301rative', 'Coopérative'],
	['French quotation marks', '« Fil »', '«\u202fFil\u202f»'],
	['Arabic quotation marks', '«زهر»', '«زهر»'],
	['Typst signs', '#1 $x$ *y* _z_ \\ "q"', '#1 $x$ *y* _z_ \\ "q"'],
])('%s', (_, written, printed) => {
	expect(dropUndrawable(written, coverage)).toBe(printed)
})

test.each([
	['joined on the left only, after a letter that does not join', 'أڭادير', `أڭ${J}ادير`],
	['joined on both sides', 'تنڭير', `تن${J}ڭ${J}ير`],
	['at the head of a word', 'ڭلميم', `ڭ${J}لميم`],
	['alone at the end', 'دڭ', 'دڭ'],
	['with a vowel mark', 'ڭَل', `ڭَ${J}ل`],
	['before a hamza', 'ڭء', 'ڭء'],
	['two of them', 'پگ', `پ${J}گ`],
	['beside Latin letters', 'ڭA', 'ڭA'],
	['none of them', 'أكادير', 'أكادير'],
])('joins of a borrowed letter: %s', (_, written, printed) => {
	expect(bridgeFonts(written, coverage)).toBe(printed)
})

test('texts are found through lists and objects, numbers stay numbers', () => {
	expect(makePrintable({ a: ['😀', 3, null, true], b: { c: 'x\u0000' } }, coverage)).toEqual({
		a: ['?', 3, null, true],
		b: { c: 'x' },
	})
})
