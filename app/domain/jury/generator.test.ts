import { expect, test } from 'vitest'
import { createGenerator, generatorFrom, shuffle } from '#app/domain/jury/generator.ts'

test('xoshiro128** gives the words of the reference implementation from the state 1 2 3 4', () => {
	const generator = generatorFrom([1, 2, 3, 4])
	expect(Array.from({ length: 10 }, generator.nextWord)).toEqual([
		11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
	])
})

test('the same seed gives the same draw, another seed another one', () => {
	const words = (seed: string) => Array.from({ length: 8 }, createGenerator(seed).nextWord)
	expect(words('lm-2027')).toEqual(words('lm-2027'))
	expect(words('lm-2027')).not.toEqual(words('lm-2028'))
	expect(words('')).not.toEqual(words('\u0000'))
})

test('a draw below n reaches every value about equally often', () => {
	const generator = createGenerator('spread')
	const counts = [0, 0, 0, 0, 0, 0, 0]
	for (let draw = 0; draw < 7000; draw++) {
		const value = generator.nextBelow(7)
		counts[value] = (counts[value] ?? 0) + 1
	}
	expect(counts.reduce((sum, count) => sum + count)).toBe(7000)
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('a draw below nothing is refused', () => {
	expect(() => createGenerator('x').nextBelow(0)).toThrow(RangeError)
	expect(() => generatorFrom([0, 0, 0, 0])).toThrow(RangeError)
})

test('a shuffle keeps every item and leaves the list alone', () => {
	const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
	const shuffled = shuffle(items, createGenerator('order'))
	expect(shuffled).not.toEqual(items)
	expect([...shuffled].sort((a, b) => a - b)).toEqual(items)
	expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})
