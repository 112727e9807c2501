import { randomUUID } from 'node:crypto'
import { decideDraw, type DrawRefusal } from '#app/domain/jury/draw.ts'
import type { AssignmentCause, AssignmentRefusal } from '#app/domain/jury/impossible.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { accept, type Accepted, refuse, type Refused } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { describeDraw } from '#app/server/jury/describe-draw.server.ts'
import { drawFacts } from '#app/server/jury/load-draw.server.ts'
import { hashProblem, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { optimiseComparable } from '#app/server/jury/optimise-comparable.server.ts'

export type DrawOutcome =
	| Accepted<{ readonly seed: string }>
	| Refused<DrawRefusal>
	| (Refused<AssignmentRefusal> & { readonly causes: readonly AssignmentCause[] })

/**
 * Draws an assignment to be looked at, the best there is for its seed: nothing is given to anybody yet. The seed is the
 * server's, and every draw enters the journal with what it was made of and what it gave, so that nobody can draw in
 * silence until the result pleases. Solving takes a second or more, so it holds no transaction; what it was made of must
 * still stand when it is written. Null: not this actor's edition.
 */
export async function drawAssignment(input: {
	actor: Person
	editionId: string
	realNow: Date
	/** Aborted when nobody waits for the draw any more. */
	signal?: AbortSignal
}): Promise<DrawOutcome | null> {
	const { actor, editionId, realNow, signal } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	const before = await loadPanel(database().read, edition)
	const decided = decideDraw(await drawFacts(database().read, before))
	if (!decided.ok) return decided
	const problem = problemOf(before)
	const seed = randomUUID()
	const outcome = await optimiseComparable(problem, seed, signal)
	if (!outcome.ok) return outcome
	return database().write(async (tx) => {
		const panel = await loadPanel(tx, edition)
		const still = decideDraw(await drawFacts(tx, panel))
		if (!still.ok) return still
		if (hashProblem(problemOf(panel)) !== hashProblem(problem)) return refuse('jury.draw-stale')
		await record(tx, {
			at: realNow,
			actor: { kind: 'account', id: actor.accountId },
			action: 'jury.assignment-drawn',
			objectType: 'edition',
			objectId: editionId,
			payload: describeDraw(problem, outcome.value),
		})
		return accept({ seed })
	})
}
