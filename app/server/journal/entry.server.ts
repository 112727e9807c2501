import { createHash } from 'node:crypto'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { JournalEntry } from '#app/server/db.server.ts'

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

export type ChainedEvent = Omit<JournalEntry, 'prevHash' | 'hash'>

/**
 * Hash of an entry, hex: SHA-256(previous hash ‖ canonical JSON of the event). The previous hash enters as its 64
 * hex characters; the event is `{ seq, at (ISO, UTC, ms), actorKind, actorId, onBehalfOf, action, objectType,
 * objectId, payload (the stored text) }`.
 */
export function hashEntry(prevHash: string, event: ChainedEvent): string {
	const { seq, at, actorKind, actorId, onBehalfOf, action, objectType, objectId, payload } = event
	const canonical = canonicalize({
		seq,
		at: at.toISOString(),
		actorKind,
		actorId,
		onBehalfOf,
		action,
		objectType,
		objectId,
		payload,
	})
	return createHash('sha256').update(prevHash).update(canonical).digest('hex')
}
