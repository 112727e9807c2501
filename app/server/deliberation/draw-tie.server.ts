import { drawTies, openTieOf } from '#app/domain/deliberation/draw-ties.ts'
import { recordDecision, type VerdictRefusal } from '#app/domain/deliberation/verdict.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import {
	actAsChair,
	type ActRefusal,
	type ChairAct,
	findByCode,
} from '#app/server/deliberation/act-as-chair.server.ts'
import { unsettleMovedLines, writeDecision } from '#app/server/deliberation/write-verdicts.server.ts'

/**
 * Parts the equals among whom the file stands by the draw of the sealed scores, the last of the tie rules. The chair
 * gives the words for the minutes, not the order.
 */
export async function drawTie(
	act: ChairAct & { readonly code: string; readonly reason: string },
): Promise<Outcome<{ drawn: number }, VerdictRefusal | ActRefusal>> {
	return actAsChair(act, async (acting) => {
		const { tx, loaded, isChair } = acting
		const found = await findByCode(tx, act.edition.id, act.code)
		if (!found.ok) return found
		const group = openTieOf(loaded.sitting, found.value.applicationId)
		if (group.length === 0) return refuse('deliberation.nothing-to-decide')
		let { sitting } = loaded
		const drawn = drawTies(sitting, group, loaded.rankingHash, act.reason)
		for (const decision of drawn) {
			const decided = recordDecision(sitting, decision, isChair)
			// The first refusal comes before any row: its causes (reason, quorum) hold for all of the group.
			if (!decided.ok) return decided
			sitting = { ...sitting, decisions: [...sitting.decisions, decided.value] }
		}
		for (const decision of drawn) await writeDecision(acting, { ...decision, reason: act.reason.trim() })
		await unsettleMovedLines(acting)
		return accept({ drawn: drawn.length })
	})
}
