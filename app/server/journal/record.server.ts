import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { JournalEntry, Tx } from '#app/server/db.server.ts'
import type { Action } from '#app/server/journal/actions.server.ts'
import { checkId, checkPayload, type Payload } from '#app/server/journal/check-payload.server.ts'
import { type ChainedEvent, hashEntry } from '#app/server/journal/entry.server.ts'

/** Who did it: a signed-in person, a browser that holds a draft, the server by itself, or an operator's command. */
export type JournalActor =
	{ kind: 'account' | 'device'; id: string } | { kind: 'system' | 'command'; id: string | null }

export type Act = {
	/** Real time of the act. */
	at: Date
	actor: JournalActor
	/** Account or application on whose behalf an officer acted. */
	onBehalfOf?: string | null
	action: Action
	/** Kind of the thing acted on: `application`, `edition`, `scoresheet`… */
	objectType: string
	objectId: string
	/** Ids, hashes, codes, counts. A text of a person enters as its hash. */
	payload: Payload
}

/**
 * Appends one act to the journal, in the transaction of the act itself: neither is ever there without the other.
 * Returns the entry's place and hash. Throws TypeError for what may not enter the journal.
 */
export async function record(tx: Tx, act: Act): Promise<{ seq: number; hash: string }> {
	return recordAll(tx, [act])
}

/** As `record`, for several acts at once, in their order. Returns the last entry's place and hash. */
export async function recordAll(tx: Tx, acts: readonly Act[]): Promise<{ seq: number; hash: string }> {
	const head = await tx.journalHead.findUniqueOrThrow({ where: { id: 1 } })
	const entries: JournalEntry[] = []
	let last = { seq: head.seq, hash: head.hash }
	for (const act of acts) {
		const event = describe(act, last.seq + 1)
		const hash = hashEntry(last.hash, event)
		entries.push({ ...event, prevHash: last.hash, hash })
		last = { seq: event.seq, hash }
	}
	await tx.journalEntry.createMany({ data: entries })
	const moved = await tx.journalHead.updateMany({
		where: { id: 1, seq: head.seq, hash: head.hash },
		data: last,
	})
	if (moved.count !== 1) throw new Error('The journal moved during a transaction that holds its head.')
	return last
}

function describe(act: Act, seq: number): ChainedEvent {
	checkId(act.objectType, 'objectType')
	checkId(act.objectId, 'objectId')
	if (act.actor.id !== null) checkId(act.actor.id, 'actor.id')
	if (act.onBehalfOf) checkId(act.onBehalfOf, 'onBehalfOf')
	checkPayload(act.payload)
	return {
		seq,
		at: act.at,
		actorKind: act.actor.kind,
		actorId: act.actor.id,
		onBehalfOf: act.onBehalfOf ?? null,
		action: act.action,
		objectType: act.objectType,
		objectId: act.objectId,
		payload: canonicalize(act.payload),
	}
}
