import { daysBetween, type Day } from '#app/domain/shared/calendar-day.ts'

export type Pace = {
	/** Days that are left, today and the last one included; 0 when it is over. */
	readonly daysLeft: number
	/** Readings a day that get there in time. */
	readonly perDay: number
	/** At that pace, whole days to spare. */
	readonly spareDays: number
}

/** How fast a juror must read from today to finish by the last day. Null when nothing is left or the time is over. */
export function paceOf(left: number, today: Day, lastDay: Day): Pace | null {
	const daysLeft = daysBetween(today, lastDay) + 1
	if (left <= 0 || daysLeft <= 0) return null
	const perDay = Math.ceil(left / daysLeft)
	return { daysLeft, perDay, spareDays: daysLeft - Math.ceil(left / perDay) }
}
