import type { ReadDb, ScreeningDecision } from '#app/server/db.server.ts'

/** The refusal that waits for a second person, if one does. */
export function findProposal(db: ReadDb, applicationId: string): Promise<ScreeningDecision | null> {
	return db.screeningDecision.findFirst({
		where: { applicationId, outcome: 'inadmissible', confirmedAt: null, rejectedAt: null },
		orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
	})
}

/** Did this person open the file after the refusal was proposed? By the order of the journal, not by clocks. */
export async function hasReadSince(db: ReadDb, applicationId: string, accountId: string): Promise<boolean> {
	const object = { objectType: 'application', objectId: applicationId }
	const proposed = await db.journalEntry.findFirst({
		where: { ...object, action: 'screening.refusal-proposed' },
		orderBy: { seq: 'desc' },
		select: { seq: true },
	})
	const read = await db.journalEntry.findFirst({
		where: { ...object, action: 'read.personal-data', actorId: accountId, seq: { gt: proposed?.seq ?? 0 } },
		select: { seq: true },
	})
	return read !== null
}
