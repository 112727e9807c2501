import { database, type ReadDb } from '#app/server/db.server.ts'

export type AskedReadings = {
	readonly applicationId: string
	readonly reason: string
	readonly sittingId: string
	readonly sitting: number
	readonly askedAt: Date
}

/**
 * Files for which the jury asked more readings in its last sitting, for whoever assigns: as many as the rules find
 * lacking (`readingsLacking`, `lackingReadings`). Nothing once a later sitting has opened.
 */
export async function readAskedReadings(
	editionId: string,
	db: ReadDb = database().read,
): Promise<AskedReadings[]> {
	const sitting = await db.sitting.findFirst({
		where: { editionId },
		orderBy: { number: 'desc' },
		select: { id: true, number: true },
	})
	if (!sitting) return []
	const rows = await db.verdict.findMany({
		where: { sittingId: sitting.id, outcome: 'more-readings', supersededAt: null },
		select: { applicationId: true, reason: true, recordedAt: true },
		orderBy: { recordedAt: 'asc' },
	})
	return rows.map(({ applicationId, reason, recordedAt }) => ({
		applicationId,
		reason: reason ?? '',
		sittingId: sitting.id,
		sitting: sitting.number,
		askedAt: recordedAt,
	}))
}
