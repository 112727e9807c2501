import { expect, test } from 'vitest'
import type { Status } from '#app/domain/application/status.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type ContestedFile, decideSettleContest } from '#app/domain/screening/contest.ts'

function officer(regionCode: string | null): Actor {
	return {
		kind: 'person',
		accountId: 'o1',
		deviceHash: null,
		roles: [{ role: 'officer', editionId: null, regionCode }],
	}
}
const now = new Date('2027-02-15T10:00:00Z')
const words = 'Une seule candidature par coopérative : celle du 3 février compte.'
function file(id: string, status: Status = 'received', regionCode = '09'): ContestedFile {
	return {
		id,
		editionId: 'lm-2027',
		regionCode,
		status,
		accountId: `account-${id}`,
		assistedById: null,
		completion: null,
		contested: id !== 'first',
	}
}
const settle = (files: ContestedFile[], keptId: string, said = words, actor = officer('09')) =>
	decideSettleContest(actor, files, keptId, said, now)

test('one is kept, refusing the others is proposed with words', () => {
	const files = [file('first'), file('second'), file('third', 'inadmissible')]
	expect(settle(files, 'second')).toEqual({
		ok: true,
		value: { accountId: 'o1', kept: files[1], refused: [files[0]], reason: words },
	})
	expect(settle(files, 'second', 'trop court')).toMatchObject({ code: 'screening.reason-too-short' })
	// Nobody to refuse: nothing to say.
	expect(settle([file('second')], 'second', '')).toMatchObject({ ok: true, value: { refused: [] } })
})

test('one that was admitted is not undone', () => {
	const files = [file('first', 'admissible'), file('second')]
	expect(settle(files, 'second')).toMatchObject({ code: 'screening.contest-decided' })
	expect(settle(files, 'first')).toMatchObject({ ok: true, value: { refused: [files[1]] } })
})

test('files of two regions are for somebody who sees both', () => {
	const files = [file('first', 'received', '03'), file('second')]
	expect(settle(files, 'second')).toMatchObject({ code: 'screening.contest-elsewhere' })
	expect(settle(files, 'first')).toMatchObject({ code: 'screening.not-yours' })
	expect(settle(files, 'second', words, officer(null)).ok).toBe(true)
})

test('what is over or gone is not kept', () => {
	for (const status of ['inadmissible', 'withdrawn', 'refusal_proposed', 'draft'] as Status[]) {
		expect(settle([file('first'), file('second', status)], 'second')).toMatchObject({
			code: 'application.moved-on',
		})
	}
	expect(settle([file('first'), file('second')], 'gone')).toMatchObject({ code: 'application.moved-on' })
})

test('an applicant in the middle of completing is not refused', () => {
	const waiting = { ...file('first', 'completion'), completion: { dueAt: new Date('2027-02-22T16:30:00Z') } }
	expect(settle([waiting, file('second')], 'second')).toMatchObject({
		code: 'screening.waits-for-applicant',
	})
	expect(settle([waiting, file('second')], 'first').ok).toBe(true)
})

test('nobody settles a contest of her own file', () => {
	expect(settle([file('first'), { ...file('second'), accountId: 'o1' }], 'first')).toMatchObject({
		code: 'screening.own-application',
	})
})
