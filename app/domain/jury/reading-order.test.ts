import { expect, test } from 'vitest'
import { readingOrder } from '#app/domain/jury/reading-order.ts'

const IDS = Array.from({ length: 40 }, (_, index) => `a${index}`)

test('a juror finds her order again, whatever the order of rows; another juror has another', () => {
	const order = readingOrder('lm-2027', 'j1', IDS)
	expect(readingOrder('lm-2027', 'j1', [...IDS].reverse())).toEqual(order)
	expect([...order].sort()).toEqual([...IDS].sort())
	expect(readingOrder('lm-2027', 'j2', IDS)).not.toEqual(order)
	expect(order).not.toEqual(IDS)
})

test('later applications follow, those taken away leave, the rest keep their order', () => {
	const first = readingOrder('lm-2027', 'j1', IDS)
	const second = readingOrder('lm-2027', 'j1', [...IDS.slice(1), 'late-1', 'late-2'], first)
	expect(second.slice(0, 39)).toEqual(first.filter((id) => id !== 'a0'))
	expect(second.slice(39).sort()).toEqual(['late-1', 'late-2'])
})
