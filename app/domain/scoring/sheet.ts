import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { countCharacters } from '#app/domain/scoring/comment-length.ts'
import { isLevel, type Levels, totalOf } from '#app/domain/scoring/total.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import { accept, type Accepted, type Outcome, refuse, type Refused } from '#app/domain/shared/outcome.ts'

export type Rubric = EditionDefinition['rubric']
export type SheetMark = { readonly level: number | null; readonly comment: string }
export type Sheet = {
	readonly status: 'draft' | 'submitted' | 'void'
	/** Counts the saves; a save that does not know the last one is stale. */
	readonly rev: number
	readonly marks: Readonly<Record<string, SheetMark>>
	readonly overall: string
}

/** Longest comment kept, in characters. */
export const LONGEST_COMMENT = 4000

export const SHEET_REFUSALS = [
	'scoring.not-a-reader',
	'scoring.not-yet-open',
	'scoring.closed',
	'scoring.already-submitted',
	'scoring.void',
	'scoring.stale',
	'scoring.unknown-criterion',
	'scoring.level-off-scale',
	'scoring.comment-too-long',
	'scoring.incomplete',
] as const
export type SheetRefusal = (typeof SHEET_REFUSALS)[number]
type SaveRefusal = Exclude<SheetRefusal, 'scoring.incomplete'>

/** What must hold before a juror may write at all. */
export type WritingFacts = {
	/** She holds a reading of this application that was not withdrawn. */
	readonly isReader: boolean
	readonly phase: 'before' | 'open' | 'after'
}

/** What was typed; a criterion left out stays as it was. */
export type SheetInput = {
	readonly rev: number
	readonly marks: Readonly<Record<string, SheetMark>>
	readonly overall?: string
}

/**
 * Saves a draft, complete or not. A stale save is refused with the rev that stands, so that a second tab overwrites
 * nothing; the level of a criterion may be taken back (null).
 */
export function saveSheet(
	sheet: Sheet,
	input: SheetInput,
	rubric: Rubric,
	facts: WritingFacts,
): Outcome<Sheet, SaveRefusal> {
	const closed = refuseWriting(sheet, facts)
	if (closed) return closed
	if (input.rev !== sheet.rev) return refuse('scoring.stale', { rev: sheet.rev })
	const keys = new Set(rubric.criteria.map((criterion) => criterion.key))
	for (const [criterion, mark] of Object.entries(input.marks)) {
		if (!keys.has(criterion)) return refuse('scoring.unknown-criterion', { criterion })
		if (mark.level !== null && !isLevel(mark.level)) return refuse('scoring.level-off-scale', { criterion })
		if (isTooLong(mark.comment))
			return refuse('scoring.comment-too-long', { criterion, most: LONGEST_COMMENT })
	}
	const overall = input.overall ?? sheet.overall
	if (isTooLong(overall))
		return refuse('scoring.comment-too-long', { criterion: 'overall', most: LONGEST_COMMENT })
	return accept({
		status: 'draft',
		rev: sheet.rev + 1,
		marks: { ...sheet.marks, ...input.marks },
		overall,
	})
}

/** What a criterion still lacks before the sheet can be submitted. */
export type MissingMark = {
	readonly criterionKey: string
	readonly levelMissing: boolean
	/** Characters still to write; 0: the comment is long enough. */
	readonly charactersMissing: number
}
export type SubmittedSheet = { readonly sheet: Sheet; readonly total: Fraction }

/**
 * Submits a sheet: every criterion has a level and a comment of at least the rubric's length. A refusal for what is
 * missing lists every criterion concerned, in the rubric's order.
 */
export function submitSheet(
	sheet: Sheet,
	rubric: Rubric,
	facts: WritingFacts,
):
	| Accepted<SubmittedSheet>
	| Refused<SaveRefusal>
	| (Refused<'scoring.incomplete'> & { readonly missing: readonly MissingMark[] }) {
	const closed = refuseWriting(sheet, facts)
	if (closed) return closed
	const missing = findMissing(sheet, rubric)
	const total = totalOf(rubric.criteria, levelsOf(sheet))
	if (missing.length > 0 || !total)
		return { ok: false, code: 'scoring.incomplete', details: { criteria: missing.length }, missing }
	return accept({ sheet: { ...sheet, status: 'submitted', rev: sheet.rev + 1 }, total })
}

export function findMissing(sheet: Sheet, { criteria, commentMinimum }: Rubric): MissingMark[] {
	return criteria.flatMap(({ key }) => {
		const mark = sheet.marks[key]
		const levelMissing = (mark?.level ?? null) === null
		const charactersMissing = Math.max(0, commentMinimum - countCharacters(mark?.comment ?? ''))
		return levelMissing || charactersMissing > 0
			? [{ criterionKey: key, levelMissing, charactersMissing }]
			: []
	})
}

export function levelsOf(sheet: Pick<Sheet, 'marks'>): Levels {
	return Object.fromEntries(Object.entries(sheet.marks).map(([key, mark]) => [key, mark.level]))
}

/** A juror sees her own sheets always, and the others' only once a sitting is open: before, readings are independent. */
export function maySeeSheet(facts: {
	readonly viewerId: string
	readonly readerId: string
	readonly sittingOpen: boolean
}): boolean {
	return facts.viewerId === facts.readerId || facts.sittingOpen
}

function refuseWriting(sheet: Sheet, { isReader, phase }: WritingFacts): Refused<SaveRefusal> | null {
	if (!isReader) return refuse('scoring.not-a-reader')
	if (sheet.status === 'void') return refuse('scoring.void')
	if (sheet.status === 'submitted') return refuse('scoring.already-submitted')
	if (phase === 'open') return null
	return refuse(phase === 'before' ? 'scoring.not-yet-open' : 'scoring.closed')
}

function isTooLong(comment: string): boolean {
	return [...comment].length > LONGEST_COMMENT
}
