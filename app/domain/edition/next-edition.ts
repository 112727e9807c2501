import type { Calendar, EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { addDays } from '#app/domain/shared/calendar-day.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const NEXT_REFUSALS = [
	'edition.next-not-yours',
	'edition.next-exists',
	'edition.next-unknown',
] as const
export type NextRefusal = (typeof NEXT_REFUSALS)[number]

/** 52 weeks: every date falls on the same weekday a year later. */
const DAYS = 364
const MS_A_DAY = 86_400_000

/** Id of an edition: the prize's two letters and the year, `lm-2028`. */
export function editionId(prizeCode: string, year: number): string {
	return `${prizeCode.toLowerCase()}-${year}`
}

/** A manager of every edition prepares the year after the last one, once. */
export function decideNextEdition(
	actor: Actor,
	edition: { readonly prizeCode: string; readonly year: number } | null,
	exists: (id: string) => boolean,
): Outcome<{ id: string; year: number; byId: string }, NextRefusal> {
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('edition.next-not-yours')
	if (!edition) return refuse('edition.next-unknown')
	const year = edition.year + 1
	const id = editionId(edition.prizeCode, year)
	if (exists(id)) return refuse('edition.next-exists', { year })
	return accept({ id, year, byId: actor.accountId })
}

/**
 * Rules, form, rubric and texts are kept; the theme, the sponsors and the holidays of a year are not. Dates move by 52
 * weeks and are marked as proposals until somebody decides them.
 */
export function nextDefinition(last: EditionDefinition): EditionDefinition {
	return {
		...last,
		theme: null,
		sponsors: [],
		calendar: moveCalendar(last.calendar),
		proposals: [...new Set(['calendar', ...last.proposals])],
	}
}

function moveCalendar(calendar: Calendar): Calendar {
	const instant = (text: string) =>
		new Date(Date.parse(text) + DAYS * MS_A_DAY).toISOString().replace('.000Z', 'Z')
	return {
		...calendar,
		opensAt: instant(calendar.opensAt),
		closesAt: instant(calendar.closesAt),
		eligibilityDecidedOn: addDays(calendar.eligibilityDecidedOn, DAYS),
		judgingStartsOn: addDays(calendar.judgingStartsOn, DAYS),
		judgingEndsAt: instant(calendar.judgingEndsAt),
		decisionOn: addDays(calendar.decisionOn, DAYS),
		publicationAt: instant(calendar.publicationAt),
		holidays: null,
	}
}
