import type { PastSitting } from '#app/domain/deliberation/open-sitting.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'

export type ListedSitting = PastSitting & {
	readonly id: string
	readonly openedAt: Date
	readonly closedAt: Date | null
	readonly adjournedFor: string | null
	readonly rankingHash: string
}

/** The sittings of an edition, the first one first, without what was sealed in them. */
export async function listSittings(
	editionId: string,
	db: ReadDb = database().read,
): Promise<ListedSitting[]> {
	const rows = await db.sitting.findMany({
		where: { editionId },
		orderBy: { number: 'asc' },
		select: {
			id: true,
			number: true,
			openedAt: true,
			closedAt: true,
			adjournedFor: true,
			rankingHash: true,
		},
	})
	return rows.map((row) => ({
		...row,
		closed: row.closedAt !== null,
		adjourned: row.adjournedFor !== null,
	}))
}
