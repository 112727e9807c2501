import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { CODE_MINUTES } from '#app/domain/people/sign-in-code.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const OUTBOX_REFUSALS = [
	'people.outbox-not-yours',
	'people.message-not-due',
	'people.message-sent',
	'people.message-code-gone',
] as const
export type OutboxRefusal = (typeof OUTBOX_REFUSALS)[number]

export type MessageState = {
	readonly template: string
	readonly status: 'queued' | 'sending' | 'sent' | 'failed' | 'held'
	/** Attempts that failed. */
	readonly attempts: number
	/** Real time. */
	readonly createdAt: Date
}

/** Messages that open a door to whoever holds them: a code, or a one-time link. */
const KEYS = ['sign-in-code', 'staff-invitation', 'jury-invitation']

/** Its text is forgotten once it has left: nobody here may enter in another's name. */
export function isKey({ template }: Pick<MessageState, 'template'>): boolean {
	return KEYS.includes(template)
}

/**
 * May its text stand on the screen? What opens a door is shown only where no gateway carried it: a sign-in code while it
 * opens, ten minutes; an invitation, whose link opens once. Everything else may be read.
 */
export function mayShowText(message: MessageState, now: Date): boolean {
	if (!isKey(message)) return true
	if (message.template !== 'sign-in-code') return message.status === 'held' || message.status === 'failed'
	return message.status === 'held' && isCodeAlive(message, now)
}

/**
 * Send again now: what failed, what was held for want of a gateway, and what waits after a failed try. A message that
 * was never tried waits for its hour, for a letter must not leave before the results are public.
 */
export function decideSendAgain(
	actor: Actor,
	message: MessageState,
	now: Date,
): Outcome<{ byId: string }, OutboxRefusal> {
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.outbox-not-yours')
	if (message.template === 'sign-in-code' && !isCodeAlive(message, now)) {
		return refuse('people.message-code-gone')
	}
	if (message.status === 'sent' || message.status === 'sending') return refuse('people.message-sent')
	if (message.status === 'queued' && message.attempts === 0) return refuse('people.message-not-due')
	return accept({ byId: actor.accountId })
}

function isCodeAlive({ createdAt }: MessageState, now: Date): boolean {
	return now.getTime() < createdAt.getTime() + CODE_MINUTES * 60_000
}
