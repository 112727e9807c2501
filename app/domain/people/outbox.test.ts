import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import { decideSendAgain, mayShowText, type MessageState } from '#app/domain/people/outbox.ts'

const createdAt = new Date('2027-01-26T14:32:00Z')
const at = (time: string) => new Date(`2027-01-26T${time}Z`)
const manager: Actor = {
	kind: 'person',
	accountId: 'm1',
	deviceHash: null,
	roles: [{ role: 'manager', editionId: null, regionCode: null }],
}
function message(change: Partial<MessageState>): MessageState {
	return { template: 'application-received', status: 'failed', attempts: 8, createdAt, ...change }
}

test('a code is read while it is held and opens: until ten minutes, exactly', () => {
	const code = { template: 'sign-in-code', status: 'held', attempts: 0 } as const
	expect(mayShowText(message(code), at('14:41:59.999'))).toBe(true)
	expect(mayShowText(message(code), at('14:42:00'))).toBe(false)
	for (const status of ['queued', 'sending', 'sent', 'failed'] as const)
		expect(mayShowText(message({ ...code, status }), at('14:33:00'))).toBe(false)
	expect(mayShowText(message({ status: 'sent' }), at('23:00:00'))).toBe(true)
})

test('what failed, was held or waits after a try is sent again; a letter before its hour is not', () => {
	const again = (change: Partial<MessageState>, actor = manager) =>
		decideSendAgain(actor, message(change), at('14:42:00'))
	expect(again({})).toEqual({ ok: true, value: { byId: 'm1' } })
	expect(again({ status: 'held', attempts: 0 })).toMatchObject({ ok: true })
	expect(again({ status: 'queued', attempts: 1 })).toMatchObject({ ok: true })
	expect(again({ status: 'queued', attempts: 0 })).toEqual({ ok: false, code: 'people.message-not-due' })
	expect(again({ status: 'sent' })).toEqual({ ok: false, code: 'people.message-sent' })
	expect(again({ status: 'sending' })).toEqual({ ok: false, code: 'people.message-sent' })
	expect(again({ template: 'sign-in-code' })).toEqual({ ok: false, code: 'people.message-code-gone' })
	const editionOnly = {
		...manager,
		roles: [{ role: 'manager', editionId: 'lm-2027', regionCode: null }],
	} as const
	expect(again({}, editionOnly)).toEqual({ ok: false, code: 'people.outbox-not-yours' })
})
