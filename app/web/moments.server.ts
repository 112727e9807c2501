import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import { fromMoroccan, toMoroccan } from '#app/time/morocco.ts'

/** An instant as desks say it: Moroccan day and minute, without the zone, which the page says once. */
export function spokenMinute(language: Language, instant: Date): string {
	const { second: _, ...local } = toMoroccan(instant)
	return formatDateTime(language, local, { zone: false })
}

/** A day of the calendar, `2027-02-05`, with its weekday. */
export function spokenDay(language: Language, day: string): string {
	return formatDay(language, toMoroccan(fromMoroccan(`${day}T12:00`)))
}
