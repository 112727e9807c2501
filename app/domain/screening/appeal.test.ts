import { expect, test } from 'vitest'
import { refusalAppealDay } from '#app/domain/screening/appeal.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

test('the common date, or five working days for a refusal confirmed late', () => {
	const { calendar } = smallEdition()
	expect(refusalAppealDay(calendar, '2027-02-15')).toBe('2027-03-01')
	expect(refusalAppealDay(calendar, '2027-02-22')).toBe('2027-03-01')
	expect(refusalAppealDay(calendar, '2027-02-23')).toBe('2027-03-02')
	expect(refusalAppealDay({ ...calendar, holidays: ['2027-02-24'] }, '2027-02-23')).toBe('2027-03-03')
})
