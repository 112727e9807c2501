import { randomUUID } from 'node:crypto'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { decideLeave } from '#app/domain/jury/member.ts'
import { reassignAfterLeaving } from '#app/domain/jury/reassign.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { lackingApplications, moveReadings } from '#app/server/jury/move-readings.server.ts'
import { setJuryRole } from '#app/server/jury/set-jury-role.server.ts'

export type JurorToRemove = {
	actor: Person
	editionId: string
	memberId: string
	confirmed: boolean
	site: string
	now: Date
	realNow: Date
}
export type Left = { readonly code: string; readonly moved: number; readonly lacking: number }

/**
 * A juror leaves. Her doors close at once; what she submitted stays, her other readings are given to others as far as
 * the rules allow, and the managers are told of the rest. Null: no such juror for this actor.
 */
export async function removeJuror(
	input: JurorToRemove,
): Promise<Outcome<Left, 'jury.already-left' | 'jury.not-confirmed'> | null> {
	const { actor, editionId, now, realNow } = input
	const edition = mayManageEdition(actor, editionId) ? await loadEdition(editionId) : null
	if (!edition) return null
	return database().write(async (tx) => {
		const member = await tx.juryMember.findFirst({ where: { id: input.memberId, editionId } })
		if (!member) return null
		const decided = decideLeave({ left: member.leftAt !== null, confirmed: input.confirmed })
		if (!decided.ok) return decided
		const panel = await loadPanel(tx, edition)
		await tx.juryMember.update({ where: { id: member.id }, data: { leftAt: now, isChair: false } })
		await setJuryRole(tx, {
			accountId: member.accountId,
			editionId,
			role: null,
			byId: actor.accountId,
			realNow,
		})
		const by = { kind: 'account', id: actor.accountId } as const
		await record(tx, {
			at: realNow,
			actor: by,
			action: 'jury.left',
			objectType: 'jury-member',
			objectId: member.id,
			payload: { edition: editionId, code: member.code },
		})
		// Once a sitting has opened nobody reads any more: nothing is left to give.
		if (panel.sittingOpen) return accept({ code: member.code, moved: 0, lacking: 0 })
		const submitted = panel.readings.filter(
			(reading) => reading.jurorId === member.id && reading.sheet === 'submitted',
		)
		const seed = randomUUID()
		const moved = reassignAfterLeaving(problemOf(panel), currentPairs(panel), member.id, submitted, seed)
		await moveReadings(tx, { ...input, panel, moved, because: 'left', seed, actor: by })
		return accept({
			code: member.code,
			moved: moved.removed.length,
			lacking: lackingApplications(moved.lacking).length,
		})
	})
}
