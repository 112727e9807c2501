import type { SeatLine } from '#app/domain/deliberation/seat-plan.ts'
import {
	type Confirmation,
	planOf,
	refuseActing,
	refuseChairing,
	type Sitting,
} from '#app/domain/deliberation/sitting.ts'
import { settle, type Verdict, type VerdictRefusal } from '#app/domain/deliberation/verdict.ts'
import { countedFor, hasQuorum } from '#app/domain/deliberation/quorum.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/**
 * The chair confirms the machine's line: what the rules give without any vote on this application. A departure recorded
 * before is thereby withdrawn (the caller supersedes it).
 */
export function confirmLine(
	sitting: Sitting,
	applicationId: string,
	isChair: boolean,
): Outcome<Verdict, VerdictRefusal> {
	const refusal = refuseActing(sitting, applicationId, isChair)
	if (refusal) return refusal
	const decisions = sitting.decisions.filter(
		(decision) => decision.basis !== 'vote' || decision.applicationId !== applicationId,
	)
	const line = planOf({ ...sitting, decisions }).lines.find((other) => other.applicationId === applicationId)
	if (!line) return refuse('deliberation.unknown-application')
	if (line.outcome === 'waits') return refuse('deliberation.named-decision-first')
	return accept(settle(line, line.outcome, decisions))
}

/**
 * Every line that follows the rules and is not confirmed yet, at once. Lines that wait for a named decision are left
 * out, and so are those that rest on one: the decision is their confirmation.
 */
export function confirmLines(
	sitting: Sitting,
	isChair: boolean,
): Outcome<
	readonly Confirmation[],
	| 'deliberation.not-the-chair'
	| 'deliberation.sitting-closed'
	| 'deliberation.no-quorum'
	| 'deliberation.nothing-to-confirm'
> {
	const refusal = refuseChairing(sitting, isChair)
	if (refusal) return refusal
	const { present, members } = countedFor(sitting.attendance, [])
	if (!hasQuorum(present, members, sitting.quorum))
		return refuse('deliberation.no-quorum', { present, members })
	const lines = linesToConfirm(sitting)
	return lines.length > 0 ? accept(lines) : refuse('deliberation.nothing-to-confirm')
}

export function linesToConfirm(sitting: Sitting): Confirmation[] {
	const confirmed = new Map(sitting.confirmed.map((line) => [line.applicationId, line]))
	return settledLines(sitting)
		.filter((verdict) => verdict.reason === null)
		.filter((verdict) => !agrees(confirmed.get(verdict.applicationId), verdict))
		.map(({ applicationId, outcome, basis }) => ({ applicationId, outcome, basis }))
}

/** Confirmed lines that a later decision moved: they are to be confirmed anew (the caller supersedes them). */
export function staleConfirmations(sitting: Sitting): string[] {
	const settled = new Map(settledLines(sitting).map((verdict) => [verdict.applicationId, verdict]))
	return sitting.confirmed
		.filter((line) => !agrees(line, settled.get(line.applicationId)))
		.map((line) => line.applicationId)
}

function settledLines(sitting: Sitting): Verdict[] {
	return planOf(sitting).lines.flatMap((line) =>
		isSettled(line) ? [settle(line, line.outcome, sitting.decisions)] : [],
	)
}

function isSettled(line: SeatLine): line is SeatLine & { readonly outcome: 'award' | 'no-award' } {
	return line.outcome !== 'waits'
}

function agrees(one: Confirmation | undefined, other: Confirmation | undefined): boolean {
	return one !== undefined && one.outcome === other?.outcome && one.basis === other.basis
}
