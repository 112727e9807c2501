import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	awardSlug,
	makeVerifyCode,
	numberAwards,
	parseVerifyCode,
} from '#app/domain/publication/award-codes.ts'

test('a slug is the number and the French name without its accents, or the region', () => {
	expect(awardSlug(3, 'Argan de la Vallée', '09')).toBe('03-argan-de-la-vallee')
	expect(awardSlug(12, '  « L’Œuvre & Cœur » n° 4 ', '09')).toBe('12-l-oeuvre-coeur-n-4')
	expect(awardSlug(128, 'Fil', '09')).toBe('128-fil')
	expect(awardSlug(3, null, '09')).toBe('03-region-09')
	expect(awardSlug(3, 'تعاونية', '09')).toBe('03-region-09')
})

test('a long name is cut at a word', () => {
	const slug = awardSlug(1, `${'coopérative '.repeat(5)}féminine`, '01')
	expect(slug).toBe('01-cooperative-cooperative-cooperative-cooperative-cooperative')
	expect(awardSlug(1, 'x'.repeat(80), '01')).toBe(`01-${'x'.repeat(60)}`)
	expect(awardSlug(1, `${'x'.repeat(60)} y`, '01')).toBe(`01-${'x'.repeat(60)}`)
})

test('numbers follow region and province, not the order given', () => {
	const awards = [
		{ applicationId: 'best', regionCode: '09', provinceCode: '09.541' },
		{ applicationId: 'second', regionCode: '01', provinceCode: '01.511' },
		{ applicationId: 'third', regionCode: '09', provinceCode: '09.273' },
	]
	const numbers = new Map([
		['second', 1],
		['third', 2],
		['best', 3],
	])
	expect(numberAwards(awards)).toEqual(numbers)
	expect(numberAwards([...awards].reverse())).toEqual(numbers)
})

const bytes = fc
	.uint8Array({ minLength: 64, maxLength: 64 })
	.filter((drawn) => drawn.filter((b) => b < 248).length > 6)

test('a code is made of bytes alone and reads back, however it is typed', () => {
	const code = makeVerifyCode('LM27', new Uint8Array([0, 1, 2, 30, 31, 62, 247, 9, 9, 9, 9, 9, 9, 9, 9, 9]))
	expect(code).toMatch(/^LM27-234Z-22Z[2-9A-Z]$/)
	for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '')])
		expect(parseVerifyCode(typed)).toEqual({ ok: true, value: code })
	expect(parseVerifyCode(code.replace('27', '٢٧').replaceAll('-', '–'))).toEqual({ ok: true, value: code })
})

test('bytes that would favour some characters are passed over', () => {
	const biased = new Uint8Array([255, 248, 0, 250, 1, 2, 3, 4, 5, 6, 249, 7, 0, 0, 0, 0])
	const plain = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0])
	expect(makeVerifyCode('SG27', biased)).toBe(makeVerifyCode('SG27', plain))
	expect(() => makeVerifyCode('SG27', new Uint8Array(6))).toThrow(RangeError)
	expect(() => makeVerifyCode('SG27', new Uint8Array(16).fill(255))).toThrow(RangeError)
	expect(() => makeVerifyCode('sg27', plain)).toThrow(RangeError)
})

test('what is no code is not read', () => {
	for (const raw of [
		'',
		'LM27',
		'LM27-K7QX',
		'LM27-K7QX-2M4',
		'LM27-K7QX-2M4PP',
		'27LM-K7QX-2M4P',
		'LM27-K0QX-2M4P',
		'LM27-KIQX-2M4P',
	])
		expect(parseVerifyCode(raw)).toEqual({ ok: false, code: 'publication.code-unreadable' })
})

test('any one wrong character and any swap of neighbours is found', () => {
	const alphabet = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
	const wrong = (code: string, index: number, character: string) =>
		code.slice(0, index) + character + code.slice(index + 1)
	fc.assert(
		fc.property(bytes, (drawn) => {
			const code = makeVerifyCode('LM27', drawn).replaceAll('-', '')
			for (let index = 0; index < code.length; index++) {
				for (const character of alphabet)
					if (character !== code[index]) expect(parseVerifyCode(wrong(code, index, character)).ok).toBe(false)
				const [here = '', next = ''] = [code[index], code[index + 1]]
				if (next && here !== next)
					expect(parseVerifyCode(wrong(wrong(code, index, next), index + 1, here)).ok).toBe(false)
			}
		}),
		{ numRuns: 20, seed: 2027 },
	)
})
