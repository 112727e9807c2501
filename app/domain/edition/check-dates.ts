import type { Calendar } from '#app/domain/edition/definition.ts'
import { advisory, blocking, type Finding } from '#app/domain/edition/finding.ts'
import { eligibilityAppealsEnd } from '#app/domain/edition/schedule.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { isWorkingDay } from '#app/domain/shared/working-days.ts'

type Dated = { readonly path: string; readonly day: Day; readonly at?: Date }

/**
 * Each step comes after the one before it: opening < closing ≤ eligibility < end of appeals < judging ≤ end of
 * judging ≤ decision ≤ publication. Days off are only pointed out.
 */
export function checkDates(calendar: Calendar, dayOf: (instant: Date) => Day): Finding[] {
	const instant = (path: keyof Calendar, text: string): Dated => ({
		path: `calendar.${path}`,
		day: dayOf(new Date(text)),
		at: new Date(text),
	})
	const steps: Dated[] = [
		instant('opensAt', calendar.opensAt),
		instant('closesAt', calendar.closesAt),
		{ path: 'calendar.eligibilityDecidedOn', day: calendar.eligibilityDecidedOn },
		{ path: 'calendar.eligibilityAppealWorkingDays', day: eligibilityAppealsEnd(calendar) },
		{ path: 'calendar.judgingStartsOn', day: calendar.judgingStartsOn },
		instant('judgingEndsAt', calendar.judgingEndsAt),
		{ path: 'calendar.decisionOn', day: calendar.decisionOn },
		instant('publicationAt', calendar.publicationAt),
	]
	return [...outOfOrder(steps), ...daysOff(steps, calendar.holidays ?? [])]
}

/** Judging starts on a later day than the last appeal's; the others may share a day. */
const LATER_DAY = 'calendar.judgingStartsOn'

function outOfOrder(steps: readonly Dated[]): Finding[] {
	return steps.flatMap((step, index) => {
		const before = steps[index - 1]
		if (!before) return []
		const isAfter =
			step.at && before.at
				? step.at > before.at
				: step.path === LATER_DAY
					? step.day > before.day
					: step.day >= before.day
		return isAfter ? [] : [blocking('edition.dates-out-of-order', step.path, { before: before.path })]
	})
}

/** The end of appeals is a working day by construction. */
function daysOff(steps: readonly Dated[], holidays: readonly Day[]): Finding[] {
	return steps
		.filter(({ day }) => !isWorkingDay(day, holidays))
		.map(({ path, day }) => advisory('edition.day-off', path, { day }))
}
