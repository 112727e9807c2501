import type { Actor } from '#app/domain/people/actor.ts'
import { officeRegions } from '#app/domain/people/permissions.ts'
import type { Prisma } from '#app/server/db.server.ts'
import { listEditions, loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'

/**
 * The applications of an edition that this person may read in the office: received ones of her regions. Every query
 * of the office starts from it, counts and neighbours too. Null: she has no business in that edition.
 */
export function officeScope(actor: Actor, editionId: string): Prisma.ApplicationWhereInput | null {
	const regions = officeRegions(actor, editionId)
	if (regions === 'all') return { editionId, status: { not: 'draft' } }
	if (regions.length === 0) return null
	return { editionId, status: { not: 'draft' }, regionCode: { in: [...regions] } }
}

/** An edition in whose office this person works or reads; null for others and for one that does not exist. */
export async function findOfficeEdition(actor: Actor, editionId: string): Promise<LoadedEdition | null> {
	return officeScope(actor, editionId) ? loadEdition(editionId) : null
}

/** All of them, the newest first. */
export async function listOfficeEditions(actor: Actor): Promise<LoadedEdition[]> {
	const editions = await listEditions()
	return editions.filter(({ id }) => officeScope(actor, id) !== null)
}
