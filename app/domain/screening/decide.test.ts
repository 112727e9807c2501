import { expect, test } from 'vitest'
import type { Status } from '#app/domain/application/status.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
	decideAdmit,
	decideConfirmRefusal,
	decideProposeRefusal,
	decideRejectRefusal,
	type Screened,
} from '#app/domain/screening/decide.ts'

function officer(accountId: string, regionCode: string | null = '09'): Actor {
	return {
		kind: 'person',
		accountId,
		deviceHash: null,
		roles: [{ role: 'officer', editionId: null, regionCode }],
	}
}
const now = new Date('2027-02-15T10:00:00Z')
const dueAt = new Date('2027-02-22T16:30:00Z')
const received: Screened = {
	editionId: 'lm-2027',
	regionCode: '09',
	status: 'received',
	accountId: 'a1',
	assistedById: null,
	completion: null,
	contested: false,
}
function at(status: Status): Screened {
	return { ...received, status }
}
const reason = { code: 'share', words: 'النساء 8 من 12: الثلثان بالضبط، ويلزم أكثر من الثلثين.' }

test('one officer admits', () => {
	expect(decideAdmit(officer('o1'), received, [], now)).toEqual({
		ok: true,
		value: { status: 'admissible', accountId: 'o1' },
	})
})

test('not in another region, not her own, not one she filled in, not a visitor', () => {
	expect(decideAdmit(officer('o1', '08'), received, [], now)).toMatchObject({ code: 'screening.not-yours' })
	expect(decideAdmit(officer('a1'), received, [], now)).toMatchObject({ code: 'screening.own-application' })
	expect(decideAdmit(officer('o1'), { ...received, assistedById: 'o1' }, [], now)).toMatchObject({
		code: 'screening.own-application',
	})
	expect(decideAdmit({ kind: 'visitor', deviceHash: 'd' }, received, [], now)).toMatchObject({
		code: 'screening.not-yours',
	})
})

test('nothing is decided twice', () => {
	for (const status of ['draft', 'withdrawn', 'admissible', 'inadmissible', 'refusal_proposed'] as Status[]) {
		expect(decideAdmit(officer('o1'), at(status), [], now)).toMatchObject({ code: 'application.moved-on' })
		expect(decideProposeRefusal(officer('o1'), at(status), reason, now)).toMatchObject({
			code: 'application.moved-on',
		})
	}
})

test('a refusal has a known rule and 30 characters of words', () => {
	expect(decideProposeRefusal(officer('o1'), received, reason, now)).toEqual({
		ok: true,
		value: { status: 'refusal_proposed', accountId: 'o1', reasonCode: 'share', reason: reason.words },
	})
	const words = (text: string) =>
		decideProposeRefusal(officer('o1'), received, { ...reason, words: text }, now)
	expect(words('')).toEqual({
		ok: false,
		code: 'screening.reason-too-short',
		details: { min: 30, length: 0 },
	})
	expect(words('x'.repeat(29))).toMatchObject({ code: 'screening.reason-too-short' })
	expect(words(`${' '.repeat(30)}x`)).toMatchObject({ details: { length: 1 } })
	expect(words('x'.repeat(30)).ok).toBe(true)
	expect(words('x'.repeat(2001))).toMatchObject({ code: 'screening.reason-too-long' })
	expect(decideProposeRefusal(officer('o1'), received, { ...reason, code: 'mood' }, now)).toMatchObject({
		code: 'screening.reason-unknown',
	})
})

test('a second person confirms, never the first', () => {
	const proposed = at('refusal_proposed')
	const proposal = { decidedById: 'o1', readBySecond: true }
	expect(decideConfirmRefusal(officer('o1'), proposed, proposal)).toEqual({
		ok: false,
		code: 'screening.same-person',
	})
	expect(decideConfirmRefusal(officer('o2'), proposed, proposal)).toEqual({
		ok: true,
		value: { status: 'inadmissible', accountId: 'o2' },
	})
	expect(decideConfirmRefusal(officer('o2'), proposed, { ...proposal, readBySecond: false })).toMatchObject({
		code: 'screening.read-first',
	})
	expect(decideConfirmRefusal(officer('o2', '08'), proposed, proposal)).toMatchObject({
		code: 'screening.not-yours',
	})
	expect(decideConfirmRefusal(officer('o2'), proposed, null)).toMatchObject({ code: 'screening.no-proposal' })
	expect(decideConfirmRefusal(officer('o2'), at('inadmissible'), proposal)).toMatchObject({
		code: 'application.moved-on',
	})
})

test('or rejects, with a note, and the file goes back', () => {
	const proposed = at('refusal_proposed')
	const proposal = { decidedById: 'o1', readBySecond: true }
	const note = 'Le PV du 3 mars montre neuf femmes sur douze.'
	expect(decideRejectRefusal(officer('o2'), proposed, proposal, note)).toEqual({
		ok: true,
		value: { status: 'received', accountId: 'o2', note },
	})
	expect(decideRejectRefusal(officer('o2'), proposed, proposal, 'non')).toMatchObject({
		code: 'screening.note-too-short',
	})
	expect(decideRejectRefusal(officer('o1'), proposed, proposal, note)).toMatchObject({
		code: 'screening.same-person',
	})
})

test('while the applicant completes, nothing is decided; at the due minute the officer decides', () => {
	const waiting: Screened = { ...at('completion'), completion: { dueAt } }
	const before = new Date(dueAt.getTime() - 1)
	expect(decideAdmit(officer('o1'), waiting, [], before)).toMatchObject({
		code: 'screening.waits-for-applicant',
	})
	expect(decideProposeRefusal(officer('o1'), waiting, reason, before)).toMatchObject({
		code: 'screening.waits-for-applicant',
	})
	expect(decideAdmit(officer('o1'), waiting, [], dueAt).ok).toBe(true)
	expect(decideProposeRefusal(officer('o1'), waiting, reason, dueAt).ok).toBe(true)
})
