import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { deliberationPhase, type DeliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import { countPlan, type PlanCounts } from '#app/domain/deliberation/plan-counts.ts'
import type { SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { type RankingInputs, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import { database } from '#app/server/db.server.ts'
import {
	describeRows,
	type FileNames,
	type RankingRow,
} from '#app/server/deliberation/describe-rows.server.ts'
import { type ListedSitting, listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { hashInputs, loadInputs } from '#app/server/deliberation/load-inputs.server.ts'
import { type LoadedSitting, loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** Who looks: the jury knows files by their codes until a sitting has decided; the office by their names too. */
export type Viewer = 'jury' | 'office'

export type RankingRead = {
	readonly phase: DeliberationPhase
	readonly sittings: readonly ListedSitting[]
	/** The last sitting; null before the first. */
	readonly loaded: LoadedSitting | null
	/** SHA-256 of what the ranking was made from. */
	readonly hash: string
	readonly ranked: number
	readonly unranked: number
	/** Valid readings, of ranked files and of those that lack some. */
	readonly readings: number
	readonly counts: PlanCounts
	readonly rows: readonly RankingRow[]
	/** Awards of each region, in the order of the regions. */
	readonly regions: readonly { readonly code: string; readonly awards: number }[]
	readonly yielded: SeatPlan['yielded']
	/** Whether files carry their names for this viewer. */
	readonly named: boolean
}

/**
 * The ranking of an edition with its places, explained line by line: the sealed one of the last sitting, or, for the
 * office before the first, what the sheets give now. The caller knows that the viewer may see it.
 */
export async function readRanking(edition: LoadedEdition, viewer: Viewer): Promise<RankingRead> {
	const sittings = await listSittings(edition.id)
	const phase = deliberationPhase(sittings)
	const loaded = sittings.length > 0 ? await loadSitting(edition.id, 'last') : null
	const { sitting, inputs, hash } = loaded
		? { sitting: loaded.sitting, inputs: loaded.sealed.inputs, hash: loaded.rankingHash }
		: await provisional(edition)
	const plan = planOf(sitting)
	const named = viewer === 'office' || phase === 'decided'
	const names = await loadNames(edition.id, named)
	const { lines, unranked } = sitting.ranking
	return {
		phase,
		sittings,
		loaded,
		hash,
		ranked: lines.length,
		unranked: unranked.length,
		readings: inputs.sheets.length,
		counts: countPlan(sitting, plan),
		rows: describeRows({ sitting, plan, inputs, names, jurors: await loadJurorCodes(edition.id) }),
		regions: REGIONS.map(({ code }) => ({
			code,
			awards: plan.lines.filter((line) => line.outcome === 'award' && line.regionCode === code).length,
		})),
		yielded: plan.yielded.map((places) => ({
			...places,
			best: places.best === null ? null : (names.get(places.best)?.code ?? null),
		})),
		named,
	}
}

async function provisional(
	edition: LoadedEdition,
): Promise<{ sitting: Sitting; inputs: RankingInputs; hash: string }> {
	const inputs = await loadInputs(edition)
	const { awards, quorum } = edition.definition
	return {
		inputs,
		hash: hashInputs(inputs),
		sitting: {
			closed: false,
			ranking: rankInputs(inputs),
			rules: awards,
			regions: REGIONS.map(({ code }) => code),
			quorum,
			attendance: [],
			recused: new Map(),
			decisions: [],
			confirmed: [],
			readingsAsked: [],
		},
	}
}

/** Codes always; names and references only where the viewer may read them: they are not even loaded otherwise. */
async function loadNames(editionId: string, named: boolean): Promise<ReadonlyMap<string, FileNames>> {
	const rows = await database().read.application.findMany({
		where: { editionId, status: 'admissible' },
		select: { id: true, readerCode: true, reference: named, nameAr: named, nameFr: named },
	})
	return new Map(
		rows.map((row) => [
			row.id,
			{
				code: row.readerCode,
				reference: row.reference ?? null,
				nameAr: row.nameAr ?? null,
				nameFr: row.nameFr ?? null,
			},
		]),
	)
}

async function loadJurorCodes(editionId: string): Promise<ReadonlyMap<string, string>> {
	const members = await database().read.juryMember.findMany({
		where: { editionId },
		select: { id: true, code: true },
	})
	return new Map(members.map(({ id, code }) => [id, code]))
}
