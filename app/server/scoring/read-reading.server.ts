import type { Answers } from '#app/domain/application/answers.ts'
import { projectForReaders, type ReaderView } from '#app/domain/application/reader-view.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { type OwnDistribution, ownDistribution } from '#app/domain/scoring/own-distribution.ts'
import { readingState } from '#app/domain/scoring/reading-state.ts'
import { findMissing, levelsOf, type MissingMark, type Sheet } from '#app/domain/scoring/sheet.ts'
import { provisionalTotal } from '#app/domain/scoring/total.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import { database } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'
import { findReading, type HeldReading } from '#app/server/scoring/find-reading.server.ts'
import { noteOpening } from '#app/server/scoring/open-reading.server.ts'
import { type OwnReading, readOwnReadings } from '#app/server/scoring/read-own-marks.server.ts'

/** Everything a juror's page of one reading shows. Nothing in it says whose application it is, nor what others gave. */
export type ReadingView = {
	readonly id: string
	readonly editionId: string
	readonly prizeKey: 'a' | 'b'
	/** Texts of the form that was answered. */
	readonly view: ReaderView
	readonly options: Pick<EditionDefinition, 'documents' | 'sections'>
	readonly rubric: EditionDefinition['rubric']
	readonly sheet: Sheet
	readonly savedAt: Date | null
	readonly missing: readonly MissingMark[]
	readonly total: Fraction
	readonly own: readonly OwnDistribution[]
	/** Her sheets that count in `own`. */
	readonly ownSheets: number
	readonly place: Place
	/** May she write now? `submitted`: she has; `after`: the time is over. */
	readonly writing: 'open' | 'submitted' | 'after'
	readonly mayRecuse: boolean
	readonly purpose: string
}
export type Place = {
	readonly number: number
	readonly of: number
	readonly previous: string | null
	readonly next: string | null
	/** The next one that is not submitted, after this one and then from the start. */
	readonly nextToRead: string | null
}

/**
 * Opens a reading for its juror and notes the first time. `'before'`: hers, and not open yet, or she has not answered
 * the roster. Null: not hers.
 */
export async function readReading(input: {
	actor: Person
	assignmentId: string
	now: Date
	realNow: Date
}): Promise<ReadingView | 'before' | null> {
	const db = database().read
	const held = await findReading(db, input.actor, input.assignmentId, input.now)
	if (!held) return null
	if (held.facts.phase === 'before' || held.member.rosterDeclaredAt === null) return 'before'
	await noteOpening(held, input)
	const own = await readOwnReadings(db, held.member.id)
	const live = own.filter(({ withdrawnFor }) => withdrawnFor === null)
	const { rubric } = held.edition.definition
	const sheets = live.flatMap(({ sheet }) => (sheet ? [{ levels: levelsOf(sheet) }] : []))
	const definition = await loadDefinition(held.application.versionId)
	return {
		id: held.assignment.id,
		editionId: held.edition.id,
		prizeKey: held.edition.prizeKey,
		view: await loadView(held, definition),
		options: readableTexts(definition),
		rubric,
		sheet: held.sheet,
		savedAt: held.savedAt,
		missing: findMissing(held.sheet, rubric),
		total: provisionalTotal(rubric.criteria, levelsOf(held.sheet)),
		own: ownDistribution(rubric.criteria, sheets),
		ownSheets: live.filter(({ sheet }) => sheet?.status === 'submitted').length,
		place: placeOf(live, held),
		writing: held.sheet.status === 'submitted' ? 'submitted' : held.facts.phase === 'open' ? 'open' : 'after',
		mayRecuse: !held.sittingOpen,
		purpose: held.assignment.purpose,
	}
}

async function loadView({ application }: HeldReading, definition: EditionDefinition): Promise<ReaderView> {
	const db = database().read
	const submission = await db.submission.findFirst({
		where: { applicationId: application.id },
		orderBy: { number: 'desc' },
		select: { content: true },
	})
	const files = await db.upload.findMany({
		where: { applicationId: application.id, removedAt: null, status: 'ok' },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
	})
	return projectForReaders({
		definition,
		readerCode: application.readerCode ?? '',
		language: application.language,
		answers: (submission?.content as { answers?: Record<string, Answers> } | null)?.answers ?? {},
		files: files.map(({ id, slot, type, pages, status, thumbSha256 }) => ({
			id,
			slot,
			type,
			pages,
			status,
			hasThumb: thumbSha256 !== null,
		})),
	})
}

/** Titles and labels of what readers see; questions that are hidden from them are not even named. */
function readableTexts({ sections, documents }: EditionDefinition): ReadingView['options'] {
	return {
		sections: sections.map((section) => ({
			...section,
			fields: section.fields.filter(
				(field) =>
					(field.readersSee && !field.secret) ||
					(field.type === 'choice' && (field.fact === 'milieu' || field.fact === 'sector')),
			),
		})),
		documents: documents.filter(({ readersSee }) => readersSee),
	}
}

export function placeOf(
	live: readonly OwnReading[],
	{ assignment, edition }: Pick<HeldReading, 'assignment' | 'edition'>,
): Place {
	const index = live.findIndex(({ id }) => id === assignment.id)
	const after = [...live.slice(index + 1), ...live.slice(0, Math.max(0, index))]
	const { rubric } = edition.definition
	const isOpen = ({ sheet, openedAt }: OwnReading) =>
		readingState(sheet, openedAt !== null, rubric).state !== 'done'
	return {
		number: index + 1,
		of: live.length,
		previous: live[index - 1]?.id ?? null,
		next: live[index + 1]?.id ?? null,
		nextToRead: after.find(isOpen)?.id ?? null,
	}
}
