import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawMark } from '#app/drawing/mark.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

test('the mark is woven the same way by day and by night', () => {
	expect(hashOf(drawMark())).toBe('b48777df92679cd1')
	expect(hashOf(drawMark('night'))).toBe('15c9a099cbfd129d')
})

test('the night mark differs in its dyes only', () => {
	const shapeOf = (svg: string) => svg.replaceAll(/fill="[^"]+"/g, '')
	expect(shapeOf(drawMark('night'))).toBe(shapeOf(drawMark()))
	expect(drawMark('night')).not.toBe(drawMark())
})

test.each([
	['favicon.svg', 'day'],
	['mark-night.svg', 'night'],
] as const)('the file public/%s is the mark by %s', (file, ground) => {
	expect(readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8')).toBe(drawMark(ground))
})
