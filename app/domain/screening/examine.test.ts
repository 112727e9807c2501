import { expect, test } from 'vitest'
import type { Answers } from '#app/domain/application/answers.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import { examine, type ExamineInput, needsLook } from '#app/domain/screening/examine.ts'
import { smallAnswers, SMALL_FILES } from '#app/testing/small-application.ts'
import { field, smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()

function input(change: Answers = {}, more: Partial<ExamineInput> = {}): ExamineInput {
	const answers = { ...(Object.assign({}, ...Object.values(smallAnswers())) as Answers), ...change }
	return {
		definition: more.definition ?? definition,
		year: 2027,
		applicantType: 'cooperative',
		days: { opening: '2027-01-11', closing: '2027-02-05' },
		answers,
		facts: takeFacts(more.definition ?? definition, answers),
		files: SMALL_FILES,
		wonIn: [],
		sameCooperative: [],
		otherPrize: [],
		senderIsSeated: false,
		...more,
	}
}
function find(key: string, change: Answers = {}, more: Partial<ExamineInput> = {}) {
	return examine(input(change, more)).find((found) => found.key === key)
}

test('an application in order: one thing waits, for the mark of sound standing', () => {
	const found = examine(input())
	expect(found.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
		'share fits',
		'registration fits',
		'standing waiting',
		'repeat-winner fits',
		'single-application fits',
		'ice fits',
		'members fits',
		'budget fits',
		'document:statutes fits',
		'document:photos fits',
	])
	expect(needsLook(found).map(({ key }) => key)).toEqual(['standing'])
})

test('the share, with its evidence in integers', () => {
	expect(find('share', { members_total: 23, women: 16 })).toEqual({
		key: 'share',
		verdict: 'fits',
		code: 'screening.share-fits',
		fields: ['women', 'members_total'],
		details: {
			part: 16,
			total: 23,
			numerator: 2,
			denominator: 3,
			left: 48,
			right: 46,
			needed: 16,
			missing: 0,
		},
	})
	expect(find('share', { members_total: 12, women: 8 })).toMatchObject({
		verdict: 'fails',
		details: { left: 24, right: 24, missing: 1 },
	})
	expect(find('share', { women: { raw: { women: 'x' } } })).toMatchObject({ verdict: 'look' })
	expect(
		find(
			'share',
			{},
			{ definition: smallEdition({ eligibility: { ...definition.eligibility, share: null } }) },
		),
	).toBe(undefined)
})

test('registration on opening day fits, a day later fails', () => {
	expect(find('registration', { registered_on: '2027-01-11' })).toMatchObject({
		verdict: 'fits',
		details: { registeredOn: '2027-01-11', by: '2027-01-11', court: 'تنغير' },
	})
	expect(find('registration', { registered_on: '2027-01-12' })).toMatchObject({ verdict: 'fails' })
})

test('the age of a representative is worth a look; of a project holder it decides', () => {
	const age = { min: 18, max: 35, reference: 'closing', field: 'born_on' } as const
	const young = smallEdition({ eligibility: { ...definition.eligibility, age } })
	const more = { definition: young }
	expect(find('age', { born_on: '1991-02-06' }, more)).toMatchObject({
		verdict: 'fits',
		details: { years: 35 },
	})
	expect(find('age', { born_on: '1991-02-05' }, more)).toMatchObject({
		verdict: 'look',
		details: { years: 36 },
	})
	expect(find('age', { born_on: '1991-02-05' }, { ...more, applicantType: 'project_holder' })).toMatchObject({
		verdict: 'fails',
	})
})

test('a winner of 2023 is barred, of 2022 is not; a declared one is looked at', () => {
	expect(find('repeat-winner', {}, { wonIn: [2023] })).toMatchObject({
		verdict: 'fails',
		details: { since: 2023, year: 2023 },
	})
	expect(find('repeat-winner', {}, { wonIn: [2022] })).toMatchObject({ verdict: 'fits' })
	expect(find('repeat-winner', { won_before: 'yes', won_before_other: '2024' })).toMatchObject({
		verdict: 'look',
		code: 'screening.winner-declared',
		details: { words: '2024' },
	})
})

test('another application of the same cooperative is for the office to settle', () => {
	expect(find('single-application', {}, { sameCooperative: ['LM27-0150'] })).toMatchObject({
		verdict: 'look',
		code: 'screening.single-contested',
		details: { references: 'LM27-0150' },
	})
	expect(find('single-application', {}, { otherPrize: ['SG27-0009'] })).toMatchObject({
		code: 'screening.single-other-prize',
	})
})

test('ICE checksum, few members, budgets that differ: looked at, never failed', () => {
	expect(find('ice', { ice: '001561191000065' })).toMatchObject({
		verdict: 'look',
		details: { remainder: 96 },
	})
	expect(find('members', { members_total: 4, women: 4 })).toMatchObject({
		verdict: 'look',
		details: { minimum: 5 },
	})
	const lines = [{ label: 'x', amountMad: 50_001, fundedBy: 'prize' as const }]
	expect(find('budget', { budget: { lines, totalMad: 50_000 } })).toMatchObject({
		code: 'screening.budget-differs',
	})
	expect(find('budget', { budget: { lines, totalMad: 50_001 } })).toMatchObject({
		code: 'screening.budget-over-prize',
		details: { requested: 50_001, max: 50_000 },
	})
})

test('independence is declared', () => {
	const sections = definition.sections.map((section) =>
		section.kind === 'declaration'
			? { ...section, fields: [...section.fields, field('independence', 'consent')] }
			: section,
	)
	const more = { definition: { ...definition, sections } }
	expect(find('independence', {}, more)).toMatchObject({ verdict: 'look' })
	expect(find('independence', { independence: true }, more)).toMatchObject({ verdict: 'fits' })
	expect(find('independence', { independence: true }, { ...more, senderIsSeated: true })).toMatchObject({
		verdict: 'look',
		code: 'screening.independence-seated',
	})
})

test('documents: there, missing, refused, on their way', () => {
	const of = (status: 'receiving' | 'checking' | 'ok' | 'refused') => ({
		files: [{ slot: 'statutes', status }],
	})
	expect(find('document:statutes', {}, { files: [] })).toMatchObject({
		verdict: 'look',
		code: 'screening.document-missing',
	})
	expect(find('document:statutes', {}, of('refused'))).toMatchObject({ code: 'screening.document-refused' })
	expect(find('document:statutes', {}, of('checking'))).toMatchObject({ verdict: 'waiting' })
	expect(find('document:statutes', {}, of('ok'))).toMatchObject({ verdict: 'fits', details: { count: 1 } })
	expect(find('document:photos')).toMatchObject({ verdict: 'fits', code: 'screening.document-optional' })
})
