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

/**
 * May its text stand on the screen? A sign-in code is shown only where no gateway would carry it, and while it opens:
 * ten minutes. Everything else may be read.
 */
export function mayShowText(message: MessageState, now: Date): boolean {
	if (message.template !== 'sign-in-code') return true
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
