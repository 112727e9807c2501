import { expect, test } from 'vitest'
import { quickCheck, type QuickAnswers } from '#app/domain/cooperative/quick-check.ts'
import type { Eligibility } from '#app/domain/edition/definition.ts'

const WOMEN: Eligibility = {
	share: { of: 'women', numerator: 2, denominator: 3, strict: true },
	age: null,
	applicantTypes: ['cooperative'],
	minimumMembers: 5,
	registeredBy: 'opening',
	repeatWinnerYears: 4,
}
const YOUTH: Eligibility = {
	...WOMEN,
	share: { of: 'youth', numerator: 2, denominator: 3, strict: true },
	age: { min: 18, max: 35, reference: 'closing', field: 'born_on' },
}
const ask = (answers: Partial<QuickAnswers>, rules = WOMEN) =>
	quickCheck(rules, { total: '', part: '', age: '', won: '', ...answers })

test('six of nine are refused and one more is missing; seven of ten are accepted', () => {
	expect(ask({ total: '9', part: '6' })).toMatchObject({ kind: 'share', share: { needed: 7, missing: 1 } })
	expect(ask({ total: '10', part: '7' })).toMatchObject({ kind: 'yes', share: { needed: 7, missing: 0 } })
})

test('digits as they are written in Arabic', () => {
	expect(ask({ total: '١٢', part: '٩' })).toMatchObject({ kind: 'yes', total: 12, part: 9 })
})

test('not answered, unreadable, impossible', () => {
	expect(ask({})).toEqual({ kind: 'unsaid' })
	expect(ask({ total: '9' })).toEqual({ kind: 'unsaid' })
	expect(ask({ total: 'many', part: '-3' })).toMatchObject({
		kind: 'faulty',
		faults: [
			{ field: 'total', code: 'shared.number-unreadable' },
			{ field: 'part', code: 'cooperative.number-negative' },
		],
	})
	expect(ask({ total: '9', part: '10' })).toMatchObject({
		kind: 'faulty',
		faults: [{ field: 'part', code: 'cooperative.part-over-total', details: { part: 10, total: 9 } }],
	})
	expect(ask({ total: '0', part: '0' })).toMatchObject({
		kind: 'faulty',
		faults: [{ field: 'total', code: 'cooperative.no-members' }],
	})
})

test('an earlier win bars, where the edition bars it', () => {
	expect(ask({ total: '10', part: '7', won: 'yes' })).toMatchObject({ kind: 'won' })
	expect(ask({ total: '9', part: '6', won: 'yes' })).toMatchObject({ kind: 'share' })
	expect(ask({ total: '10', part: '7', won: 'yes' }, { ...WOMEN, repeatWinnerYears: 0 })).toMatchObject({
		kind: 'yes',
	})
})

test.each([
	['17', 'age'],
	['18', 'yes'],
	['35', 'yes'],
	['36', 'age'],
	['', 'yes'],
])('aged %s: %s', (age, kind) => {
	expect(ask({ total: '10', part: '7', age }, YOUTH)).toMatchObject({ kind })
})

test('without a share there are no two numbers to ask', () => {
	expect(ask({ age: '40' }, { ...YOUTH, share: null })).toEqual({
		kind: 'age',
		share: null,
		total: null,
		part: null,
	})
})
