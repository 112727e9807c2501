import * as z from 'zod'
import type { ReadDb } from '#app/server/db.server.ts'
import type { Panel } from '#app/server/jury/load-panel.server.ts'

/** A reading that changed hands, or was added. */
export type MovedReading = {
	readonly at: Date
	readonly reference: string
	readonly because: 'recusal' | 'left' | 'missing'
	/** Codes of jurors. */
	readonly from: readonly string[]
	readonly to: readonly string[]
}

const LATEST = 12
const moveSchema = z.object({
	edition: z.string(),
	because: z.enum(['recusal', 'left', 'missing']).catch('recusal'),
	from: z.array(z.string()).catch([]),
	to: z.array(z.string()),
})

/** The latest reassignments of an edition, from the journal, newest first. */
export async function listMoves(db: ReadDb, { edition, members }: Panel): Promise<MovedReading[]> {
	const entries = await db.journalEntry.findMany({
		where: { action: 'jury.reassigned', payload: { contains: `"edition":"${edition.id}"` } },
		orderBy: { seq: 'desc' },
		take: LATEST,
	})
	const applications = await db.application.findMany({
		where: { id: { in: entries.map(({ objectId }) => objectId) } },
		select: { id: true, reference: true },
	})
	const references = new Map(applications.map(({ id, reference }) => [id, reference ?? '']))
	const codes = new Map(members.map(({ id, code }) => [id, code]))
	const named = (ids: readonly string[]) => ids.flatMap((id) => codes.get(id) ?? [])
	return entries.map(({ at, objectId, payload }) => {
		const { because, from, to } = moveSchema.parse(JSON.parse(payload))
		return {
			at,
			reference: references.get(objectId) ?? '',
			because,
			from: named(from),
			to: named(to),
		}
	})
}
