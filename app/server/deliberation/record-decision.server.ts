import type { Decision } from '#app/domain/deliberation/decision.ts'
import { recordDecision as decide, type VerdictRefusal } from '#app/domain/deliberation/verdict.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import {
	actAsChair,
	type ActRefusal,
	type ChairAct,
	findByCode,
} from '#app/server/deliberation/act-as-chair.server.ts'
import { unsettleMovedLines, writeDecision } from '#app/server/deliberation/write-verdicts.server.ts'

/** The chair records a decision of the jury on the file that readers know as `code`. */
export async function recordDecision(
	act: ChairAct & { readonly code: string; readonly decision: Omit<Decision, 'applicationId'> },
): Promise<Outcome<Decision, VerdictRefusal | ActRefusal>> {
	return actAsChair(act, async (acting) => {
		const found = await findByCode(acting.tx, act.edition.id, act.code)
		if (!found.ok) return found
		const decided = decide(acting.loaded.sitting, { ...act.decision, ...found.value }, acting.isChair)
		if (!decided.ok) return decided
		await writeDecision(acting, decided.value)
		await unsettleMovedLines(acting)
		return decided
	})
}
