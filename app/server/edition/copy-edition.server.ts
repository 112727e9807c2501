import { decideNextEdition, nextDefinition, type NextRefusal } from '#app/domain/edition/next-edition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { listEditionsOfPrize, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { createEdition } from '#app/server/edition/seed-editions.server.ts'

/** Prepares next year's edition of a prize from its last one: the rules and the form are kept, the dates proposed. */
export async function copyEdition(input: {
	actor: Actor
	editionId: string
	now: Date
}): Promise<Outcome<{ editionId: string }, NextRefusal>> {
	const { actor, now } = input
	const asked = await loadEdition(input.editionId)
	const [last] = asked ? await listEditionsOfPrize(asked.prizeId) : []
	return database().write(async (tx) => {
		const ids = await tx.edition.findMany({ select: { id: true } })
		const decided = decideNextEdition(actor, last ?? null, (id) => ids.some((one) => one.id === id))
		if (!decided.ok) return decided
		if (!last) return refuse('edition.next-unknown')
		const { id, year, byId } = decided.value
		await createEdition(
			tx,
			{
				prize: { id: last.prizeId, code: last.prizeCode, key: last.prizeKey },
				edition: { id, year, definition: nextDefinition(last.definition) },
			},
			now,
			{ kind: 'account', id: byId },
		)
		return accept({ editionId: id })
	})
}
