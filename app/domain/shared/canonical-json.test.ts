import { expect, test } from 'vitest'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'

test('keys are sorted at every depth and no space is written', () => {
	expect(canonicalize({ b: [1, { z: null, a: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"a":true,"z":null}]}')
})

test('order of keys never changes the text; order of items does', () => {
	expect(canonicalize({ x: 1, y: 2 })).toBe(canonicalize({ y: 2, x: 1 }))
	expect(canonicalize([1, 2])).not.toBe(canonicalize([2, 1]))
})

test('keys sort by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
	const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
	const value = Object.fromEntries(keys.map((key) => [key, 0]))
	const sorted = Object.keys(JSON.parse(canonicalize(value)) as object)
	// U+FB33 is outside this list's NFC form: it is decomposed to U+05D3 U+05BC.
	expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u05d3\u05bc', '\u20ac', '\u{1f600}'])
})

test('strings are in NFC', () => {
	expect(canonicalize('e\u0301')).toBe(canonicalize('\u00e9'))
})

test('numbers as ECMAScript writes them', () => {
	expect(canonicalize([1e21, 0.000001, -0, 50_000, 1.5])).toBe('[1e+21,0.000001,0,50000,1.5]')
})

test.each([
	['undefined', { a: undefined }],
	['a hole', Array.from([1, 2]).concat(Array(1))],
	['NaN', [Number.NaN]],
	['infinity', { a: { b: Infinity } }],
	['a date', { at: new Date(0) }],
	['a bigint', { n: 1n }],
	['a map', new Map()],
	['a lone surrogate', '\ud800'],
	['keys equal in NFC', { 'e\u0301': 1, '\u00e9': 2 }],
])('%s is refused', (_what, value) => {
	expect(() => canonicalize(value)).toThrow(TypeError)
})

test('the message names the path', () => {
	expect(() => canonicalize({ a: [{ b: Number.NaN }] })).toThrow('$.a[0].b')
})
