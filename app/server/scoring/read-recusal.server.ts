import type { Person } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'
import { findReading } from '#app/server/scoring/find-reading.server.ts'

export type RecusalView = {
	readonly id: string
	readonly editionId: string
	readonly prizeKey: 'a' | 'b'
	readonly code: string
	readonly hasSheet: boolean
	readonly isSubmitted: boolean
	/** A sitting has opened: it is said there. */
	readonly tooLate: boolean
}

/** The page on which a juror confirms that she steps aside. Null: not her reading. */
export async function readRecusal(
	actor: Person,
	assignmentId: string,
	now: Date,
): Promise<RecusalView | null> {
	const held = await findReading(database().read, actor, assignmentId, now)
	if (!held) return null
	return {
		id: held.assignment.id,
		editionId: held.edition.id,
		prizeKey: held.edition.prizeKey,
		code: held.application.readerCode ?? '',
		hasSheet: held.sheetId !== null,
		isSubmitted: held.sheet.status === 'submitted',
		tooLate: held.sittingOpen,
	}
}
