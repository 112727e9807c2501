import type { Decision } from '#app/domain/deliberation/decision.ts'
import { type Attendance, countedFor, hasQuorum, type QuorumShare } from '#app/domain/deliberation/quorum.ts'
import { planSeats, type SeatBasis, type SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import type { SeatRules } from '#app/domain/deliberation/seats.ts'
import { countCharacters } from '#app/domain/scoring/comment-length.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { refuse, type Refused } from '#app/domain/shared/outcome.ts'

/** A line that the chair confirmed as the rules give it. */
export type Confirmation = {
	readonly applicationId: string
	readonly outcome: 'award' | 'no-award'
	readonly basis: SeatBasis
}

/** Further readings that the jury asks for a file before it decides on it. */
export type ReadingRequest = { readonly applicationId: string; readonly reason: string }

/** A sitting with the decisions that stand (superseded ones left out). */
export type Sitting = {
	readonly closed: boolean
	readonly ranking: Ranking
	readonly rules: SeatRules
	readonly regions: readonly string[]
	readonly quorum: QuorumShare
	/** Every member of the jury, present or not. */
	readonly attendance: readonly Attendance[]
	/** Jurors who must not meet a file (conflicts and recusals), by application. */
	readonly recused: ReadonlyMap<string, readonly string[]>
	readonly decisions: readonly Decision[]
	readonly confirmed: readonly Confirmation[]
	readonly readingsAsked: readonly ReadingRequest[]
}

/** Shortest reason of a decision, in characters. */
export const SHORTEST_REASON = 30

const plans = new WeakMap<Sitting, SeatPlan>()

/** The places as a sitting stands. A sitting never changes, so each is planned once. */
export function planOf(sitting: Sitting): SeatPlan {
	const known = plans.get(sitting)
	if (known) return known
	const plan = planSeats(sitting.ranking, sitting.rules, sitting.regions, sitting.decisions)
	plans.set(sitting, plan)
	return plan
}

/** Only the chair acts, and only until the sitting is closed. */
export function refuseChairing(
	sitting: Pick<Sitting, 'closed'>,
	isChair: boolean,
): Refused<'deliberation.not-the-chair' | 'deliberation.sitting-closed'> | null {
	if (!isChair) return refuse('deliberation.not-the-chair')
	return sitting.closed ? refuse('deliberation.sitting-closed') : null
}

/** Who acts on a file: the chair, in an open sitting, with the quorum of the whole jury and of those who may stay. */
export function refuseActing(
	sitting: Sitting,
	applicationId: string,
	isChair: boolean,
): Refused<'deliberation.not-the-chair' | 'deliberation.sitting-closed' | 'deliberation.no-quorum'> | null {
	const refusal = refuseChairing(sitting, isChair)
	if (refusal) return refusal
	const whole = countedFor(sitting.attendance, [])
	const file = countedFor(sitting.attendance, sitting.recused.get(applicationId) ?? [])
	const met = [whole, file].every(({ present, members }) => hasQuorum(present, members, sitting.quorum))
	return met ? null : refuse('deliberation.no-quorum', { present: file.present, members: file.members })
}

export function refuseReason(reason: string): Refused<'deliberation.reason-too-short'> | null {
	const missing = SHORTEST_REASON - countCharacters(reason)
	return missing > 0 ? refuse('deliberation.reason-too-short', { least: SHORTEST_REASON, missing }) : null
}
