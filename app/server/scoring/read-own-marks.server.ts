import { type Sheet } from '#app/domain/scoring/sheet.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import { toSheet } from '#app/server/scoring/find-reading.server.ts'

/** A reading in a juror's own list. */
export type OwnReading = {
	readonly id: string
	readonly applicationId: string
	readonly position: number
	readonly assignedAt: Date
	readonly openedAt: Date | null
	readonly purpose: string
	/** null: live; else why it is hers no more. */
	readonly withdrawnFor: string | null
	readonly sheet: Sheet | null
}

/** A juror's own readings and sheets in her order, and nobody else's: the only marks she sees before deliberation. */
export async function readOwnReadings(db: ReadDb, memberId: string): Promise<OwnReading[]> {
	const rows = await db.assignment.findMany({
		where: {
			juryMemberId: memberId,
			application: { status: 'admissible' },
			OR: [{ withdrawnAt: null }, { withdrawnFor: 'recusal' }],
		},
		orderBy: [{ position: 'asc' }, { id: 'asc' }],
		include: { scoresheet: { include: { marks: true } } },
	})
	return rows.map((row) => ({
		id: row.id,
		applicationId: row.applicationId,
		position: row.position,
		assignedAt: row.assignedAt,
		openedAt: row.openedAt,
		purpose: row.purpose,
		withdrawnFor: row.withdrawnAt === null ? null : (row.withdrawnFor ?? 'recusal'),
		sheet: row.scoresheet ? toSheet(row.scoresheet) : null,
	}))
}
