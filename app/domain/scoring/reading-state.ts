import { findMissing, type Rubric, type Sheet } from '#app/domain/scoring/sheet.ts'

/** What a juror's own list says of one reading. */
export type ReadingState = {
	readonly state: 'todo' | 'running' | 'done'
	/** Criteria that have all they need. */
	readonly ready: number
	/** Every level is there and only comments are short: criteria concerned. */
	readonly commentsShort: number
}

export function readingState(sheet: Sheet | null, opened: boolean, rubric: Rubric): ReadingState {
	if (!sheet) return { state: opened ? 'running' : 'todo', ready: 0, commentsShort: 0 }
	const missing = findMissing(sheet, rubric)
	return {
		state: sheet.status === 'submitted' ? 'done' : 'running',
		ready: rubric.criteria.length - missing.length,
		commentsShort: missing.every(({ levelMissing }) => !levelMissing) ? missing.length : 0,
	}
}
