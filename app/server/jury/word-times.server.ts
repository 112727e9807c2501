import { type Day, weekdayOf } from '#app/domain/shared/calendar-day.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime, formatDay, formatTime, toMinute } from '#app/i18n/format.ts'
import { toMoroccan } from '#app/time/morocco.ts'

/** Day, hour and minute in Morocco, in words; the sentence around it says the zone. */
export function wordMoment(language: Language, at: Date): string {
	return formatDateTime(language, toMinute(toMoroccan(at)), { zone: false })
}

/** The hour and the minute. */
export function wordTime(language: Language, at: Date): string {
	return formatTime(language, toMinute(toMoroccan(at)))
}

/** A day of the calendar in words, without its year: the edition says it. */
export function wordDay(language: Language, day: Day): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return formatDay(language, { year, month, day: date, weekday: weekdayOf(day) }, { year: false })
}
