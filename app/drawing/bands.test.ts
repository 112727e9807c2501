import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
	drawLongBandKnots,
	drawPattern,
	drawPatternKnots,
	drawWarp,
	patternNames,
	type PatternName,
} from '#app/drawing/bands.ts'
import type { PrizeKey } from '#app/drawing/knots.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const prizes = ['a', 'b', 'n'] as const satisfies readonly PrizeKey[]

const expected: Record<PatternName, readonly [string, string, string]> = {
	band: ['dd8b19a439adae44', '608b37fef5673f12', 'c70785adb3b4b2d1'],
	bandv: ['074a1049f75775d1', '52c2bbf6d2b01c0d', '83fbeb1e4c17391d'],
	corner: ['36f3cb7cab12a5d6', 'a73f0048d21bf7b5', '12ed4551678d76c2'],
	field: ['51254faa1174c59e', '839a454a5cb40b7e', '56cfc95b5543b66b'],
	teeth: ['40a951bcf4659196', 'd20be5d4790108a9', 'e5212f4b1504e60e'],
	weave: ['3d64c86bcfb3a56e', '55fa1941d5233e94', '9cfb0b6ac8a0497a'],
}

test.each(patternNames)('the %s pattern is woven the same way for every prize', (name) => {
	expect(prizes.map((prize) => hashOf(drawPattern(name, prize)))).toEqual([...expected[name]])
})

test.each(patternNames.flatMap((name) => prizes.map((prize) => [name, prize] as const)))(
	'the file public/motif/%s-%s.svg is the drawing itself',
	(name, prize) => {
		const file = new URL(`../../public/motif/${name}-${prize}.svg`, import.meta.url)
		expect(readFileSync(file, 'utf8')).toBe(drawPattern(name, prize))
	},
)

test('the file public/motif/warp.svg is the drawing itself', () => {
	expect(readFileSync(new URL('../../public/motif/warp.svg', import.meta.url), 'utf8')).toBe(drawWarp())
})

test('a long band of one repeat is the pattern, across and upright', () => {
	expect(drawLongBandKnots('a', { columns: 26, from: 0 })).toBe(drawPatternKnots('band', 'a'))
	expect(drawLongBandKnots('b', { columns: 26, from: 0, isUpright: true })).toBe(
		drawPatternKnots('bandv', 'b'),
	)
	expect(drawLongBandKnots('n', { columns: 26, from: 26 })).toBe(drawPatternKnots('band', 'n'))
})
