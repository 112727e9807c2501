import { findDecision } from '#app/domain/deliberation/decision.ts'
import { openTieOf } from '#app/domain/deliberation/draw-ties.ts'
import type { SeatLine } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'

/** What the jury may do with one file now, in the order in which a page offers it. */
export type Way =
	| { readonly kind: 'zero-mark'; readonly outcome: 'award' | 'no-award' }
	/** Draw between so many equals. */
	| { readonly kind: 'tie'; readonly among: number }
	| { readonly kind: 'readings'; readonly outcome: 'award' | 'no-award' | 'more' }
	/** The machine's line as it stands without a vote on this file; withdraws such a vote. */
	| { readonly kind: 'confirm'; readonly outcome: 'award' | 'no-award' }
	| { readonly kind: 'vote'; readonly outcome: 'award' | 'no-award' }

/** Ways that the rules would accept, reason and votes left aside. An unknown file has none. */
export function waysFor(sitting: Sitting, applicationId: string): Way[] {
	if (sitting.closed) return []
	const decisions = sitting.decisions.filter(
		(decision) => decision.basis !== 'vote' || decision.applicationId !== applicationId,
	)
	const line = planOf({ ...sitting, decisions }).lines.find((one) => one.applicationId === applicationId)
	if (!line) return []
	return [
		...zeroMarkWays(sitting, line),
		...tieWays(sitting, applicationId),
		...readingWays(sitting, line),
		...lineWays(sitting, line),
	]
}

/** Due, or decided before and open to be decided again. */
function zeroMarkWays(sitting: Sitting, { applicationId, basis }: SeatLine): Way[] {
	const decided = findDecision(sitting.decisions, applicationId, 'zero-mark') !== undefined
	if (basis !== 'zero-mark' && !decided) return []
	return [
		{ kind: 'zero-mark', outcome: 'award' },
		{ kind: 'zero-mark', outcome: 'no-award' },
	]
}

function tieWays(sitting: Sitting, applicationId: string): Way[] {
	const among = openTieOf(sitting, applicationId).length
	return among > 0 ? [{ kind: 'tie', among }] : []
}

function readingWays(sitting: Sitting, { applicationId, order }: SeatLine): Way[] {
	if (!planOf(sitting).lackingReadings.includes(applicationId)) return []
	return [
		{ kind: 'readings', outcome: 'more' },
		{ kind: 'readings', outcome: order === null ? 'no-award' : 'award' },
	]
}

function lineWays(sitting: Sitting, { applicationId, outcome, basis, order }: SeatLine): Way[] {
	if (outcome === 'waits') return []
	const opposite = outcome === 'award' ? 'no-award' : 'award'
	const mayVote = order !== null && basis !== 'floor' && basis !== 'zero-mark'
	const voted = findDecision(sitting.decisions, applicationId, 'vote') !== undefined
	const confirmed = sitting.confirmed.some((line) => line.applicationId === applicationId)
	return [
		...(voted || !confirmed ? [{ kind: 'confirm', outcome } as const] : []),
		...(mayVote ? [{ kind: 'vote', outcome: opposite } as const] : []),
	]
}
