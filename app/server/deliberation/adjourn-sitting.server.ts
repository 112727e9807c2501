import { adjournSitting as decide } from '#app/domain/deliberation/close-sitting.ts'
import { isChairOf } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { actAsChair, type ActRefusal, type ChairAct } from '#app/server/deliberation/act-as-chair.server.ts'
import { endSitting } from '#app/server/deliberation/end-sitting.server.ts'
import { loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { supersede } from '#app/server/deliberation/write-verdicts.server.ts'
import { makeMinutes } from '#app/server/deliberation/make-minutes.server.ts'

/**
 * Ends the open sitting without verdicts, with its minutes. What was decided becomes
 * history for the next sitting, which decides anew; the readings that were asked stand.
 */
export async function adjournSitting(
	act: ChairAct & { readonly reason: string },
): Promise<Outcome<{ sitting: number; minutesId: string }, ActRefusal | 'deliberation.reason-too-short'>> {
	const isChair = isChairOf(act.actor, act.edition.id)
	if (!isChair) return refuse('deliberation.not-the-chair')
	const loaded = await loadSitting(act.edition.id, 'last')
	if (!loaded || loaded.closedAt) return refuse('deliberation.sitting-closed')
	if (loaded.rev !== act.rev) return refuse('deliberation.stale')
	const decided = decide(loaded.sitting, act.reason, isChair)
	if (!decided.ok) return decided
	const adjournedFor = decided.value.reason
	const minutes = await makeMinutes(act.edition, loaded, { closedAt: act.now, adjournedFor })
	return actAsChair(act, async (acting) => {
		const settled = acting.loaded.rows.filter((row) => row.outcome !== 'more-readings')
		await supersede(
			acting.tx,
			settled.map(({ id }) => id),
			act.now,
		)
		const { minutesId } = await endSitting(acting, minutes, {
			adjournedFor,
			payload: { asked: acting.loaded.sitting.readingsAsked.map(({ applicationId }) => applicationId) },
		})
		return accept({ sitting: acting.loaded.number, minutesId })
	})
}
