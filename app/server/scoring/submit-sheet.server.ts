import {
	type MissingMark,
	saveSheet,
	type Sheet,
	type SheetRefusal,
	submitSheet,
} from '#app/domain/scoring/sheet.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { findReading } from '#app/server/scoring/find-reading.server.ts'
import { isUnchanged, type SheetToSave } from '#app/server/scoring/save-sheet.server.ts'
import { writeSheet } from '#app/server/scoring/write-sheet.server.ts'

export type SubmitOutcome =
	| Accepted<{ readonly sheet: Sheet }>
	| (Refused<SheetRefusal> & { readonly stands: Sheet; readonly missing?: readonly MissingMark[] })

/**
 * Submits a sheet with what was just typed. When something is missing nothing is lost: what was typed is saved as a
 * draft and the criteria are named. Submitted once, it is submitted: a second time is refused. Null: not her reading.
 */
export async function submitReading(input: SheetToSave): Promise<SubmitOutcome | null> {
	const { actor, assignmentId, now, realNow } = input
	return database().write(async (tx) => {
		const held = await findReading(tx, actor, assignmentId, now)
		if (!held) return null
		const { rubric } = held.edition.definition
		const saved = saveSheet(held.sheet, input.input, rubric, held.facts)
		if (!saved.ok) return { ...saved, stands: held.sheet }
		const submitted = submitSheet({ ...saved.value, rev: held.sheet.rev }, rubric, held.facts)
		if (submitted.ok) {
			await writeSheet(tx, held, submitted.value.sheet, { now, realNow })
			return accept({ sheet: submitted.value.sheet })
		}
		if (isUnchanged(held, saved.value)) return { ...submitted, stands: held.sheet }
		await writeSheet(tx, held, saved.value, { now, realNow })
		return { ...submitted, stands: saved.value }
	})
}
