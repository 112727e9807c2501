import type { ReadDb } from '#app/server/db.server.ts'
import { readFinalVerdicts } from '#app/server/deliberation/read-verdicts.server.ts'

/** What the jury decided, as far as no other sitting may still change it. */
export type EditionResults = {
	sittingClosed: boolean
	hasMinutes: boolean
	/** Applications awarded. */
	awarded: string[]
}

/** Awards come from the final verdicts and nowhere else: none while a sitting is open or adjourned. */
export async function readResults(db: ReadDb, editionId: string): Promise<EditionResults> {
	const final = await readFinalVerdicts(editionId, db)
	if (!final) return { sittingClosed: false, hasMinutes: false, awarded: [] }
	return {
		sittingClosed: true,
		hasMinutes: (await db.minutes.count({ where: { sittingId: final.sittingId } })) > 0,
		awarded: final.verdicts.filter(({ awarded }) => awarded).map(({ applicationId }) => applicationId),
	}
}
