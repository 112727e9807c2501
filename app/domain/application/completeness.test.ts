import { expect, test } from 'vitest'
import type { Answers } from '#app/domain/application/answers.ts'
import { describeProgress, type FileState, type Progress } from '#app/domain/application/completeness.ts'
import { smallAnswers, SMALL_FILES } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()

function progress(answers: Record<string, Answers>, files: readonly FileState[] = SMALL_FILES): Progress {
	const days = { opening: '2027-01-11', closing: '2027-02-05' }
	return describeProgress({ definition, answers, files, days, today: '2027-01-26' })
}
function states(found: Progress): Record<string, string> {
	return Object.fromEntries(found.sections.map(({ key, state }) => [key, state]))
}

test('a new draft: nothing started, the declaration locked, begin at the beginning', () => {
	const found = progress({}, [])
	expect(states(found)).toEqual({
		cooperative: 'not-started',
		members: 'not-started',
		project: 'not-started',
		budget: 'not-started',
		documents: 'not-started',
		declaration: 'locked',
	})
	expect(found).toMatchObject({ done: 0, total: 6, next: 'cooperative', isComplete: false })
})

test('everything there: done, and nothing is missing', () => {
	const found = progress(smallAnswers())
	expect(new Set(Object.values(states(found)))).toEqual(new Set(['done']))
	expect(found).toMatchObject({ done: 6, total: 6, next: null, isComplete: true, missing: [] })
})

test('the declaration unlocks when the others are done', () => {
	const found = progress({ ...smallAnswers(), declaration: {} })
	expect(states(found)['declaration']).toBe('not-started')
	expect(found.next).toBe('declaration')
	expect(found.missing.map((missing) => missing.kind === 'answer' && missing.issue.input)).toEqual([
		'processing',
		'declaration',
	])
})

test('gaps are in progress; what is wrong is to correct, and comes first', () => {
	const answers = smallAnswers()
	const found = progress({
		...answers,
		members: { members_total: 12, women: 9 },
		budget: { budget: { lines: [{ label: 'x', amountMad: 10, fundedBy: 'prize' }], totalMad: 11 } },
	})
	expect(states(found)).toMatchObject({ members: 'in-progress', budget: 'to-correct', declaration: 'locked' })
	expect(found.next).toBe('budget')
	expect(found.sections.find(({ key }) => key === 'members')).toMatchObject({ answered: 2, asked: 5 })
	expect(
		found.missing.map((missing) => (missing.kind === 'answer' ? missing.issue.code : missing.document)),
	).toEqual([
		'application.number-missing',
		'application.number-missing',
		'application.number-missing',
		'application.budget-sum-differs',
	])
})

test('a rule of eligibility that fails warns and does not keep a section from being done', () => {
	const answers = smallAnswers()
	const found = progress({ ...answers, members: { ...answers['members'], women: 8 } })
	expect(states(found)['members']).toBe('done')
	expect(found.sections.find(({ key }) => key === 'members')?.warnings.map(({ code }) => code)).toEqual([
		'application.share-not-reached',
	])
})

test.each<[string, FileState[], string]>([
	['nothing', [], 'not-started'],
	['an optional one only', [{ slot: 'photos', status: 'ok' }], 'in-progress'],
	['one on its way', [{ slot: 'statutes', status: 'receiving' }], 'in-progress'],
	['one being checked', [{ slot: 'statutes', status: 'checking' }], 'in-progress'],
	['one refused', [{ slot: 'statutes', status: 'refused' }], 'to-correct'],
	[
		'one refused, another fine',
		[
			{ slot: 'statutes', status: 'refused' },
			{ slot: 'statutes', status: 'ok' },
		],
		'done',
	],
	['the required one', [{ slot: 'statutes', status: 'ok' }], 'done'],
	['a slot that is not asked for', [{ slot: 'forged', status: 'ok' }], 'not-started'],
])('documents, %s', (_what, files, state) => {
	const found = progress(smallAnswers(), files)
	expect(states(found)['documents']).toBe(state)
	expect(found.isComplete).toBe(state === 'done')
	expect(found.missing.length > 0).toBe(state !== 'done')
})

test('a part larger than its whole in another section is to correct where the part is', () => {
	const answers = smallAnswers()
	expect(states(progress({ ...answers, members: { ...answers['members'], youth: 2 } }))['members']).toBe(
		'to-correct',
	)
})
