import type { LetterSheet } from '#app/domain/publication/result-letter.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** The sheets of one application, as its own letter needs them. */
export async function readSheets(db: ReadDb, applicationId: string): Promise<LetterSheet[]> {
	const sheets = await db.scoresheet.findMany({
		where: { applicationId, status: 'submitted' },
		include: { marks: true },
	})
	return sheets.map(({ juryMemberId, status, overall, marks }) => ({
		jurorId: juryMemberId,
		status,
		overall: overall ?? '',
		marks: Object.fromEntries(
			marks.map(({ criterionKey, level, comment }) => [criterionKey, { level, comment }]),
		),
	}))
}
