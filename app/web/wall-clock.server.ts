import type { DayParts, TimeParts } from '#app/i18n/format.ts'
import { fromMoroccan, toMoroccan } from '#app/time/morocco.ts'

/** An instant on a Moroccan wall, to the minute: plain data that a page puts into its own words. */
export type Minute = DayParts & TimeParts

export function minuteOf(instant: Date | string): Minute {
	const { second: _, ...minute } = toMoroccan(new Date(instant))
	return minute
}

/** The same to the second. */
export function secondOf(instant: Date): Minute {
	return toMoroccan(instant)
}

/** A day of the calendar with its weekday. */
export function dayOf(day: string): DayParts {
	const { year, month, day: number, weekday } = toMoroccan(fromMoroccan(`${day}T12:00`))
	return { year, month, day: number, weekday }
}
