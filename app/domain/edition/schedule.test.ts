import { expect, test } from 'vitest'
import {
	completionDueDay,
	eligibilityAppealsEnd,
	isReceiving,
	listSteps,
	phaseAt,
	resultAppealsEnd,
	uploadWindow,
} from '#app/domain/edition/schedule.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const { calendar } = smallEdition()
/** Morocco is on UTC+0 in 2027. */
function dayOf(instant: Date): string {
	return instant.toISOString().slice(0, 10)
}
function at(text: string) {
	const now = new Date(text)
	return { now, today: dayOf(now) }
}

test('opening is inside to the millisecond, closing is outside', () => {
	expect(isReceiving('frozen', calendar, new Date('2027-01-11T08:59:59.999Z'))).toBe(false)
	expect(isReceiving('frozen', calendar, new Date('2027-01-11T09:00:00.000Z'))).toBe(true)
	expect(isReceiving('frozen', calendar, new Date('2027-02-05T16:29:59.999Z'))).toBe(true)
	expect(isReceiving('frozen', calendar, new Date('2027-02-05T16:30:00.000Z'))).toBe(false)
	expect(isReceiving('draft', calendar, new Date('2027-01-20T12:00:00.000Z'))).toBe(false)
})

test.each([
	['2027-01-11T08:59:59.999Z', 'upcoming'],
	['2027-01-11T09:00:00.000Z', 'open'],
	['2027-02-05T16:29:59.999Z', 'open'],
	['2027-02-05T16:30:00.000Z', 'screening'],
	['2027-03-01T23:59:59.999Z', 'screening'],
	['2027-03-02T00:00:00.000Z', 'judging'],
	['2027-03-26T16:30:00.000Z', 'deciding'],
	['2027-04-15T10:59:59.999Z', 'deciding'],
	['2027-04-15T11:00:00.000Z', 'published'],
])('at %s: %s', (text, phase) => {
	expect(phaseAt('frozen', calendar, at(text))).toBe(phase)
	expect(phaseAt('draft', calendar, at(text))).toBe('preparing')
})

test('uploads begun before closing have a quarter of an hour', () => {
	expect(uploadWindow(calendar)).toEqual({
		opensAt: new Date('2027-01-11T09:00:00Z'),
		closesAt: new Date('2027-02-05T16:30:00Z'),
		finishBy: new Date('2027-02-05T16:45:00Z'),
	})
})

test('deadlines in working days, holidays counted once they are set', () => {
	expect(eligibilityAppealsEnd(calendar)).toBe('2027-03-01')
	expect(eligibilityAppealsEnd({ ...calendar, holidays: ['2027-02-24'] })).toBe('2027-03-02')
	expect(resultAppealsEnd(calendar, '2027-04-15')).toBe('2027-04-29')
	expect(completionDueDay(calendar, '2027-02-15')).toBe('2027-02-22')
	expect(completionDueDay(calendar, '2027-02-13')).toBe('2027-02-19')
})

test('the steps of the story, with the next one marked', () => {
	const steps = listSteps(calendar, at('2027-01-26T14:32:00Z'), dayOf)
	expect(steps.map(({ key, day, state }) => [key, day, state])).toEqual([
		['opens', '2027-01-11', 'past'],
		['closes', '2027-02-05', 'next'],
		['eligibility-decided', '2027-02-22', 'later'],
		['eligibility-appeals-end', '2027-03-01', 'later'],
		['judging-starts', '2027-03-02', 'later'],
		['judging-ends', '2027-03-26', 'later'],
		['decision', '2027-04-05', 'later'],
		['publication', '2027-04-15', 'later'],
		['result-appeals-end', '2027-04-29', 'later'],
	])
	expect(steps[1]).toMatchObject({ precision: 'minute', at: new Date('2027-02-05T16:30:00Z') })
	expect(steps[3]).toMatchObject({ precision: 'until' })
})

test('a day is past only when it is over', () => {
	const states = (text: string) =>
		Object.fromEntries(listSteps(calendar, at(text), dayOf).map(({ key, state }) => [key, state]))
	expect(states('2027-02-22T23:59:00Z')['eligibility-decided']).toBe('next')
	expect(states('2027-02-23T00:00:00Z')['eligibility-decided']).toBe('past')
	expect(new Set(Object.values(states('2028-01-01T00:00:00Z')))).toEqual(new Set(['past']))
})
