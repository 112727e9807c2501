import type { Person } from '#app/domain/people/actor.ts'
import {
	type Rubric,
	saveSheet,
	type Sheet,
	type SheetInput,
	type SheetRefusal,
} from '#app/domain/scoring/sheet.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { findReading, type HeldReading } from '#app/server/scoring/find-reading.server.ts'
import { writeSheet } from '#app/server/scoring/write-sheet.server.ts'

export type SheetToSave = {
	actor: Person
	assignmentId: string
	input: SheetInput
	now: Date
	realNow: Date
}
export type SaveOutcome =
	| Accepted<{ readonly sheet: Sheet; readonly savedAt: Date; readonly rubric: Rubric }>
	| (Refused<SheetRefusal> & { readonly stands: Sheet })

/**
 * Saves what a juror has so far. The same content twice is one save; a stale one is refused with the sheet that stands.
 * Null: not her reading.
 */
export async function saveReading(input: SheetToSave): Promise<SaveOutcome | null> {
	const { actor, assignmentId, now, realNow } = input
	return database().write(async (tx) => {
		const held = await findReading(tx, actor, assignmentId, now)
		if (!held) return null
		const { rubric } = held.edition.definition
		const saved = saveSheet(held.sheet, input.input, rubric, held.facts)
		if (!saved.ok) return { ...saved, stands: held.sheet }
		if (isUnchanged(held, saved.value))
			return accept({ sheet: held.sheet, savedAt: held.savedAt ?? now, rubric })
		await writeSheet(tx, held, saved.value, { now, realNow })
		return accept({ sheet: saved.value, savedAt: now, rubric })
	})
}

/** Nothing written so far and nothing now is no change either: opening a page makes no sheet. */
export function isUnchanged({ sheet }: HeldReading, next: Sheet): boolean {
	if (sheet.overall !== next.overall) return false
	return Object.entries(next.marks).every(([key, mark]) => {
		const before = sheet.marks[key] ?? { level: null, comment: '' }
		return before.level === mark.level && before.comment === mark.comment
	})
}
