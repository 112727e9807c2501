import type { ReadDb } from '#app/server/db.server.ts'

/**
 * Whether a sitting has put an end to the readings: from the moment one opens, until it is adjourned for readings that
 * are still to come. Rules call it `sittingOpen`.
 */
export async function isReadingOver(db: ReadDb, editionId: string): Promise<boolean> {
	const last = await db.sitting.findFirst({
		where: { editionId },
		orderBy: { number: 'desc' },
		select: { adjournedFor: true },
	})
	return last !== null && last.adjournedFor === null
}
