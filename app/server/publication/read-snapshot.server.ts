import { snapshotSchema, type Snapshot } from '#app/domain/publication/snapshot.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** A snapshot never changes once written: parsed once a process. The oldest go when there are many. */
const parsed = new Map<string, Snapshot>()
const MOST = 64

/** What a version says, public or not: the caller has asked whether it may be shown. */
export async function readSnapshot(db: ReadDb, publicationId: string): Promise<Snapshot> {
	const known = parsed.get(publicationId)
	if (known) return known
	const { snapshot } = await db.publication.findUniqueOrThrow({
		where: { id: publicationId },
		select: { snapshot: true },
	})
	const fresh = snapshotSchema.parse(snapshot)
	const [oldest] = parsed.keys()
	if (parsed.size >= MOST && oldest !== undefined) parsed.delete(oldest)
	parsed.set(publicationId, fresh)
	return fresh
}
