import { findDecision } from '#app/domain/deliberation/decision.ts'
import type { SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { linesToConfirm } from '#app/domain/deliberation/confirm-lines.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'

/** Figures at the head of a deliberation. */
export type PlanCounts = {
	readonly seats: number
	/** Seats given so far by the official order (ties parted included), as places of a region, by vote. */
	readonly byOrder: number
	readonly byRegion: number
	readonly byVote: number
	/** What the jury must still decide by name, and files that lack readings without a decision or a request. */
	readonly namedDecisions: number
	readonly lackingReadings: number
	readonly readingsAsked: number
	/** Ranked files whose totals lie further apart than the limit. */
	readonly gaps: number
	readonly unconfirmed: number
}

export function countPlan(sitting: Sitting, plan: SeatPlan = planOf(sitting)): PlanCounts {
	const awarded = plan.lines.filter((line) => line.outcome === 'award')
	const by = (...bases: string[]) => awarded.filter((line) => bases.includes(line.basis)).length
	const asked = new Set(sitting.readingsAsked.map(({ applicationId }) => applicationId))
	return {
		seats: plan.seats,
		byOrder: by('ranking', 'tie'),
		byRegion: by('region'),
		byVote: by('vote'),
		namedDecisions: plan.openZeroMarks.length + plan.openTies.flat().length,
		lackingReadings: plan.lackingReadings.filter(
			(id) => !asked.has(id) && !findDecision(sitting.decisions, id, 'readings'),
		).length,
		readingsAsked: asked.size,
		gaps: sitting.ranking.lines.filter((line) => line.gapOverLimit).length,
		unconfirmed: linesToConfirm(sitting).length,
	}
}
