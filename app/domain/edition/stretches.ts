import type { Calendar } from '#app/domain/edition/definition.ts'
import { eligibilityAppealsEnd, type EditionStage, type Moment } from '#app/domain/edition/schedule.ts'
import { type Day } from '#app/domain/shared/calendar-day.ts'

/** What an edition does from its opening to its publication. Two may run together. */
export const STRETCHES = [
	'applying',
	'eligibility',
	'appeals',
	'reading',
	'deliberation',
	'publication',
] as const
export type StretchKey = (typeof STRETCHES)[number]

/** `until`: the last day, a whole one unless `at` gives the minute. */
export type Stretch = {
	readonly key: StretchKey
	readonly from: Day
	readonly until: Day
	readonly at: Date | null
	readonly state: 'done' | 'now' | 'later'
}

/**
 * The stretches in order, for the board. `dayOf` gives the Moroccan day of an instant. Eligibility begins with the
 * opening, since what has come in may be examined; appeals begin the day after it is decided; publication is a minute.
 */
export function listStretches(
	stage: EditionStage,
	calendar: Calendar,
	{ now, today }: Moment,
	dayOf: (instant: Date) => Day,
): Stretch[] {
	const [opens, closes] = [new Date(calendar.opensAt), new Date(calendar.closesAt)]
	const [judged, published] = [new Date(calendar.judgingEndsAt), new Date(calendar.publicationAt)]
	const decided = calendar.eligibilityDecidedOn
	const plan: readonly (readonly [StretchKey, Day, Day, Date | null])[] = [
		['applying', dayOf(opens), dayOf(closes), closes],
		['eligibility', dayOf(opens), decided, null],
		['appeals', decided, eligibilityAppealsEnd(calendar), null],
		['reading', calendar.judgingStartsOn, dayOf(judged), judged],
		['deliberation', dayOf(judged), calendar.decisionOn, null],
		['publication', dayOf(published), dayOf(published), published],
	]
	return plan.map(([key, from, until, at]) => {
		const isOver = at ? now >= at : today > until
		const hasBegun = key === 'applying' || key === 'eligibility' ? now >= opens : today >= from
		const state = stage === 'draft' ? 'later' : isOver ? 'done' : hasBegun ? 'now' : 'later'
		return { key, from, until, at, state }
	})
}
