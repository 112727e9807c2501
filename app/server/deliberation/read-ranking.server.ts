import { describeRows, type RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { countPlan, type PlanCounts } from '#app/domain/deliberation/plan-counts.ts'
import type { SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import type { DeliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import { tellMethod, type ToldMethod } from '#app/domain/scoring/ranking.ts'
import { type DescribedSitting, describeSitting } from '#app/server/deliberation/describe-sitting.server.ts'
import { type Ground, loadGround, type Viewer } from '#app/server/deliberation/load-ground.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

export type RankingRead = {
	readonly phase: DeliberationPhase
	/** The last sitting; null before the first. */
	readonly sitting: DescribedSitting | null
	readonly method: ToldMethod
	/** SHA-256 of what the ranking was made from. */
	readonly hash: string
	readonly ranked: number
	readonly unranked: number
	/** Valid readings, of ranked files and of those that lack some. */
	readonly readings: number
	readonly floor: number
	readonly counts: PlanCounts
	/** Lines confirmed or decided, of all. */
	readonly settled: number
	readonly rows: readonly RankingRow[]
	/** Awards of each region, in the order of the regions. */
	readonly regions: readonly { readonly code: string; readonly awards: number }[]
	readonly yielded: readonly Omit<SeatPlan['yielded'][number], 'best'>[]
	/** Whether files carry their names for this viewer. */
	readonly named: boolean
}

/** The ranking as a page shows it: explained line by line, without ids. The caller knows that the viewer may see it. */
export async function readRanking(edition: LoadedEdition, viewer: Viewer): Promise<RankingRead> {
	return describeRanking(await loadGround(edition, viewer))
}

export function describeRanking(ground: Ground): RankingRead {
	const { phase, loaded, sitting, plan, inputs, hash, named } = ground
	const { lines, unranked } = sitting.ranking
	const counts = countPlan(sitting, plan)
	const waiting = plan.lines.filter((line) => line.outcome === 'waits').length
	return {
		phase,
		sitting: loaded ? describeSitting(loaded, ground.names) : null,
		method: tellMethod(sitting.ranking),
		hash,
		ranked: lines.length,
		unranked: unranked.length,
		readings: inputs.sheets.length,
		floor: inputs.floor,
		counts,
		settled: sitting.closed ? plan.lines.length : plan.lines.length - waiting - counts.unconfirmed,
		rows: describeRows(ground),
		regions: sitting.regions.map((code) => ({
			code,
			awards: plan.lines.filter((line) => line.outcome === 'award' && line.regionCode === code).length,
		})),
		yielded: plan.yielded.map(({ best: _best, ...places }) => places),
		named,
	}
}
