import { expect, test } from 'vitest'
import { extraReadingsAsked, gapBetween, readingsLacking } from '#app/domain/jury/extra-readings.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const RULE = { gapPoints: 20, extraReadings: 2, readersPerApplication: 3 }
/** Totals in tenths of a point. */
const totals = (...tenths: number[]) => tenths.map((value) => fraction(value, 10))

test('exactly twenty points is no gap, a fifth of a point more is one', () => {
	expect(extraReadingsAsked(totals(450, 550, 650), RULE)).toBe(0)
	expect(extraReadingsAsked(totals(450, 550, 652), RULE)).toBe(2)
	expect(extraReadingsAsked(totals(652, 550, 450), RULE)).toBe(2)
})

test('any two totals count, not only the first', () => {
	expect(extraReadingsAsked(totals(500, 600, 400, 605), RULE)).toBe(2)
})

test('under two totals there is no gap', () => {
	expect(gapBetween([])).toBe(null)
	expect(gapBetween(totals(450))).toBe(null)
	expect(gapBetween(totals(450, 450))).toEqual(fraction(0))
	expect(extraReadingsAsked(totals(1000), RULE)).toBe(0)
})

test('a gap lacks two readings until they came, and never asks again', () => {
	expect(readingsLacking(totals(450, 550), RULE)).toBe(1)
	expect(readingsLacking(totals(450, 550, 650), RULE)).toBe(0)
	expect(readingsLacking(totals(300, 550, 650), RULE)).toBe(2)
	expect(readingsLacking(totals(300, 550, 650, 600), RULE)).toBe(1)
	expect(readingsLacking(totals(300, 550, 650, 600, 950), RULE)).toBe(0)
})
