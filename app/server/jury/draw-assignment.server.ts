import { createHash, randomUUID } from 'node:crypto'
import { assignReaders } from '#app/domain/jury/assign.ts'
import { decideDraw, type DrawRefusal } from '#app/domain/jury/draw.ts'
import type { AssignmentCause, AssignmentRefusal } from '#app/domain/jury/impossible.ts'
import type { Pair } from '#app/domain/jury/panel.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { drawFacts } from '#app/server/jury/load-draw.server.ts'
import { hashProblem, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'

export type DrawOutcome =
	| Accepted<{ readonly seed: string }>
	| Refused<DrawRefusal>
	| (Refused<AssignmentRefusal> & { readonly causes: readonly AssignmentCause[] })

/**
 * Draws an assignment to be looked at: nothing is given to anybody yet. The seed is the server's, and every draw enters
 * the journal with what it was made of, so that nobody can draw in silence until the result pleases. Null: not this
 * actor's edition.
 */
export async function drawAssignment(input: {
	actor: Person
	editionId: string
	realNow: Date
}): Promise<DrawOutcome | null> {
	const { actor, editionId, realNow } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	return database().write(async (tx) => {
		const panel = await loadPanel(tx, edition)
		const decided = decideDraw(await drawFacts(tx, panel))
		if (!decided.ok) return decided
		const problem = problemOf(panel)
		const seed = randomUUID()
		const outcome = assignReaders(problem, seed)
		if (!outcome.ok) return outcome
		const { pairs, components } = outcome.value
		await record(tx, {
			at: realNow,
			actor: { kind: 'account', id: actor.accountId },
			action: 'jury.assignment-drawn',
			objectType: 'edition',
			objectId: editionId,
			payload: {
				seed,
				inputsHash: hashProblem(problem),
				pairs: pairs.length,
				components,
				hash: hashPairs(pairs),
			},
		})
		return accept({ seed })
	})
}

/** SHA-256 of an assignment, whatever the order of its rows. */
export function hashPairs(pairs: readonly Pair[]): string {
	const sorted = pairs.map(({ applicationId, jurorId }) => [applicationId, jurorId].join(' ')).sort()
	return createHash('sha256').update(canonicalize(sorted)).digest('hex')
}
