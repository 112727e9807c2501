import { createHash } from 'node:crypto'
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
