import { expect, test } from 'vitest'
import { normaliseLine } from '#app/testing/pdf-text.ts'

test('what looks alike is spelled alike', () => {
	expect(normaliseLine('لالة المتعاونة')).toBe(normaliseLine('للاة لامتعاونة'))
	expect(normaliseLine('1\u202f161 \u2066LM27-0142\u2069')).toBe('1161LM27-0142')
	expect(normaliseLine('أ\u200d\u200dڭ\u200d\u200dادير')).toBe('أڭادير')
	expect(normaliseLine('« Fil »')).toBe(normaliseLine('»Fil«'))
})

test('a number turned round is not the number', () => {
	expect(normaliseLine('+212 612-345678')).not.toBe(normaliseLine('345678-612 212+'))
})
