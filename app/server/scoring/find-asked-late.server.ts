import type { Assignment, ReadDb } from '#app/server/db.server.ts'

/** Tells the readings of an edition that were asked later than the others: extra, or come after the assignment. */
export async function findAskedLate(db: ReadDb, editionId: string) {
	const first = await db.assignment.aggregate({
		where: { juryMember: { editionId } },
		_min: { assignedAt: true },
	})
	const since = first._min.assignedAt
	return ({ purpose, assignedAt }: Pick<Assignment, 'purpose' | 'assignedAt'>): boolean =>
		purpose === 'extra' || (since !== null && assignedAt > since)
}
