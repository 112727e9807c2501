import type { Calendar, EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Finding } from '#app/domain/edition/finding.ts'
import { eligibilityAppealsEnd, resultAppealsEnd } from '#app/domain/edition/schedule.ts'
import { addDays, daysBetween, weekdayOf } from '#app/domain/shared/calendar-day.ts'
import { countWorkingDays } from '#app/domain/shared/working-days.ts'
import { weekdays } from '#app/i18n/calendar-words.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatMonth } from '#app/i18n/format.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { spokenDay, spokenMinute } from '#app/web/moments.server.ts'

export type DateRow = {
	path: string
	/** A moment, a whole day, or a day that is counted and not written. */
	kind: 'instant' | 'day' | 'computed'
	/** `appeals-end` of the catalog, for what is counted. */
	computed: 'appeals-end' | 'result-appeals-end' | null
	weekday: string
	text: string
	/** Working days since the step before. */
	gap: number | null
	state: 'ok' | 'warn' | 'bad'
	problem: string | null
}

type Step = Pick<DateRow, 'path' | 'kind' | 'computed' | 'text'> & { day: string }

/** The steps in order, each with its weekday, what was found about it, and how long after the one before. */
export function listDates(
	{ calendar }: Pick<EditionDefinition, 'calendar'>,
	findings: readonly Finding[],
	language: Language,
): DateRow[] {
	const steps = listSteps(calendar, language)
	return steps.map((step, index) => {
		const { day, ...row } = step
		const before = steps[index - 1]
		const found = findings.find(({ path, code }) => path === step.path && code !== 'edition.proposal')
		return {
			...row,
			weekday: weekdays[language === 'zgh' ? 'ar' : language][weekdayOf(day) % 7] ?? '',
			gap: before ? countWorkingDays(before.day, day, calendar.holidays ?? []) : null,
			state: !found ? 'ok' : found.severity === 'blocking' ? 'bad' : 'warn',
			problem: found ? refusalText(language, found.code, found.details) : null,
		}
	})
}

function listSteps(calendar: Calendar, language: Language): Step[] {
	const instant = (name: 'opensAt' | 'closesAt' | 'judgingEndsAt' | 'publicationAt'): Step => ({
		path: `calendar.${name}`,
		kind: 'instant',
		computed: null,
		day: moroccanDay(new Date(calendar[name])),
		text: spokenMinute(language, new Date(calendar[name])),
	})
	const day = (name: 'eligibilityDecidedOn' | 'judgingStartsOn' | 'decisionOn'): Step => ({
		path: `calendar.${name}`,
		kind: 'day',
		computed: null,
		day: calendar[name],
		text: spokenDay(language, calendar[name]),
	})
	const counted = (path: string, computed: DateRow['computed'], on: string): Step => ({
		path,
		kind: 'computed',
		computed,
		day: on,
		text: spokenDay(language, on),
	})
	const published = moroccanDay(new Date(calendar.publicationAt))
	return [
		instant('opensAt'),
		instant('closesAt'),
		day('eligibilityDecidedOn'),
		counted('calendar.eligibilityAppealWorkingDays', 'appeals-end', eligibilityAppealsEnd(calendar)),
		day('judgingStartsOn'),
		instant('judgingEndsAt'),
		day('decisionOn'),
		instant('publicationAt'),
		counted('calendar.resultAppealWorkingDays', 'result-appeals-end', resultAppealsEnd(calendar, published)),
	]
}

export type CalendarDrawing = {
	/** In hundredths of the whole, from the beginning. */
	phases: { key: 'open' | 'screening' | 'judging' | 'deciding'; from: number; to: number }[]
	months: { at: number; text: string }[]
	from: string
	to: string
}

/** The phases along the months, for the cloth of the calendar. */
export function drawCalendar(
	{ calendar }: Pick<EditionDefinition, 'calendar'>,
	language: Language,
): CalendarDrawing {
	const on = (instant: string) => moroccanDay(new Date(instant))
	const days = {
		opens: on(calendar.opensAt),
		closes: on(calendar.closesAt),
		starts: calendar.judgingStartsOn,
		ends: on(calendar.judgingEndsAt),
		published: on(calendar.publicationAt),
	}
	const first = `${days.opens.slice(0, 7)}-01`
	const last = `${addDays(`${days.published.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
	const whole = Math.max(1, daysBetween(first, last))
	const at = (day: string) =>
		Math.min(100, Math.max(0, Math.round((daysBetween(first, day) / whole) * 1000) / 10))
	return {
		phases: [
			{ key: 'open', from: at(days.opens), to: at(days.closes) },
			{ key: 'screening', from: at(days.closes), to: at(days.starts) },
			{ key: 'judging', from: at(days.starts), to: at(days.ends) },
			{ key: 'deciding', from: at(days.ends), to: at(days.published) },
		],
		months: monthsBetween(first, last).map(({ day, year, month }) => ({
			at: at(day),
			text: formatMonth(language, { year, month }).replace(` ${year}`, ''),
		})),
		from: spokenDay(language, days.opens),
		to: spokenDay(language, days.published),
	}
}

/** The first days of months; a window of more than two years is cut, for nothing could be read on it. */
function monthsBetween(first: string, last: string): { day: string; year: number; month: number }[] {
	const months = []
	let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
	for (let count = 0; count < 24; count++) {
		const day = `${year}-${String(month).padStart(2, '0')}-01`
		if (day >= last) break
		months.push({ day, year, month })
		month = month === 12 ? 1 : month + 1
		if (month === 1) year++
	}
	return months
}

/** Holidays as the page lists them, or null while nobody has set them. */
export function spokenHolidays({ holidays }: Calendar, language: Language): string[] | null {
	return holidays && holidays.map((day) => spokenDay(language, day))
}
