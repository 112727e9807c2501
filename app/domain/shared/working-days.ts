import { addDays, type Day, weekdayOf } from '#app/domain/shared/calendar-day.ts'

/** A deadline counted in working days ends at this Moroccan time of its last day. */
export const DEADLINE_TIME = '16:30'

/** Saturday, Sunday and public holidays are not working days. */
export function isWorkingDay(day: Day, holidays: readonly Day[]): boolean {
	return weekdayOf(day) < 6 && !holidays.includes(day)
}

/** The nth working day after `day`, which itself never counts. `n` is at least 1. */
export function addWorkingDays(day: Day, n: number, holidays: readonly Day[]): Day {
	if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days to add: ${n}`)
	let last = day
	for (let counted = 0; counted < n;) {
		last = addDays(last, 1)
		if (isWorkingDay(last, holidays)) counted++
	}
	return last
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function countWorkingDays(from: Day, to: Day, holidays: readonly Day[]): number {
	let count = 0
	for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
		if (isWorkingDay(day, holidays)) count++
	}
	return count
}
