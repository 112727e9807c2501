import { expect, test } from 'vitest'
import {
	isReceived,
	move,
	STANDING_STATUSES,
	type Status,
	STATUSES,
	statusesFor,
	statusForApplicant,
	type Transition,
	TRANSITION_NAMES,
} from '#app/domain/application/status.ts'

/** Rows: from; the rest is refused. */
const ALLOWED: Record<Status, Partial<Record<Transition, Status>>> = {
	draft: { submit: 'received' },
	withdrawn: { reopen: 'draft' },
	received: {
		withdraw: 'withdrawn',
		admit: 'admissible',
		'ask-completion': 'completion',
		'propose-refusal': 'refusal_proposed',
	},
	completion: {
		withdraw: 'withdrawn',
		admit: 'admissible',
		complete: 'received',
		'propose-refusal': 'refusal_proposed',
	},
	refusal_proposed: {
		withdraw: 'withdrawn',
		'confirm-refusal': 'inadmissible',
		'reject-refusal': 'received',
	},
	inadmissible: {},
	admissible: { withdraw: 'withdrawn' },
}

test('every act from every status: allowed as in the table, refused elsewhere', () => {
	for (const from of STATUSES) {
		for (const transition of TRANSITION_NAMES) {
			const to = ALLOWED[from][transition]
			expect([from, transition, move(transition, from)]).toEqual([
				from,
				transition,
				to ? { ok: true, value: to } : { ok: false, code: 'application.moved-on' },
			])
			expect(statusesFor(transition).includes(from)).toBe(to !== undefined)
		}
	}
})

test('a proposed refusal is not told before it is confirmed', () => {
	expect(statusForApplicant('refusal_proposed')).toBe('received')
	expect(statusForApplicant('inadmissible')).toBe('inadmissible')
})

test('drafts and withdrawn ones are not received', () => {
	expect(STATUSES.filter(isReceived)).toEqual([
		'received',
		'completion',
		'refusal_proposed',
		'inadmissible',
		'admissible',
	])
})

test('one refused for good stands for its cooperative no more', () => {
	expect(STANDING_STATUSES).toEqual(['received', 'completion', 'refusal_proposed', 'admissible'])
})
