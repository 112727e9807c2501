import type { ReaderView } from '#app/domain/application/reader-view.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { MissingMark, Sheet } from '#app/domain/scoring/sheet.ts'

/** What the page of one reading shows: plain data, with times and figures already in words. */
export type ReadingPage = {
	readonly id: string
	readonly prizeKey: 'a' | 'b'
	readonly view: ReaderView
	readonly texts: Pick<EditionDefinition, 'documents' | 'sections'>
	readonly rubric: EditionDefinition['rubric']
	readonly sheet: Sheet
	/** Hour of the last save; null before the first. */
	readonly savedAt: string | null
	readonly missing: readonly MissingMark[]
	readonly total: string
	readonly own: readonly OwnMarks[]
	readonly ownSheets: number
	readonly place: {
		readonly number: number
		readonly of: number
		readonly previous: string | null
		readonly next: string | null
		readonly nextToRead: string | null
	}
	readonly writing: 'open' | 'submitted' | 'after'
	readonly mayRecuse: boolean
	readonly isExtra: boolean
	/** Criterion under the hand, 1 to n; n + 1 is the end of the sheet. */
	readonly at: number
	/** What has just happened. */
	readonly news: 'saved' | 'submitted' | null
}
export type OwnMarks = {
	readonly criterionKey: string
	readonly counts: readonly number[]
	readonly mean: string | null
}

/** What an action answers instead of leading on: what was typed, and why it was not taken. */
export type SheetReply = {
	readonly typed: Readonly<Record<string, string | readonly string[]>>
	readonly fault: {
		readonly code: string
		readonly details?: Readonly<Record<string, string | number>>
	}
	/** The sheet that stands, beside what was typed, when another window saved since. */
	readonly stands: Sheet | null
	readonly missing: readonly MissingMark[]
	readonly rev: number
}

export type SheetProps = { readonly page: ReadingPage; readonly reply: SheetReply | undefined }

/** Level and comment that stand in the fields of a criterion: typed just now, else saved. */
export function shownMark(
	page: ReadingPage,
	reply: SheetReply | undefined,
	key: string,
): { level: number | null; comment: string } {
	const saved = page.sheet.marks[key] ?? { level: null, comment: '' }
	if (!reply) return saved
	const level = textIn(reply.typed, `level.${key}`)
	return {
		level: /^[0-5]$/.test(level) ? Number(level) : null,
		comment: textIn(reply.typed, `comment.${key}`),
	}
}

export function shownOverall(page: ReadingPage, reply: SheetReply | undefined): string {
	return reply ? textIn(reply.typed, 'overall') : page.sheet.overall
}

function textIn(typed: SheetReply['typed'], name: string): string {
	const value = typed[name]
	return typeof value === 'string' ? value : (value?.[0] ?? '')
}
