import type { Calendar } from '#app/domain/edition/definition.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'

/** An instant, with its Moroccan day (app/time turns one into the other). */
export type Moment = { readonly now: Date; readonly today: Day }

/**
 * What an edition is doing: `preparing` until frozen, `upcoming`, `open`, `screening` from closing, `judging`,
 * `deciding` from the end of judging, `published` from the publishing minute of the calendar. Whether a page is
 * public is asked of its snapshot, not of this.
 */
export const PHASES = [
	'preparing',
	'upcoming',
	'open',
	'screening',
	'judging',
	'deciding',
	'published',
] as const
export type Phase = (typeof PHASES)[number]

export type EditionStage = 'draft' | 'frozen'

export function phaseAt(stage: EditionStage, calendar: Calendar, { now, today }: Moment): Phase {
	if (stage === 'draft') return 'preparing'
	if (now < new Date(calendar.opensAt)) return 'upcoming'
	if (now < new Date(calendar.closesAt)) return 'open'
	if (now >= new Date(calendar.publicationAt)) return 'published'
	if (now >= new Date(calendar.judgingEndsAt)) return 'deciding'
	return today >= calendar.judgingStartsOn ? 'judging' : 'screening'
}

/** Opening is inside, closing is not: 16:29:59.999 passes, 16:30:00.000 is refused. `at`: when the request began. */
export function isReceiving(stage: EditionStage, calendar: Calendar, at: Date): boolean {
	return stage === 'frozen' && at >= new Date(calendar.opensAt) && at < new Date(calendar.closesAt)
}

/** Uploads may begin in this window and those begun may finish until `finishBy`, included. */
export function uploadWindow(calendar: Calendar): { opensAt: Date; closesAt: Date; finishBy: Date } {
	const closesAt = new Date(calendar.closesAt)
	const finishBy = new Date(closesAt.getTime() + calendar.graceMinutes * 60_000)
	return { opensAt: new Date(calendar.opensAt), closesAt, finishBy }
}

/** Last day of a completion asked on a day; it ends at 16:30 (`deadlineOf` in app/time). */
export function completionDueDay(calendar: Calendar, askedOn: Day): Day {
	return addWorkingDays(askedOn, calendar.completionWorkingDays, calendar.holidays ?? [])
}

/** Last day of appeals on eligibility. */
export function eligibilityAppealsEnd(calendar: Calendar): Day {
	return addWorkingDays(
		calendar.eligibilityDecidedOn,
		calendar.eligibilityAppealWorkingDays,
		calendar.holidays ?? [],
	)
}

/** Last day of appeals on results, counted from the Moroccan day of publication. */
export function resultAppealsEnd(calendar: Calendar, publishedOn: Day): Day {
	return addWorkingDays(publishedOn, calendar.resultAppealWorkingDays, calendar.holidays ?? [])
}

export const STEPS = [
	'opens',
	'closes',
	'eligibility-decided',
	'eligibility-appeals-end',
	'judging-starts',
	'judging-ends',
	'decision',
	'publication',
	'result-appeals-end',
] as const
export type StepKey = (typeof STEPS)[number]

/** A dated step: to the minute (`at`), a whole day (`day`), or a day that ends at 16:30 (`until`). */
export type Step = { readonly key: StepKey; readonly day: Day; readonly state: 'past' | 'next' | 'later' } & (
	{ readonly precision: 'minute'; readonly at: Date } | { readonly precision: 'day' | 'until' }
)

/**
 * The dated steps of an edition in order, for display. `dayOf` gives the Moroccan day of an instant. A step with a
 * minute is past from that minute on, one with a day when the day is over; the first that is not past is next.
 */
export function listSteps(calendar: Calendar, { now, today }: Moment, dayOf: (instant: Date) => Day): Step[] {
	const published = new Date(calendar.publicationAt)
	const dates: readonly (readonly [StepKey, Date | Day, 'minute' | 'day' | 'until'])[] = [
		['opens', new Date(calendar.opensAt), 'minute'],
		['closes', new Date(calendar.closesAt), 'minute'],
		['eligibility-decided', calendar.eligibilityDecidedOn, 'day'],
		['eligibility-appeals-end', eligibilityAppealsEnd(calendar), 'until'],
		['judging-starts', calendar.judgingStartsOn, 'day'],
		['judging-ends', new Date(calendar.judgingEndsAt), 'minute'],
		['decision', calendar.decisionOn, 'day'],
		['publication', published, 'minute'],
		['result-appeals-end', resultAppealsEnd(calendar, dayOf(published)), 'until'],
	]
	const isPast = (date: Date | Day) => (typeof date === 'string' ? date < today : date <= now)
	const next = dates.findIndex(([, date]) => !isPast(date))
	return dates.map(([key, date, precision], index) => {
		const state = isPast(date) ? 'past' : index === next ? 'next' : 'later'
		if (typeof date === 'string')
			return { key, day: date, precision: precision === 'until' ? 'until' : 'day', state }
		return { key, day: dayOf(date), precision: 'minute', at: date, state }
	})
}
