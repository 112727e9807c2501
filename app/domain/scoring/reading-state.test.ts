import { expect, test } from 'vitest'
import { readingState } from '#app/domain/scoring/reading-state.ts'
import type { Sheet } from '#app/domain/scoring/sheet.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const { rubric } = smallEdition()
const long = 'x'.repeat(30)
const sheet = (marks: Sheet['marks'], status: Sheet['status'] = 'draft'): Sheet => ({
	status,
	rev: 1,
	marks,
	overall: '',
})

test('a reading is to be done, running once it was opened, done when submitted', () => {
	expect(readingState(null, false, rubric)).toEqual({ state: 'todo', ready: 0, commentsShort: 0 })
	expect(readingState(null, true, rubric)).toEqual({ state: 'running', ready: 0, commentsShort: 0 })
	const marks = { innovation: { level: 0, comment: long }, impact: { level: 3, comment: long } }
	expect(readingState(sheet(marks), true, rubric)).toEqual({ state: 'running', ready: 2, commentsShort: 0 })
	expect(readingState(sheet(marks, 'submitted'), true, rubric).state).toBe('done')
})

test('comments are what is short only when every level is there', () => {
	const innovation = { level: 5, comment: 'short' }
	expect(readingState(sheet({ innovation }), true, rubric)).toEqual({
		state: 'running',
		ready: 0,
		commentsShort: 0,
	})
	const impact = { level: 2, comment: long }
	expect(readingState(sheet({ innovation, impact }), true, rubric)).toEqual({
		state: 'running',
		ready: 1,
		commentsShort: 1,
	})
})
