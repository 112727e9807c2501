import { expect, test } from 'vitest'
import {
	addFractions,
	compareFractions,
	fraction,
	fromDecimal,
	meanOf,
	subtractFractions,
	toDecimal,
} from '#app/domain/shared/fraction.ts'

test('a fraction is in lowest terms with a positive denominator', () => {
	expect(fraction(6, 4)).toEqual({ numerator: 3, denominator: 2 })
	expect(fraction(6, -4)).toEqual({ numerator: -3, denominator: 2 })
	expect(fraction(0, -7)).toEqual({ numerator: 0, denominator: 1 })
	expect(fraction(65)).toEqual({ numerator: 65, denominator: 1 })
})

test('no denominator of zero, no inexact integer', () => {
	expect(() => fraction(1, 0)).toThrow(RangeError)
	expect(() => fraction(0.5)).toThrow(RangeError)
	expect(() => fraction(Number.NaN)).toThrow(RangeError)
	expect(() => compareFractions(fraction(2 ** 40), fraction(1, 2 ** 40))).toThrow(RangeError)
})

test('three tenths added one by one are exactly three tenths', () => {
	const tenth = fraction(1, 10)
	expect(addFractions(addFractions(tenth, tenth), tenth)).toEqual(fraction(3, 10))
	expect(subtractFractions(fraction(3, 10), tenth)).toEqual(fraction(1, 5))
})

test('a mean of thirds is exact and an empty mean is refused', () => {
	expect(meanOf([fraction(67), fraction(65), fraction(69)])).toEqual(fraction(67))
	expect(meanOf([fraction(67), fraction(65), fraction(68)])).toEqual(fraction(200, 3))
	expect(() => meanOf([])).toThrow(RangeError)
})

test('comparison is exact', () => {
	expect(compareFractions(fraction(1, 3), fraction(333333, 1000000))).toBeGreaterThan(0)
	expect(compareFractions(fraction(2, 6), fraction(1, 3))).toBe(0)
	expect(compareFractions(fraction(-1, 3), fraction(0))).toBeLessThan(0)
})

test('decimals round half away from zero', () => {
	expect(toDecimal(fraction(200, 3), 2)).toBe('66.67')
	expect(toDecimal(fraction(65), 2)).toBe('65.00')
	expect(toDecimal(fraction(1, 8), 2)).toBe('0.13')
	expect(toDecimal(fraction(-1, 8), 2)).toBe('-0.13')
	expect(toDecimal(fraction(-1, 1000), 2)).toBe('0.00')
	expect(toDecimal(fraction(5, 2), 0)).toBe('3')
	expect(toDecimal(fraction(1, 20), 6)).toBe('0.050000')
})

test('a decimal text is read exactly, anything else is not read', () => {
	expect(fromDecimal('66.066667')).toEqual(fraction(66066667, 1000000))
	expect(fromDecimal('-3.50')).toEqual(fraction(-7, 2))
	expect(fromDecimal('12')).toEqual(fraction(12))
	for (const text of ['', '1,5', '٦٦', '1e3', 'NaN', '1.2345678', '.5', ' 1'])
		expect(fromDecimal(text)).toBe(null)
})
