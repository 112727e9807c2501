import { expect, test } from 'vitest'
import { provisionalTotal, totalOf } from '#app/domain/scoring/total.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const criteria = (...weights: number[]) => weights.map((weight, index) => ({ key: `c${index + 1}`, weight }))
const levels = (...values: (number | null)[]) =>
	Object.fromEntries(values.map((value, index) => [`c${index + 1}`, value]))
const A = criteria(20, 20, 25, 10, 15, 10)
const B = criteria(25, 20, 20, 10, 15, 10)

test('marks 5, 3, 3, 2, 4, 1 give 65 in A and 67 in B', () => {
	expect(totalOf(A, levels(5, 3, 3, 2, 4, 1))).toEqual(fraction(65))
	expect(totalOf(B, levels(5, 3, 3, 2, 4, 1))).toEqual(fraction(67))
})

test('the ends of the scale are 0 and 100', () => {
	expect(totalOf(A, levels(0, 0, 0, 0, 0, 0))).toEqual(fraction(0))
	expect(totalOf(A, levels(5, 5, 5, 5, 5, 5))).toEqual(fraction(100))
})

test('a missing level is not a zero: there is no total', () => {
	expect(totalOf(A, levels(5, 3, null, 2, 4, 1))).toBe(null)
	expect(totalOf(A, levels(5, 3, 3, 2, 4))).toBe(null)
	expect(totalOf([], {})).toBe(null)
})

test('weights that do not sum to a hundred still give a score out of a hundred', () => {
	expect(totalOf(criteria(1, 1, 1), levels(5, 5, 0))).toEqual(fraction(200, 3))
})

test('totals that floating point would blur are equal', () => {
	const sevenths = criteria(7, 13, 29, 51)
	expect(totalOf(sevenths, levels(1, 2, 3, 4))).toEqual(fraction(7 + 26 + 87 + 204, 5))
})

test('a level off the scale is a programming error', () => {
	for (const level of [-1, 6, 2.5, Number.NaN])
		expect(() => totalOf(A, levels(level, 0, 0, 0, 0, 0))).toThrow(RangeError)
})

test('the provisional total counts what is there', () => {
	expect(provisionalTotal(A, levels(4, 3, 4, 5, null))).toEqual(fraction(58))
	expect(provisionalTotal(A, {})).toEqual(fraction(0))
	expect(provisionalTotal([], {})).toEqual(fraction(0))
	expect(provisionalTotal(A, levels(5, 3, 3, 2, 4, 1))).toEqual(totalOf(A, levels(5, 3, 3, 2, 4, 1)))
})
