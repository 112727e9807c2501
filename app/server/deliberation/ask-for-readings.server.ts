import { askForReadings as decide, type AskingRefusal } from '#app/domain/deliberation/ask-for-readings.ts'
import type { ReadingRequest } from '#app/domain/deliberation/sitting.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import {
	actAsChair,
	type ActRefusal,
	type ChairAct,
	findByCode,
} from '#app/server/deliberation/act-as-chair.server.ts'
import { unsettleMovedLines, writeDecision } from '#app/server/deliberation/write-verdicts.server.ts'

/** The jury asks for the readings that a file lacks; whoever assigns finds them in `readAskedReadings`. */
export async function askForReadings(
	act: ChairAct & { readonly code: string; readonly reason: string },
): Promise<Outcome<ReadingRequest, AskingRefusal | ActRefusal>> {
	return actAsChair(act, async (acting) => {
		const found = await findByCode(acting.tx, act.edition.id, act.code)
		if (!found.ok) return found
		const asked = decide(acting.loaded.sitting, { ...found.value, reason: act.reason }, acting.isChair)
		if (!asked.ok) return asked
		await writeDecision(acting, { ...asked.value, basis: 'readings', outcome: 'more-readings', vote: null })
		await unsettleMovedLines(acting)
		return asked
	})
}
