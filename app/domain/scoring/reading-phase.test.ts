import { expect, test } from 'vitest'
import { isAskedLate, readingPhase } from '#app/domain/scoring/reading-phase.ts'

const CALENDAR = { judgingStartsOn: '2027-03-02', judgingEndsAt: '2027-03-26T16:30:00Z' }
const at = (instant: string, { today = instant.slice(0, 10), askedLate = false, sittingOpen = false } = {}) =>
	readingPhase(CALENDAR, { now: new Date(instant), today }, { askedLate, sittingOpen })

test('open from the first day to the last second, the end excluded', () => {
	expect(at('2027-03-01T23:59:59Z')).toBe('before')
	expect(at('2027-03-02T00:00:00Z')).toBe('open')
	expect(at('2027-03-26T16:29:59.999Z')).toBe('open')
	expect(at('2027-03-26T16:30:00Z')).toBe('after')
})

test('the first day is the Moroccan one', () => {
	expect(at('2027-03-01T23:30:00Z', { today: '2027-03-02' })).toBe('open')
})

test('a reading asked late stays open until a sitting opens', () => {
	expect(at('2027-03-30T10:00:00Z', { askedLate: true })).toBe('open')
	expect(at('2027-03-30T10:00:00Z', { askedLate: true, sittingOpen: true })).toBe('after')
	expect(at('2027-03-10T10:00:00Z', { sittingOpen: true })).toBe('after')
})

test('asked late: extra, or given after the first ones', () => {
	const first = new Date('2027-02-25T10:00:00Z')
	const later = new Date(first.getTime() + 1)
	expect(isAskedLate({ purpose: 'base', assignedAt: first }, first)).toBe(false)
	expect(isAskedLate({ purpose: 'base', assignedAt: later }, first)).toBe(true)
	expect(isAskedLate({ purpose: 'extra', assignedAt: first }, first)).toBe(true)
	expect(isAskedLate({ purpose: 'base', assignedAt: later }, null)).toBe(false)
})
