import { refuseReason } from '#app/domain/deliberation/sitting.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const OPENING_REFUSALS = [
	'deliberation.not-the-chair',
	'deliberation.already-open',
	'deliberation.publication-prepared',
	'deliberation.nothing-to-rank',
	'deliberation.reading-not-over',
	'deliberation.exceptions-unseen',
	'deliberation.no-members',
	'deliberation.reason-too-short',
] as const
export type OpeningRefusal = (typeof OPENING_REFUSALS)[number]

/** What is known of an edition's sittings. */
export type PastSitting = {
	readonly number: number
	readonly closed: boolean
	/** Ended without verdicts. */
	readonly adjourned: boolean
}

export type OpeningFacts = {
	readonly isChair: boolean
	readonly now: Date
	readonly judgingEndsAt: Date
	readonly ranking: Ranking
	readonly sittings: readonly PastSitting[]
	/** A publication of the edition is prepared, approved or out. */
	readonly publicationPrepared: boolean
	/** Members of the jury who have not left. */
	readonly members: number
	/** The chair has read the list of files that lack readings and opens with it. */
	readonly exceptionsSeen: boolean
	/** Why another sitting than the first. */
	readonly reason: string
}

/** Files that the rules ask more valid readings for than they have, with how many are missing. */
export function lackingReadings({ lines, unranked }: Ranking): Map<string, number> {
	return new Map([
		...lines.filter((line) => line.lacking > 0).map((line) => [line.applicationId, line.lacking] as const),
		...unranked.map((line) => [line.applicationId, line.needed - line.readings] as const),
	])
}

/**
 * The chair opens a sitting: every reading is in, or judging is over and the files that lack some are listed and seen.
 * One at a time; another one only before a publication is prepared, with its reason.
 */
export function openSitting(
	facts: OpeningFacts,
): Outcome<{ readonly number: number; readonly reason: string | null }, OpeningRefusal> {
	if (!facts.isChair) return refuse('deliberation.not-the-chair')
	if (facts.sittings.some((sitting) => !sitting.closed)) return refuse('deliberation.already-open')
	if (facts.publicationPrepared) return refuse('deliberation.publication-prepared')
	if (facts.ranking.lines.length === 0) return refuse('deliberation.nothing-to-rank')
	if (facts.members === 0) return refuse('deliberation.no-members')
	const lacking = lackingReadings(facts.ranking).size
	if (lacking > 0 && facts.now < facts.judgingEndsAt)
		return refuse('deliberation.reading-not-over', { count: lacking })
	if (lacking > 0 && !facts.exceptionsSeen)
		return refuse('deliberation.exceptions-unseen', { count: lacking })
	const number = Math.max(0, ...facts.sittings.map((sitting) => sitting.number)) + 1
	if (number === 1) return accept({ number, reason: null })
	return refuseReason(facts.reason) ?? accept({ number, reason: facts.reason.trim() })
}

/**
 * What the jury may see. Others' scores are seen in deliberation only: from the opening of a sitting; not between one
 * that was adjourned and the next, while asked readings are being written; and after verdicts, for good.
 */
export type DeliberationPhase = 'before' | 'open' | 'adjourned' | 'decided'

export function deliberationPhase(sittings: readonly PastSitting[]): DeliberationPhase {
	const last = [...sittings].sort((a, b) => a.number - b.number).at(-1)
	if (!last) return 'before'
	if (!last.closed) return 'open'
	return last.adjourned ? 'adjourned' : 'decided'
}
