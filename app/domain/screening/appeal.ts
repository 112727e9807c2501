import type { Calendar } from '#app/domain/edition/definition.ts'
import { eligibilityAppealsEnd } from '#app/domain/edition/schedule.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'

/**
 * Last day on which a cooperative may appeal its refusal: the edition's own date, and never fewer working days than
 * the edition gives, counted from the day on which its refusal was confirmed. It ends at 16:30 (`deadlineOf`).
 */
export function refusalAppealDay(calendar: Calendar, confirmedOn: Day): Day {
	const own = addWorkingDays(confirmedOn, calendar.eligibilityAppealWorkingDays, calendar.holidays ?? [])
	const common = eligibilityAppealsEnd(calendar)
	return own > common ? own : common
}
