import { isAskedLate } from '#app/domain/scoring/reading-phase.ts'
import type { Assignment, ReadDb } from '#app/server/db.server.ts'

/** Tells the readings of an edition that were asked later than the others: extra, or come after the assignment. */
export async function findAskedLate(db: ReadDb, editionId: string) {
	const { _min: first } = await db.assignment.aggregate({
		where: { juryMember: { editionId } },
		_min: { assignedAt: true },
	})
	return (reading: Pick<Assignment, 'purpose' | 'assignedAt'>): boolean =>
		isAskedLate(reading, first.assignedAt)
}
