import { expect, test } from 'vitest'
import { paceOf } from '#app/domain/scoring/pace.ts'

test('26 files from 16 to 26 March: three a day, two days to spare', () => {
	expect(paceOf(26, '2027-03-16', '2027-03-26')).toEqual({ daysLeft: 11, perDay: 3, spareDays: 2 })
})

test('the last day counts, and everything may fall on it', () => {
	expect(paceOf(7, '2027-03-26', '2027-03-26')).toEqual({ daysLeft: 1, perDay: 7, spareDays: 0 })
	expect(paceOf(1, '2027-03-25', '2027-03-26')).toEqual({ daysLeft: 2, perDay: 1, spareDays: 1 })
})

test('nothing left, or too late: no pace', () => {
	expect(paceOf(0, '2027-03-16', '2027-03-26')).toBe(null)
	expect(paceOf(5, '2027-03-27', '2027-03-26')).toBe(null)
})
