import { randomUUID } from 'node:crypto'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { assignMissing } from '#app/domain/jury/reassign.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { moveReadings } from '#app/server/jury/move-readings.server.ts'

export type ReadingsToAsk = {
	actor: Person
	editionId: string
	site: string
	now: Date
	realNow: Date
}
export type ReadingsAsked = { readonly added: number; readonly lacking: readonly AssignmentCause[] }

/**
 * Asks every reading that is missing: the extra ones after a gap, those of applications admitted late, those that nobody
 * could take when a juror withdrew. None that stands is moved. Null: not this actor's edition.
 */
export async function askReadings(
	input: ReadingsToAsk,
): Promise<Outcome<ReadingsAsked, 'jury.too-late' | 'jury.no-draw'> | null> {
	const { actor, editionId } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	return database().write(async (tx) => {
		const panel = await loadPanel(tx, edition)
		if (panel.sittingOpen) return refuse('jury.too-late')
		// The first assignment is drawn and looked at; it does not come in by this door.
		if (panel.readings.length === 0) return refuse('jury.no-draw')
		const seed = randomUUID()
		const moved = assignMissing(problemOf(panel), currentPairs(panel), seed)
		const by = { kind: 'account', id: actor.accountId } as const
		await moveReadings(tx, { ...input, panel, moved, because: null, seed, actor: by })
		return accept({ added: moved.added.length, lacking: moved.lacking })
	})
}
