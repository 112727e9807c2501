import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { toMoroccan } from '#app/time/morocco.ts'

/** An instant as desks say it: Moroccan day and minute, without the zone, which the page says once. */
export function spokenMinute(language: Language, instant: Date): string {
	const { second: _, ...local } = toMoroccan(instant)
	return formatDateTime(language, local, { zone: false })
}
