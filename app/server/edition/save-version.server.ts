import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Tx } from '#app/server/db.server.ts'
import { hashDefinition } from '#app/server/edition/seed-editions.server.ts'

export type NewVersion = {
	editionId: string
	definition: EditionDefinition
	byId: string
	note: string | null
	now: Date
}

/** Writes the next version of an edition; the caller makes it current, or leaves it to be confirmed. */
export async function createVersion(
	tx: Tx,
	{ editionId, definition, byId, note, now }: NewVersion,
): Promise<{ id: string; version: number; hash: string }> {
	const newest = await tx.editionVersion.aggregate({ where: { editionId }, _max: { version: true } })
	const hash = hashDefinition(definition)
	const version = (newest._max.version ?? 0) + 1
	const { id } = await tx.editionVersion.create({
		data: { editionId, version, definition, hash, note, createdAt: now, createdBy: byId },
	})
	return { id, version, hash }
}
