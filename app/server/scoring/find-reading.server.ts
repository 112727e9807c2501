import type { Moment } from '#app/domain/edition/schedule.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { isJurorOf } from '#app/domain/people/permissions.ts'
import { readingPhase } from '#app/domain/scoring/reading-phase.ts'
import type { Sheet, WritingFacts } from '#app/domain/scoring/sheet.ts'
import type { Application, Assignment, JuryMember, ReadDb } from '#app/server/db.server.ts'
import { type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { isReadingOver } from '#app/server/jury/is-reading-over.server.ts'
import { findAskedLate } from '#app/server/scoring/find-asked-late.server.ts'

/** A reading that is this juror's, with her sheet as it stands (empty before the first save). */
export type HeldReading = {
	readonly assignment: Pick<Assignment, 'id' | 'openedAt' | 'position' | 'purpose'>
	readonly member: JuryMember
	readonly application: Application
	readonly edition: LoadedEdition
	readonly sheet: Sheet
	readonly sheetId: string | null
	readonly savedAt: Date | null
	readonly sittingOpen: boolean
	readonly facts: WritingFacts
}

/**
 * The reading of an address, or null for whom it is not: another juror's, one that was withdrawn, one of an edition on
 * whose jury she no longer sits, or of an application that is no longer admissible.
 */
export async function findReading(
	db: ReadDb,
	actor: Person,
	assignmentId: string,
	now: Date,
): Promise<HeldReading | null> {
	if (!assignmentId) return null
	const found = await db.assignment.findFirst({
		where: { id: assignmentId, withdrawnAt: null, juryMember: { accountId: actor.accountId, leftAt: null } },
		include: { juryMember: true, application: true, scoresheet: { include: { marks: true } } },
	})
	if (!found || !isJurorOf(actor, found.application.editionId)) return null
	if (found.application.status !== 'admissible') return null
	const edition = await loadEdition(found.application.editionId)
	if (!edition) return null
	const { juryMember: member, application, scoresheet, ...assignment } = found
	const sittingOpen = await isReadingOver(db, edition.id)
	const phase = readingPhase(edition.definition.calendar, momentOf(now), {
		sittingOpen,
		askedLate: (await findAskedLate(db, edition.id))(assignment),
	})
	return {
		assignment,
		member,
		application,
		edition,
		sheet: toSheet(scoresheet),
		sheetId: scoresheet?.id ?? null,
		savedAt: scoresheet?.updatedAt ?? null,
		sittingOpen,
		facts: { isReader: true, phase },
	}
}

export function momentOf(now: Date): Moment {
	return { now, today: moroccanDay(now) }
}

type SheetRow = {
	readonly status: Sheet['status']
	readonly rev: number
	readonly overall: string | null
	readonly marks: readonly {
		readonly criterionKey: string
		readonly level: number | null
		readonly comment: string
	}[]
}

/** The rows of a sheet as the rules read it. */
export function toSheet(row: SheetRow | null): Sheet {
	if (!row) return { status: 'draft', rev: 0, marks: {}, overall: '' }
	return {
		status: row.status,
		rev: row.rev,
		overall: row.overall ?? '',
		marks: Object.fromEntries(
			row.marks.map(({ criterionKey, level, comment }) => [criterionKey, { level, comment }]),
		),
	}
}
