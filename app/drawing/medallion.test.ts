import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawMedallion } from '#app/drawing/medallion.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

test('a medallion never changes: the same name and prize give the same drawing', () => {
	expect(hashOf(drawMedallion('أركان الوادي', 'a'))).toBe('2a2f1b66ec19788e')
	expect(hashOf(drawMedallion('شمس الواحة', 'b'))).toBe('29b0fafb48cbb234')
	expect(drawMedallion('أركان الوادي', 'a')).toBe(drawMedallion('أركان الوادي', 'a'))
})

test('another name, or the other prize, gives another medallion', () => {
	expect(drawMedallion('أركان الوادي', 'a')).not.toBe(drawMedallion('أركان الواد', 'a'))
	expect(drawMedallion('أركان الوادي', 'a')).not.toBe(drawMedallion('أركان الوادي', 'b'))
})

test('five hundred names give five hundred medallions', () => {
	const drawings = Array.from({ length: 500 }, (_, index) => drawMedallion(`تعاونية ${index}`, 'a'))
	expect(new Set(drawings).size).toBe(500)
})

test('a medallion holds no text, whatever the name holds', () => {
	expect(drawMedallion('<script>"&', 'a')).toMatch(
		/^<svg [^<>]+>(<path fill="#[0-9A-F]{6}" d="[Mhvz0-9 -]+"\/>)+<\/svg>$/,
	)
})

test('every knot of the 21 by 21 grid is woven once', () => {
	const runs = drawMedallion('خيط ونول', 'a').matchAll(/M\d+ \d+h(\d+)v1/g)
	expect([...runs].reduce((sum, run) => sum + Number(run[1]), 0)).toBe(21 * 21)
})
