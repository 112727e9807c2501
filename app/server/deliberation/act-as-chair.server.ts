import type { Person } from '#app/domain/people/actor.ts'
import { isChairOf } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { type LoadedSitting, loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/** Who acts on which edition's open sitting, and when. */
export type ChairAct = {
	readonly actor: Person
	readonly edition: LoadedEdition
	/** State of the sitting that the page showed. */
	readonly rev: string
	/** The edition's calendar: what minutes say. */
	readonly now: Date
	/** Real time: what the journal says. */
	readonly realNow: Date
}

export type ActRefusal = 'deliberation.sitting-closed' | 'deliberation.stale' | 'deliberation.not-the-chair'

/** What an act works with, inside its transaction. */
export type Acting = ChairAct & {
	readonly tx: Tx
	readonly loaded: LoadedSitting
	readonly isChair: boolean
}

/**
 * Runs one act on the open sitting in a transaction. Acts are alone while they run, so what `decide` reads is what it
 * writes on; a form of an older state is refused, and the page then shows the state that stands.
 */
export async function actAsChair<Value, Code extends string>(
	act: ChairAct,
	decide: (acting: Acting) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | ActRefusal>> {
	const isChair = isChairOf(act.actor, act.edition.id)
	if (!isChair) return refuse('deliberation.not-the-chair')
	return database().write(async (tx): Promise<Outcome<Value, Code | ActRefusal>> => {
		const loaded = await loadSitting(act.edition.id, 'last', tx)
		if (!loaded || loaded.closedAt) return refuse('deliberation.sitting-closed')
		if (loaded.rev !== act.rev) return refuse('deliberation.stale')
		return decide({ ...act, tx, loaded, isChair })
	})
}

/** The application of an edition that readers know under a code. */
export async function findByCode(
	tx: Tx,
	editionId: string,
	readerCode: string,
): Promise<Outcome<{ applicationId: string }, 'deliberation.unknown-application'>> {
	const found = await tx.application.findFirst({
		where: { editionId, readerCode },
		select: { id: true },
	})
	return found ? accept({ applicationId: found.id }) : refuse('deliberation.unknown-application')
}
