import { addWorkingDays, DEADLINE_TIME } from '#app/domain/shared/working-days.ts'
import { fromMoroccan, moroccanDay } from '#app/time/morocco.ts'

/** The end of a day on which a deadline counted in working days falls: 16:30 in Morocco. */
export function deadlineOf(day: string): Date {
	return fromMoroccan(`${day}T${DEADLINE_TIME}`)
}

/**
 * The instant at which `n` working days, counted from the Moroccan day of `from`, are over.
 * `holidays`: null while nobody has set them.
 */
export function deadlineAfter(from: Date, n: number, holidays: readonly string[] | null): Date {
	return deadlineOf(addWorkingDays(moroccanDay(from), n, holidays ?? []))
}
