import { REGIONS } from '#app/domain/cooperative/territory.ts'
import type { FileNames } from '#app/domain/deliberation/describe-rows.ts'
import { deliberationPhase, type DeliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import type { SeatPlan } from '#app/domain/deliberation/seat-plan.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { type RankingInputs, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import { database } from '#app/server/db.server.ts'
import { type ListedSitting, listSittings } from '#app/server/deliberation/list-sittings.server.ts'
import { hashInputs, loadInputs } from '#app/server/deliberation/load-inputs.server.ts'
import { type LoadedSitting, loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** Who looks: the jury knows files by their codes until a sitting has decided; the office by their names too. */
export type Viewer = 'jury' | 'office'

/** What every page of a deliberation rests on. Holds ids: pages get what is described from it. */
export type Ground = {
	readonly phase: DeliberationPhase
	readonly sittings: readonly ListedSitting[]
	/** The last sitting; null before the first. */
	readonly loaded: LoadedSitting | null
	readonly sitting: Sitting
	readonly plan: SeatPlan
	readonly inputs: RankingInputs
	/** SHA-256 of the inputs. */
	readonly hash: string
	/** What this viewer may know each file by. */
	readonly names: ReadonlyMap<string, FileNames>
	readonly named: boolean
	/** Codes of jurors by id. */
	readonly jurors: ReadonlyMap<string, string>
}

/**
 * The ranking of an edition with its places: the sealed one of the last sitting, or what the sheets give now when there
 * was none. The same number of queries whatever the number of sheets. The caller knows that the viewer may see it.
 */
export async function loadGround(edition: LoadedEdition, viewer: Viewer): Promise<Ground> {
	const sittings = await listSittings(edition.id)
	const phase = deliberationPhase(sittings)
	const loaded = sittings.length > 0 ? await loadSitting(edition.id, 'last') : null
	const base = loaded
		? { sitting: loaded.sitting, inputs: loaded.sealed.inputs, hash: loaded.rankingHash }
		: await provisional(edition)
	const named = viewer === 'office' || phase === 'decided'
	return {
		phase,
		sittings,
		loaded,
		...base,
		plan: planOf(base.sitting),
		names: await loadNames(edition.id, named),
		named,
		jurors: await loadJurorCodes(edition.id),
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
		where: { editionId, readerCode: { not: null } },
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
