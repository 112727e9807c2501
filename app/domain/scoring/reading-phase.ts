import type { Calendar } from '#app/domain/edition/definition.ts'

/**
 * May a reading be written now? From the day judging starts until the instant it ends. A reading asked later than the
 * others (extra after a gap, or moved after a recusal) stays open past the end, until a sitting opens; once a sitting
 * has opened nothing is written any more.
 *
 * @param now instant, UTC ISO text ending in Z
 * @param today day in Moroccan time, `YYYY-MM-DD`
 */
export function readingPhase(
	calendar: Pick<Calendar, 'judgingStartsOn' | 'judgingEndsAt'>,
	facts: {
		readonly now: string
		readonly today: string
		readonly askedLate: boolean
		readonly sittingOpen: boolean
	},
): 'before' | 'open' | 'after' {
	if (facts.sittingOpen) return 'after'
	if (facts.today < calendar.judgingStartsOn) return 'before'
	const ended = Date.parse(facts.now) >= Date.parse(calendar.judgingEndsAt)
	return ended && !facts.askedLate ? 'after' : 'open'
}
