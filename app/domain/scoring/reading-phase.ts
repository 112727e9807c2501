import type { Calendar } from '#app/domain/edition/definition.ts'
import type { Moment } from '#app/domain/edition/schedule.ts'

/**
 * May a reading be written now? From the Moroccan day judging starts until the instant it ends. A reading asked later
 * than the others (extra after a gap, or moved after a recusal) stays open past the end, until a sitting opens; once a
 * sitting has opened nothing is written any more.
 */
export function readingPhase(
	calendar: Pick<Calendar, 'judgingStartsOn' | 'judgingEndsAt'>,
	{ now, today }: Moment,
	facts: { readonly askedLate: boolean; readonly sittingOpen: boolean },
): 'before' | 'open' | 'after' {
	if (facts.sittingOpen) return 'after'
	if (today < calendar.judgingStartsOn) return 'before'
	return now >= new Date(calendar.judgingEndsAt) && !facts.askedLate ? 'after' : 'open'
}

/** An extra reading, or one that came to its juror after the first ones of the edition were given. */
export function isAskedLate(
	{ purpose, assignedAt }: { readonly purpose: string; readonly assignedAt: Date },
	firstAssignedAt: Date | null,
): boolean {
	return purpose === 'extra' || (firstAssignedAt !== null && assignedAt > firstAssignedAt)
}
