import { linesToConfirm } from '#app/domain/deliberation/confirm-lines.ts'
import { findDecision } from '#app/domain/deliberation/decision.ts'
import { countedFor, hasQuorum } from '#app/domain/deliberation/quorum.ts'
import { planOf, refuseChairing, refuseReason, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { settle, type Verdict } from '#app/domain/deliberation/verdict.ts'
import { accept, type Accepted, type Outcome, type Refused } from '#app/domain/shared/outcome.ts'

export const CLOSING_REFUSALS = [
	'deliberation.not-the-chair',
	'deliberation.sitting-closed',
	'deliberation.no-quorum',
	'deliberation.zero-mark-undecided',
	'deliberation.tie-undecided',
	'deliberation.readings-undecided',
	'deliberation.readings-asked',
	'deliberation.too-many-awards',
	'deliberation.lines-unconfirmed',
] as const
export type ClosingRefusal = (typeof CLOSING_REFUSALS)[number]

/** What stands between the sitting and its end, with the applications concerned. */
export type Obstacle = { readonly code: ClosingRefusal; readonly applicationIds: readonly string[] }

/**
 * Closes a sitting: quorum, every named decision taken, no file lacking readings without a recorded decision, no
 * readings asked (the sitting is then adjourned), no more awards than seats, every other line confirmed. Gives the verdict of every application, in official order; a refusal lists every obstacle.
 */
export function closeSitting(
	sitting: Sitting,
	isChair: boolean,
): Accepted<readonly Verdict[]> | (Refused<ClosingRefusal> & { readonly obstacles: readonly Obstacle[] }) {
	const obstacles = findObstacles(sitting, isChair)
	const [first] = obstacles
	if (first) {
		const details = { count: first.applicationIds.length }
		return { ok: false, code: first.code, details, obstacles }
	}
	return accept(
		planOf(sitting).lines.map((line) =>
			settle(line, line.outcome === 'award' ? 'award' : 'no-award', sitting.decisions),
		),
	)
}

export function findObstacles(sitting: Sitting, isChair: boolean): Obstacle[] {
	const plan = planOf(sitting)
	const { present, members } = countedFor(sitting.attendance, [])
	const awards = plan.lines.filter((line) => line.outcome === 'award').map((line) => line.applicationId)
	const asked = sitting.readingsAsked.map(({ applicationId }) => applicationId)
	const lacking = plan.lackingReadings.filter(
		(id) => !findDecision(sitting.decisions, id, 'readings') && !asked.includes(id),
	)
	const unconfirmed = linesToConfirm(sitting).map(({ applicationId }) => applicationId)
	const checks: [ClosingRefusal, boolean, readonly string[]][] = [
		['deliberation.not-the-chair', !isChair, []],
		['deliberation.sitting-closed', sitting.closed, []],
		['deliberation.no-quorum', !hasQuorum(present, members, sitting.quorum), []],
		['deliberation.zero-mark-undecided', plan.openZeroMarks.length > 0, plan.openZeroMarks],
		['deliberation.tie-undecided', plan.openTies.length > 0, plan.openTies.flat()],
		['deliberation.readings-undecided', lacking.length > 0, lacking],
		['deliberation.readings-asked', asked.length > 0, asked],
		['deliberation.too-many-awards', awards.length > plan.seats, awards],
		['deliberation.lines-unconfirmed', unconfirmed.length > 0, unconfirmed],
	]
	return checks.filter(([, stands]) => stands).map(([code, , applicationIds]) => ({ code, applicationIds }))
}

/**
 * Ends a sitting without verdicts: readings are to come, or the quorum did not. The chair says why; the next sitting
 * seals the scores anew and decides anew.
 */
export function adjournSitting(
	sitting: Sitting,
	reason: string,
	isChair: boolean,
): Outcome<
	{ readonly reason: string },
	'deliberation.not-the-chair' | 'deliberation.sitting-closed' | 'deliberation.reason-too-short'
> {
	return refuseChairing(sitting, isChair) ?? refuseReason(reason) ?? accept({ reason: reason.trim() })
}
