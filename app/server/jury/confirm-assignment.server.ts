import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { decideConfirm, type DrawRefusal } from '#app/domain/jury/draw.ts'
import type { Pair } from '#app/domain/jury/panel.ts'
import { readingOrder } from '#app/domain/jury/reading-order.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { recordAll } from '#app/server/journal/record.server.ts'
import { hashPairs } from '#app/server/jury/describe-draw.server.ts'
import { drawFacts, type LastDraw, loadLastDraw, pairsOfDraw } from '#app/server/jury/load-draw.server.ts'
import { hashProblem, loadPanel, type Panel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { tellReaders } from '#app/server/jury/tell-readers.server.ts'

export type DrawToConfirm = {
	actor: Person
	editionId: string
	/** Of the draw that was shown. */
	seed: string
	site: string
	now: Date
	realNow: Date
}

/**
 * Makes the last draw the assignment, as the journal kept it: every hard rule is checked again by code of its own, each
 * juror gets her own random order. Readings of an earlier assignment that nobody has opened give way. Null: not this
 * actor's edition.
 */
export async function confirmAssignment(
	input: DrawToConfirm,
): Promise<Outcome<{ readings: number }, DrawRefusal> | null> {
	const { actor, editionId } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	return database().write(async (tx) => {
		const panel = await loadPanel(tx, edition)
		const problem = problemOf(panel)
		const last = await loadLastDraw(tx, editionId)
		const decided = decideConfirm({
			...(await drawFacts(tx, panel)),
			last,
			seed: input.seed,
			inputsHash: hashProblem(problem),
		})
		if (!decided.ok) return decided
		const pairs = last && pairsOfDraw(problem, last)
		if (!last || !pairs) return refuse('jury.draw-stale')
		const [violation] = checkAssignment(problem, pairs)
		if (violation) throw new Error(`The assignment breaks a rule: ${violation.rule}`)
		await writePairs(tx, panel, pairs, input)
		await writeDerived(tx, panel, input.now)
		await journal(tx, panel, last, input)
		await tellReaders(tx, {
			...input,
			edition,
			counts: countReadings(pairs),
			dedupeKey: `${input.seed}-${input.realNow.getTime()}`,
		})
		return accept({ readings: pairs.length })
	})
}

async function writePairs(
	tx: Tx,
	{ edition }: Panel,
	pairs: readonly Pair[],
	{ seed, now }: DrawToConfirm,
): Promise<void> {
	await tx.assignment.deleteMany({
		where: { juryMember: { editionId: edition.id }, openedAt: null, scoresheet: { is: null } },
	})
	const jurors = [...new Set(pairs.map(({ jurorId }) => jurorId))].sort()
	await tx.assignment.createMany({
		data: jurors.flatMap((jurorId) => {
			const hers = pairs.filter((pair) => pair.jurorId === jurorId).map(({ applicationId }) => applicationId)
			return readingOrder(seed, jurorId, hers).map((applicationId, index) => ({
				applicationId,
				juryMemberId: jurorId,
				purpose: 'base',
				position: index + 1,
				assignedAt: now,
			}))
		}),
	})
}

/** Conflicts that followed from the facts are written down as they were; one that was declared stays a declared one. */
async function writeDerived(tx: Tx, { edition, derived, conflicts }: Panel, now: Date): Promise<void> {
	await tx.conflict.deleteMany({ where: { juryMember: { editionId: edition.id }, kind: 'derived' } })
	const known = new Set(conflicts.map(({ applicationId, jurorId }) => `${applicationId} ${jurorId}`))
	await tx.conflict.createMany({
		data: derived
			.filter(({ applicationId, jurorId }) => !known.has(`${applicationId} ${jurorId}`))
			.map(({ applicationId, jurorId, because }) => ({
				applicationId,
				juryMemberId: jurorId,
				kind: 'derived' as const,
				reason: because,
				at: now,
			})),
	})
}

async function journal(
	tx: Tx,
	{ edition, derived }: Panel,
	{ at: _drawnAt, ...drawn }: LastDraw,
	{ actor, realNow }: DrawToConfirm,
): Promise<void> {
	const common = {
		at: realNow,
		actor: { kind: 'account', id: actor.accountId },
		objectType: 'edition',
		objectId: edition.id,
	} as const
	await recordAll(tx, [
		{
			...common,
			action: 'jury.conflict-derived',
			payload: { conflicts: derived.length, hash: hashPairs(derived) },
		},
		{ ...common, action: 'jury.assigned', payload: drawn },
	])
}

/** Juror → how many readings. */
export function countReadings(pairs: readonly Pair[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const { jurorId } of pairs) counts.set(jurorId, (counts.get(jurorId) ?? 0) + 1)
	return counts
}
