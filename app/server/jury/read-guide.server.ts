import type { Person } from '#app/domain/people/actor.ts'
import { isJurorOf, mayManageEdition, mayReadJournal } from '#app/domain/people/permissions.ts'
import { type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'

/** The edition whose guide this person may read: jurors, and those who answer for the jury. Null: nobody else. */
export async function readGuide(actor: Person, editionId: string): Promise<LoadedEdition | null> {
	const mayRead =
		isJurorOf(actor, editionId) || mayManageEdition(actor, editionId) || mayReadJournal(actor, editionId)
	return mayRead ? loadEdition(editionId) : null
}
