import { deliberationPhase } from '#app/domain/deliberation/open-sitting.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { listSittings } from '#app/server/deliberation/list-sittings.server.ts'

export type FinalVerdict = {
	readonly applicationId: string
	readonly awarded: boolean
	readonly basis: string
	readonly reason: string | null
}

/**
 * The jury's verdicts, one an application, for what comes after: publication and letters. Null while there are none, or
 * while another sitting may still change them.
 */
export async function readFinalVerdicts(
	editionId: string,
	db: ReadDb = database().read,
): Promise<{ sittingId: string; verdicts: readonly FinalVerdict[] } | null> {
	const sittings = await listSittings(editionId, db)
	const last = sittings.at(-1)
	if (!last || deliberationPhase(sittings) !== 'decided') return null
	const rows = await db.verdict.findMany({
		where: { sittingId: last.id, supersededAt: null },
		select: { applicationId: true, outcome: true, basis: true, reason: true },
		orderBy: { applicationId: 'asc' },
	})
	return {
		sittingId: last.id,
		verdicts: rows.map(({ outcome, ...row }) => ({ ...row, awarded: outcome === 'award' })),
	}
}
