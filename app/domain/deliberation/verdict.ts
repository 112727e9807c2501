import { type Decision, findDecision, type Vote } from '#app/domain/deliberation/decision.ts'
import { countedFor } from '#app/domain/deliberation/quorum.ts'
import type { SeatBasis, SeatLine, SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, refuseActing, refuseReason, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { accept, type Outcome, refuse, type Refused } from '#app/domain/shared/outcome.ts'

export const VERDICT_REFUSALS = [
	'deliberation.not-the-chair',
	'deliberation.sitting-closed',
	'deliberation.no-quorum',
	'deliberation.unknown-application',
	'deliberation.reason-too-short',
	'deliberation.vote-missing',
	'deliberation.vote-unreadable',
	'deliberation.too-many-votes',
	'deliberation.vote-not-carried',
	'deliberation.not-ranked',
	'deliberation.below-floor',
	'deliberation.named-decision-first',
	'deliberation.nothing-to-change',
	'deliberation.nothing-to-decide',
] as const
export type VerdictRefusal = (typeof VERDICT_REFUSALS)[number]

/** One application's line, settled. */
export type Verdict = {
	readonly applicationId: string
	readonly outcome: 'award' | 'no-award'
	readonly basis: SeatBasis
	readonly reason: string | null
	readonly vote: Vote | null
}

/**
 * The chair records a decision of the jury with its reason. A departure from the machine's line needs a carried vote
 * (more for than against, among members present and not recused) and so does a zero mark. The caller supersedes the
 * former decision of the same basis on the same application.
 */
export function recordDecision(
	sitting: Sitting,
	decision: Decision,
	isChair: boolean,
): Outcome<Decision, VerdictRefusal> {
	const { applicationId } = decision
	const refusal = refuseActing(sitting, applicationId, isChair)
	if (refusal) return refusal
	const short = refuseReason(decision.reason)
	if (short) return short
	const before = planOf({ ...sitting, decisions: without(sitting.decisions, decision) })
	const line = before.lines.find((other) => other.applicationId === applicationId)
	if (!line) return refuse('deliberation.unknown-application')
	const wrong = refuseSubject(before, line, decision) ?? refuseVote(sitting, decision)
	return wrong ?? accept({ ...decision, reason: decision.reason.trim() })
}

/** The verdict of a line that waits for nothing, with the decision it rests on. */
export function settle(line: SeatLine, outcome: Verdict['outcome'], decisions: readonly Decision[]): Verdict {
	const { applicationId, basis } = line
	const decided =
		basis === 'vote' || basis === 'zero-mark' || basis === 'tie' || basis === 'readings'
			? findDecision(decisions, applicationId, basis)
			: undefined
	return { applicationId, outcome, basis, reason: decided?.reason ?? null, vote: decided?.vote ?? null }
}

/** Is there anything of this kind to decide about this line? */
function refuseSubject(
	plan: SeatPlan,
	line: SeatLine,
	{ basis, outcome }: Decision,
): Refused<VerdictRefusal> | null {
	const { applicationId } = line
	const due = {
		'zero-mark': plan.openZeroMarks.includes(applicationId),
		tie: plan.openTies.flat().includes(applicationId),
		readings: plan.lackingReadings.includes(applicationId),
	}
	if (basis !== 'vote') {
		if (!due[basis]) return refuse('deliberation.nothing-to-decide')
		return basis === 'readings' ? refuseReadings(line, outcome) : null
	}
	if (line.outcome === 'waits') return refuse('deliberation.named-decision-first')
	if (line.outcome === outcome) return refuse('deliberation.nothing-to-change')
	if (line.order === null) return refuse('deliberation.not-ranked')
	if (line.basis === 'floor') return refuse('deliberation.below-floor')
	// A file that the jury set aside for a zero mark comes back by deciding that again, not by a vote beside it.
	return line.basis === 'zero-mark' ? refuse('deliberation.named-decision-first') : null
}

/** A file under k readings cannot be ranked by decision; a ranked one is set aside by a vote, not by its readings. */
function refuseReadings(line: SeatLine, outcome: Decision['outcome']): Refused<VerdictRefusal> | null {
	if (line.order === null) return outcome === 'award' ? refuse('deliberation.not-ranked') : null
	return outcome === 'no-award' ? refuse('deliberation.vote-missing') : null
}

function refuseVote(sitting: Sitting, decision: Decision): Refused<VerdictRefusal> | null {
	const { vote, basis, applicationId } = decision
	if (!vote) {
		return basis === 'vote' || basis === 'zero-mark' ? refuse('deliberation.vote-missing') : null
	}
	const votes = [vote.for, vote.against, vote.abstentions]
	if (votes.some((count) => !Number.isSafeInteger(count) || count < 0))
		return refuse('deliberation.vote-unreadable')
	const cast = votes.reduce((sum, count) => sum + count, 0)
	const { present } = countedFor(sitting.attendance, sitting.recused.get(applicationId) ?? [])
	if (cast > present) return refuse('deliberation.too-many-votes', { cast, present })
	return vote.for > vote.against
		? null
		: refuse('deliberation.vote-not-carried', { for: vote.for, against: vote.against })
}

function without(decisions: readonly Decision[], { applicationId, basis }: Decision): Decision[] {
	return decisions.filter((other) => other.applicationId !== applicationId || other.basis !== basis)
}
