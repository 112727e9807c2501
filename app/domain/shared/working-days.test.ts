import { expect, test } from 'vitest'
import {
	addDays,
	completeYears,
	dayFrom,
	daysBetween,
	isDay,
	weekdayOf,
} from '#app/domain/shared/calendar-day.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from '#app/domain/shared/working-days.ts'

test('the 2027 proposal: eligibility appeals end on Mon 1 March and Fri 28 May', () => {
	expect(addWorkingDays('2027-02-22', 5, [])).toBe('2027-03-01')
	expect(addWorkingDays('2027-05-21', 5, [])).toBe('2027-05-28')
	expect(weekdayOf('2027-03-01')).toBe(1)
	expect(weekdayOf('2027-05-28')).toBe(5)
})

test('result appeals: ten working days after Thu 15 April is Thu 29 April', () => {
	expect(addWorkingDays('2027-04-15', 10, [])).toBe('2027-04-29')
})

test('a Friday plus one is the Monday, unless it is a holiday', () => {
	expect(addWorkingDays('2027-02-05', 1, [])).toBe('2027-02-08')
	expect(addWorkingDays('2027-02-05', 1, ['2027-02-08'])).toBe('2027-02-09')
	expect(addWorkingDays('2027-02-06', 1, [])).toBe('2027-02-08')
})

test('no working day can be added zero or a half time', () => {
	expect(() => addWorkingDays('2027-02-05', 0, [])).toThrow(RangeError)
	expect(() => addWorkingDays('2027-02-05', 1.5, [])).toThrow(RangeError)
})

test('counting is the inverse of adding', () => {
	expect(countWorkingDays('2027-02-22', '2027-03-01', [])).toBe(5)
	expect(countWorkingDays('2027-03-01', '2027-02-22', [])).toBe(0)
	expect(isWorkingDay('2027-02-06', [])).toBe(false)
	expect(isWorkingDay('2027-01-11', ['2027-01-11'])).toBe(false)
})

test('days exist or not', () => {
	expect(isDay('2028-02-29')).toBe(true)
	expect(isDay('2027-02-29')).toBe(false)
	expect(isDay('2027-2-9')).toBe(false)
	expect(dayFrom(2027, 13, 1)).toBeNull()
	expect(dayFrom(2027, 2, 5)).toBe('2027-02-05')
	expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
	expect(daysBetween('2027-01-26', '2027-02-05')).toBe(10)
})

test('complete years turn on the birthday', () => {
	expect(completeYears('2009-05-07', '2027-05-07')).toBe(18)
	expect(completeYears('2009-05-08', '2027-05-07')).toBe(17)
	expect(completeYears('2008-02-29', '2026-02-28')).toBe(17)
	expect(completeYears('2008-02-29', '2026-03-01')).toBe(18)
})
