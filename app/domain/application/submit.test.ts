import { expect, test } from 'vitest'
import type { Answers } from '#app/domain/application/answers.ts'
import { describeProgress } from '#app/domain/application/completeness.ts'
import type { Status } from '#app/domain/application/status.ts'
import {
	decideSave,
	decideStart,
	decideSubmit,
	isReadyToDeclare,
	type SubmitInput,
} from '#app/domain/application/submit.ts'
import { decideReopen, decideWithdraw } from '#app/domain/application/withdraw.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { smallAnswers, SMALL_FILES } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()
const owner: Actor = { kind: 'person', accountId: 'a1', deviceHash: null, roles: [] }
const held = { editionId: 'lm-2027', accountId: 'a1', deviceHash: null, assistedById: null }
const inTime = new Date('2027-02-05T16:29:59.999Z')
const late = new Date('2027-02-05T16:30:00.000Z')

function input(
	change: Partial<SubmitInput> = {},
	answers: Record<string, Answers> = smallAnswers(),
): SubmitInput {
	const days = { opening: '2027-01-11', closing: '2027-02-05' }
	return {
		actor: owner,
		application: { ...held, status: 'draft' },
		stage: 'frozen',
		definition,
		answers: Object.assign({}, ...Object.values(answers)) as Answers,
		progress: describeProgress({ definition, answers, files: SMALL_FILES, days, today: '2027-02-05' }),
		receivedAt: inTime,
		...change,
	}
}
function code(decided: { ok: boolean; code?: string }): string | undefined {
	return decided.code
}

test('complete, in time, by its owner', () => {
	expect(decideSubmit(input())).toEqual({ ok: true, value: { status: 'received', receivedAt: inTime } })
})

test('one millisecond decides', () => {
	expect(code(decideSubmit(input({ receivedAt: late })))).toBe('application.edition-closed')
	expect(code(decideSubmit(input({ receivedAt: new Date('2027-01-11T08:59:59.999Z') })))).toBe(
		'application.edition-not-open',
	)
	expect(code(decideSubmit(input({ stage: 'draft' })))).toBe('application.edition-not-open')
})

test('only once', () => {
	for (const status of [
		'received',
		'completion',
		'refusal_proposed',
		'inadmissible',
		'admissible',
	] as Status[]) {
		expect(code(decideSubmit(input({ application: { ...held, status } })))).toBe(
			'application.already-received',
		)
	}
	expect(code(decideSubmit(input({ application: { ...held, status: 'withdrawn' } })))).toBe(
		'application.moved-on',
	)
})

test('a missing section, a missing consent', () => {
	const answers = smallAnswers()
	expect(decideSubmit(input({}, { ...answers, budget: {} }))).toEqual({
		ok: false,
		code: 'application.incomplete',
		details: { missing: 1 },
	})
	expect(code(decideSubmit(input({}, { ...answers, declaration: { declaration: true } })))).toBe(
		'application.consent-not-given',
	)
})

test('who may send: the account, the device of a draft without account, the officer who assists', () => {
	const stranger: Actor = { kind: 'person', accountId: 'a2', deviceHash: 'd1', roles: [] }
	const device: Actor = { kind: 'visitor', deviceHash: 'd1' }
	const onDevice = { ...held, accountId: null, deviceHash: 'd1', status: 'draft' as const }
	expect(code(decideSubmit(input({ actor: stranger })))).toBe('application.not-yours')
	expect(code(decideSubmit(input({ actor: device })))).toBe('application.not-yours')
	expect(decideSubmit(input({ actor: device, application: onDevice })).ok).toBe(true)
	expect(
		code(decideSubmit(input({ actor: { kind: 'visitor', deviceHash: null }, application: onDevice }))),
	).toBe('application.not-yours')
	// Joined to an account, the device alone no longer opens it.
	const joined = { ...onDevice, accountId: 'a1' }
	expect(code(decideSubmit(input({ actor: device, application: joined })))).toBe('application.not-yours')
	// No device at all must not match a draft without device.
	const nobody = { ...held, accountId: null, status: 'draft' as const }
	expect(
		code(decideSubmit(input({ actor: { kind: 'visitor', deviceHash: null }, application: nobody }))),
	).toBe('application.not-yours')
})

test('the assisting officer sends for the applicant only while she is an officer of the edition', () => {
	const assisted = { ...held, accountId: null, assistedById: 'o1', status: 'draft' as const }
	const officer = (editionId: string | null): Actor => ({
		kind: 'person',
		accountId: 'o1',
		deviceHash: null,
		roles: [{ role: 'officer', editionId, regionCode: '08' }],
	})
	expect(decideSubmit(input({ actor: officer(null), application: assisted })).ok).toBe(true)
	expect(code(decideSubmit(input({ actor: officer('sg-2027'), application: assisted })))).toBe(
		'application.not-yours',
	)
	const former: Actor = { kind: 'person', accountId: 'o1', deviceHash: null, roles: [] }
	expect(code(decideSubmit(input({ actor: former, application: assisted })))).toBe('application.not-yours')
})

test('a save is refused when the section has moved on in another tab', () => {
	const save = { ...input(), rev: 3, storedRev: 3 }
	expect(decideSave(save)).toEqual({ ok: true, value: { rev: 4 } })
	expect(code(decideSave({ ...save, rev: 2 }))).toBe('application.stale')
	expect(code(decideSave({ ...save, receivedAt: late }))).toBe('application.edition-closed')
	expect(code(decideSave({ ...save, application: { ...held, status: 'received' } }))).toBe(
		'application.already-received',
	)
	expect(code(decideSave({ ...save, actor: { kind: 'visitor', deviceHash: null } }))).toBe(
		'application.not-yours',
	)
})

test('a draft starts while the edition receives, in a language that is read', () => {
	const choice = { language: 'ar', applicantType: 'cooperative' }
	expect(decideStart('frozen', definition, choice, inTime)).toEqual({ ok: true, value: choice })
	expect(code(decideStart('frozen', definition, choice, late))).toBe('application.edition-closed')
	expect(code(decideStart('frozen', definition, { ...choice, language: 'en' }, inTime))).toBe(
		'application.language-unknown',
	)
	expect(
		code(decideStart('frozen', definition, { ...choice, applicantType: 'project_holder' }, inTime)),
	).toBe('application.applicant-type-unknown')
})

test('withdraw and begin again, until closing', () => {
	const received = input({ application: { ...held, status: 'received' } })
	expect(decideWithdraw(received)).toEqual({ ok: true, value: { status: 'withdrawn', withdrawnAt: inTime } })
	expect(code(decideWithdraw({ ...received, receivedAt: late }))).toBe('application.edition-closed')
	expect(code(decideWithdraw({ ...received, actor: { kind: 'visitor', deviceHash: 'd1' } }))).toBe(
		'application.not-yours',
	)
	expect(code(decideWithdraw(input()))).toBe('application.moved-on')
	const withdrawn = input({ application: { ...held, status: 'withdrawn' } })
	expect(decideReopen(withdrawn)).toEqual({ ok: true, value: { status: 'draft' } })
	expect(code(decideReopen({ ...withdrawn, receivedAt: late }))).toBe('application.edition-closed')
})

test('the declaration may be signed when all else is done, its boxes still open', () => {
	const answers = smallAnswers()
	expect(isReadyToDeclare(definition, input({}, { ...answers, declaration: {} }).progress)).toBe(true)
	expect(isReadyToDeclare(definition, input({}, { ...answers, budget: {} }).progress)).toBe(false)
})
