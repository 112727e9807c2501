import type { Day } from '#app/domain/shared/calendar-day.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime, formatDay, formatTime } from '#app/i18n/format.ts'
import { fromMoroccan, toMoroccan } from '#app/time/morocco.ts'

/** `15/2 10:02`: for the first column of a history. A moment of another year says its year. */
export function shortMoment(language: Language, at: Date, now: Date): string {
	const { year, month, day, hour, minute } = toMoroccan(at)
	const date = year === toMoroccan(now).year ? `${day}/${month}` : `${day}/${month}/${year}`
	return `${date} ${formatTime(language, { hour, minute })}`
}

/** `الاثنين 22 فبراير على الساعة 16:30`: this year's, without the zone (the sentence or the column says it). */
export function spokenMinute(language: Language, at: Date, now: Date): string {
	const { second: _, ...parts } = toMoroccan(at)
	return formatDateTime(language, parts, { zone: false, year: parts.year !== toMoroccan(now).year })
}

/** `الاثنين 22 فبراير`. */
export function spokenDay(language: Language, day: Day, now: Date): string {
	const parts = toMoroccan(fromMoroccan(`${day}T12:00`))
	return formatDay(language, parts, { year: parts.year !== toMoroccan(now).year })
}

/** `22 فبراير`, where the weekday would not fit. */
export function shortDay(language: Language, day: Day): string {
	const { weekday: _, ...parts } = toMoroccan(fromMoroccan(`${day}T12:00`))
	return formatDay(language, parts, { year: false })
}
