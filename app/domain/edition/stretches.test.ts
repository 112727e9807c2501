import { expect, test } from 'vitest'
import { listStretches } from '#app/domain/edition/stretches.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const { calendar } = smallEdition()
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
function statesAt(iso: string, stage: 'draft' | 'frozen' = 'frozen') {
	const now = new Date(iso)
	return listStretches(stage, calendar, { now, today: dayOf(now) }, dayOf)
		.map(({ key, state }) => `${key} ${state}`)
		.join(', ')
}
const all = (...states: string[]) =>
	['applying', 'eligibility', 'appeals', 'reading', 'deliberation', 'publication']
		.map((key, place) => `${key} ${states[place]}`)
		.join(', ')

test('applying ends at the closing minute, eligibility on the evening of its day', () => {
	expect(statesAt('2027-01-11T08:59:59Z')).toBe(all('later', 'later', 'later', 'later', 'later', 'later'))
	expect(statesAt('2027-01-11T09:00:00Z')).toBe(all('now', 'now', 'later', 'later', 'later', 'later'))
	expect(statesAt('2027-02-05T16:29:59Z')).toBe(all('now', 'now', 'later', 'later', 'later', 'later'))
	expect(statesAt('2027-02-05T16:30:00Z')).toBe(all('done', 'now', 'later', 'later', 'later', 'later'))
	expect(statesAt('2027-02-22T23:59:59Z')).toBe(all('done', 'now', 'now', 'later', 'later', 'later'))
})

test('appeals, reading and deliberation may run together; publication is a minute', () => {
	expect(statesAt('2027-03-01T12:00:00Z')).toBe(all('done', 'done', 'now', 'later', 'later', 'later'))
	expect(statesAt('2027-03-02T09:00:00Z')).toBe(all('done', 'done', 'done', 'now', 'later', 'later'))
	expect(statesAt('2027-04-05T10:00:00Z')).toBe(all('done', 'done', 'done', 'done', 'now', 'later'))
	expect(statesAt('2027-04-15T11:00:00Z')).toBe(all('done', 'done', 'done', 'done', 'done', 'done'))
})

test('an edition that is not open has nothing behind it', () => {
	expect(statesAt('2028-01-01T00:00:00Z', 'draft')).toBe(
		all('later', 'later', 'later', 'later', 'later', 'later'),
	)
	const moment = { now: new Date('2027-01-01T00:00:00Z'), today: '2027-01-01' }
	expect(listStretches('draft', calendar, moment, dayOf)[2]).toEqual({
		key: 'appeals',
		from: '2027-02-22',
		until: '2027-03-01',
		at: null,
		state: 'later',
	})
})
