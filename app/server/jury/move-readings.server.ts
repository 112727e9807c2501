import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import type { Pair } from '#app/domain/jury/panel.ts'
import type { Reassignment } from '#app/domain/jury/reassign.ts'
import type { Tx } from '#app/server/db.server.ts'
import { type JournalActor, recordAll, type Act } from '#app/server/journal/record.server.ts'
import type { Panel } from '#app/server/jury/load-panel.server.ts'
import { tellManagers } from '#app/server/jury/tell-managers.server.ts'
import { tellReaders } from '#app/server/jury/tell-readers.server.ts'

export type Moving = {
	panel: Panel
	moved: Reassignment
	/** Why readings were taken away; null: none was, some were added. */
	because: 'recusal' | 'left' | null
	seed: string
	actor: JournalActor
	site: string
	now: Date
	realNow: Date
}

/**
 * Writes a reassignment: readings withdrawn and readings given, each at the end of its juror's order, one entry of the
 * journal for each application; the new readers are told, and the managers of what nobody may read.
 */
export async function moveReadings(tx: Tx, moving: Moving): Promise<void> {
	const { panel, moved, because, now } = moving
	for (const { applicationId, jurorId } of moved.removed) {
		const { count } = await tx.assignment.updateMany({
			where: { applicationId, juryMemberId: jurorId, withdrawnAt: null },
			data: { withdrawnAt: now, withdrawnFor: because ?? 'reassigned' },
		})
		if (count !== 1) throw new Error('A reading changed while it was moved')
	}
	const counts = await giveReadings(tx, moving)
	const acts = actsOf(moving)
	if (acts.length > 0) await recordAll(tx, acts)
	await tellReaders(tx, { ...moving, edition: panel.edition, counts, dedupeKey: moving.seed })
	if (because !== null && moved.lacking.length > 0)
		await tellManagers(tx, { ...moving, lacking: lackingApplications(moved.lacking) })
}

/** Applications that nobody may read as things stand. */
export function lackingApplications(causes: readonly AssignmentCause[]): string[] {
	return [...new Set(causes.flatMap((cause) => ('applicationId' in cause ? cause.applicationId : [])))]
}

async function giveReadings(tx: Tx, { panel, moved, now }: Moving): Promise<Map<string, number>> {
	const counts = new Map<string, number>()
	const base = countBase(panel, moved)
	const wanted = panel.edition.definition.reading.readersPerApplication
	for (const { applicationId, jurorId } of moved.added) {
		// Within the edition's number of readers it is one of them; beyond, an extra one.
		const readers = base.get(applicationId) ?? 0
		base.set(applicationId, readers + 1)
		const last = await tx.assignment.aggregate({
			where: { juryMemberId: jurorId },
			_max: { position: true },
		})
		const reading = {
			purpose: readers < wanted ? 'base' : 'extra',
			position: (last._max.position ?? 0) + 1,
			assignedAt: now,
			openedAt: null,
			withdrawnAt: null,
			withdrawnFor: null,
		}
		// A juror who left and came back may be given what was hers before.
		await tx.assignment.upsert({
			where: { applicationId_juryMemberId: { applicationId, juryMemberId: jurorId } },
			create: { applicationId, juryMemberId: jurorId, ...reading },
			update: reading,
		})
		counts.set(jurorId, (counts.get(jurorId) ?? 0) + 1)
	}
	return counts
}

/** Readers of the edition's number who stay, by application. */
function countBase(panel: Panel, { removed }: Reassignment): Map<string, number> {
	const base = new Map<string, number>()
	for (const { applicationId, jurorId, purpose } of panel.readings) {
		const goes = removed.some((pair) => pair.applicationId === applicationId && pair.jurorId === jurorId)
		if (purpose === 'base' && !goes) base.set(applicationId, (base.get(applicationId) ?? 0) + 1)
	}
	return base
}

function actsOf({ panel, moved, because, seed, actor, realNow }: Moving): Act[] {
	const touched = [...moved.removed, ...moved.added].map(({ applicationId }) => applicationId)
	const jurorsOf = (pairs: readonly Pair[], applicationId: string) =>
		pairs.filter((pair) => pair.applicationId === applicationId).map((pair) => pair.jurorId)
	return [...new Set(touched)].sort().map((applicationId) => ({
		at: realNow,
		actor,
		action: 'jury.reassigned',
		objectType: 'application',
		objectId: applicationId,
		payload: {
			edition: panel.edition.id,
			because: because ?? 'missing',
			seed,
			from: jurorsOf(moved.removed, applicationId),
			to: jurorsOf(moved.added, applicationId),
		},
	}))
}
