import { expect, test } from 'vitest'
import {
	decideConfirmExtension,
	decideProposeExtension,
	type ExtensionState,
} from '#app/domain/edition/extension.ts'
import { decideNextEdition, nextDefinition } from '#app/domain/edition/next-edition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { weekdayOf } from '#app/domain/shared/calendar-day.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

function manager(accountId: string, editionId: string | null = null): Actor {
	const role = { role: 'manager', editionId, regionCode: null } as const
	return { kind: 'person', accountId, deviceHash: null, roles: [role] }
}
const { calendar } = smallEdition()
const state: ExtensionState = {
	actor: manager('m1'),
	edition: { id: 'lm-2027', stage: 'frozen' },
	calendar,
	extended: false,
	now: new Date('2027-02-05T16:29:59.999Z'),
}
const later = { ...calendar, closesAt: '2027-02-12T16:30:00Z' }
const wanted = { calendar: later, reason: 'انقطاع الشبكة في جهتين' }

test('the closing is put off before it comes, by a manager, with a reason, to a later instant', () => {
	expect(decideProposeExtension(state, wanted)).toEqual({ ok: true, value: { byId: 'm1' } })
	const at = { ...state, now: new Date('2027-02-05T16:30:00Z') }
	expect(decideProposeExtension(at, wanted)).toMatchObject({ code: 'edition.extension-closed' })
	expect(decideProposeExtension(state, { ...wanted, calendar })).toMatchObject({
		code: 'edition.extension-earlier',
	})
	expect(decideProposeExtension(state, { ...wanted, reason: 'عطل' })).toEqual({
		ok: false,
		code: 'edition.extension-reason',
		details: { min: 10 },
	})
	expect(decideProposeExtension({ ...state, extended: true }, wanted)).toMatchObject({
		code: 'edition.extension-twice',
	})
	expect(
		decideProposeExtension({ ...state, edition: { id: 'lm-2027', stage: 'draft' } }, wanted),
	).toMatchObject({ code: 'edition.extension-not-open' })
	expect(decideProposeExtension({ ...state, actor: manager('m1', 'sg-2027') }, wanted)).toMatchObject({
		code: 'edition.not-yours',
	})
})

test('another person confirms it, while the door is open', () => {
	expect(
		decideConfirmExtension({ ...state, actor: manager('m2') }, { byId: 'm1', managedBefore: true }),
	).toEqual({
		ok: true,
		value: { byId: 'm2' },
	})
	expect(decideConfirmExtension(state, { byId: 'm1', managedBefore: true })).toMatchObject({
		code: 'edition.extension-same-person',
	})
	expect(
		decideConfirmExtension({ ...state, actor: manager('m2') }, { byId: 'm1', managedBefore: false }),
	).toEqual({ ok: false, code: 'edition.signer-too-new' })
	expect(decideConfirmExtension(state, null)).toMatchObject({ code: 'edition.extension-gone' })
	const late = { ...state, actor: manager('m2'), now: new Date('2027-02-05T16:30:00Z') }
	expect(decideConfirmExtension(late, { byId: 'm1', managedBefore: true })).toMatchObject({
		code: 'edition.extension-closed',
	})
})

test('the next edition: same weekdays a year later, no theme, sponsors or holidays of last year', () => {
	const last = smallEdition({
		theme: { ar: 'أ ب ج', fr: 'abc', en: 'xyz' },
		sponsors: [{ name: { ar: 'راع', fr: 'Parrain', en: 'Sponsor' } }],
		calendar: { ...calendar, holidays: ['2027-01-11'] },
	})
	const next = nextDefinition(last)
	expect(next.calendar).toEqual({
		...calendar,
		opensAt: '2028-01-10T09:00:00Z',
		closesAt: '2028-02-04T16:30:00Z',
		eligibilityDecidedOn: '2028-02-21',
		judgingStartsOn: '2028-02-29',
		judgingEndsAt: '2028-03-24T16:30:00Z',
		decisionOn: '2028-04-03',
		publicationAt: '2028-04-13T11:00:00Z',
		holidays: null,
	})
	expect(weekdayOf(next.calendar.decisionOn)).toBe(weekdayOf(last.calendar.decisionOn))
	expect([next.theme, next.sponsors, next.proposals]).toEqual([null, [], ['calendar', 'rubric.criteria']])
	expect(next.rubric).toEqual(last.rubric)
})

test('one edition a year and prize, by a manager of every edition', () => {
	const last = { prizeCode: 'LM', year: 2027 }
	expect(decideNextEdition(manager('m1'), last, () => false)).toEqual({
		ok: true,
		value: { id: 'lm-2028', year: 2028, byId: 'm1' },
	})
	expect(decideNextEdition(manager('m1'), last, (id) => id === 'lm-2028')).toEqual({
		ok: false,
		code: 'edition.next-exists',
		details: { year: 2028 },
	})
	expect(decideNextEdition(manager('m1', 'lm-2027'), last, () => false)).toMatchObject({
		code: 'edition.next-not-yours',
	})
	expect(decideNextEdition(manager('m1'), null, () => false)).toMatchObject({ code: 'edition.next-unknown' })
})
