import { expect, test } from 'vitest'
import {
	LONGEST_COMMENT,
	maySeeSheet,
	saveSheet,
	type Sheet,
	submitSheet,
} from '#app/domain/scoring/sheet.ts'
import { fraction } from '#app/domain/shared/fraction.ts'

const name = { ar: 'معيار', fr: 'Critère', en: 'Criterion' }
const RUBRIC = {
	criteria: ['first', 'second'].map((key, index) => ({
		key,
		name,
		weight: index === 0 ? 60 : 40,
		levels: [name, name, name, name, name, name],
		zeroGoesToJury: false,
		origin: 'proposed' as const,
	})),
	commentMinimum: 30,
}
const EMPTY: Sheet = { status: 'draft', rev: 4, marks: {}, overall: '' }
const OPEN = { isReader: true, phase: 'open' } as const
const THIRTY = 'x'.repeat(30)
const COMPLETE: Sheet = {
	...EMPTY,
	marks: { first: { level: 4, comment: THIRTY }, second: { level: 0, comment: THIRTY } },
}

test('a draft saves what is there and leaves the rest', () => {
	const saved = saveSheet(EMPTY, { rev: 4, marks: { first: { level: 3, comment: 'بداية' } } }, RUBRIC, OPEN)
	expect(saved).toEqual({
		ok: true,
		value: { status: 'draft', rev: 5, marks: { first: { level: 3, comment: 'بداية' } }, overall: '' },
	})
	if (!saved.ok) return
	expect(
		saveSheet(
			saved.value,
			{ rev: 5, marks: { second: { level: null, comment: '' } }, overall: 'o' },
			RUBRIC,
			OPEN,
		),
	).toEqual({
		ok: true,
		value: {
			status: 'draft',
			rev: 6,
			marks: { first: { level: 3, comment: 'بداية' }, second: { level: null, comment: '' } },
			overall: 'o',
		},
	})
})

test('a stale save is refused with the rev that stands', () => {
	expect(saveSheet(EMPTY, { rev: 3, marks: {} }, RUBRIC, OPEN)).toEqual({
		ok: false,
		code: 'scoring.stale',
		details: { rev: 4 },
	})
})

test.each([-1, 6, 2.5, Number.NaN])('level %d is off the scale', (level) => {
	expect(saveSheet(EMPTY, { rev: 4, marks: { first: { level, comment: '' } } }, RUBRIC, OPEN)).toEqual({
		ok: false,
		code: 'scoring.level-off-scale',
		details: { criterion: 'first' },
	})
})

test('an unknown criterion and an endless comment are refused', () => {
	const save = (criterion: string, comment: string) =>
		saveSheet(EMPTY, { rev: 4, marks: { [criterion]: { level: 1, comment } } }, RUBRIC, OPEN)
	expect(save('third', '')).toMatchObject({
		code: 'scoring.unknown-criterion',
		details: { criterion: 'third' },
	})
	expect(save('first', 'x'.repeat(LONGEST_COMMENT)).ok).toBe(true)
	expect(save('first', 'x'.repeat(LONGEST_COMMENT + 1))).toMatchObject({ code: 'scoring.comment-too-long' })
	expect(
		saveSheet(EMPTY, { rev: 4, marks: {}, overall: 'x'.repeat(LONGEST_COMMENT + 1) }, RUBRIC, OPEN),
	).toMatchObject({ code: 'scoring.comment-too-long', details: { criterion: 'overall' } })
})

test.each([
	['scoring.not-a-reader', {}, { isReader: false }],
	['scoring.void', { status: 'void' }, {}],
	['scoring.already-submitted', { status: 'submitted' }, {}],
	['scoring.not-yet-open', {}, { phase: 'before' }],
	['scoring.closed', {}, { phase: 'after' }],
] as const)('%s: neither saved nor submitted', (code, sheet, facts) => {
	expect(saveSheet({ ...COMPLETE, ...sheet }, { rev: 4, marks: {} }, RUBRIC, { ...OPEN, ...facts })).toEqual({
		ok: false,
		code,
	})
	expect(submitSheet({ ...COMPLETE, ...sheet }, RUBRIC, { ...OPEN, ...facts })).toEqual({ ok: false, code })
})

test('a complete sheet is submitted with its total', () => {
	expect(submitSheet(COMPLETE, RUBRIC, OPEN)).toEqual({
		ok: true,
		value: { sheet: { ...COMPLETE, status: 'submitted', rev: 5 }, total: fraction(48) },
	})
})

test('a sheet that lacks something names every criterion and what it lacks', () => {
	const marks = {
		first: { level: null, comment: THIRTY },
		second: { level: 5, comment: ` ${'ع'.repeat(29)} ` },
	}
	expect(submitSheet({ ...EMPTY, marks }, RUBRIC, OPEN)).toEqual({
		ok: false,
		code: 'scoring.incomplete',
		details: { criteria: 2 },
		missing: [
			{ criterionKey: 'first', levelMissing: true, charactersMissing: 0 },
			{ criterionKey: 'second', levelMissing: false, charactersMissing: 1 },
		],
	})
	expect(submitSheet(EMPTY, RUBRIC, OPEN)).toMatchObject({
		missing: [
			{ levelMissing: true, charactersMissing: 30 },
			{ levelMissing: true, charactersMissing: 30 },
		],
	})
})

test('without a comment minimum levels are enough', () => {
	const marks = { first: { level: 1, comment: '' }, second: { level: 1, comment: '' } }
	expect(submitSheet({ ...EMPTY, marks }, { ...RUBRIC, commentMinimum: 0 }, OPEN).ok).toBe(true)
})

test("others' sheets are seen only once a sitting is open", () => {
	expect(maySeeSheet({ viewerId: 'j', readerId: 'j', sittingOpen: false })).toBe(true)
	expect(maySeeSheet({ viewerId: 'j', readerId: 'k', sittingOpen: false })).toBe(false)
	expect(maySeeSheet({ viewerId: 'j', readerId: 'k', sittingOpen: true })).toBe(true)
})
