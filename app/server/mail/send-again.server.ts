import type { Actor } from '#app/domain/people/actor.ts'
import { decideSendAgain, type OutboxRefusal } from '#app/domain/people/outbox.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Message, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Several messages are put back in one transaction of at most this many. */
const AT_ONCE = 200

/** Puts one message back in the queue, due now by the edition's calendar, with its tries counted anew. */
export async function sendAgain(input: {
	actor: Actor
	messageId: string
	now: Date
	calendar: Date
}): Promise<Outcome<null, OutboxRefusal | 'people.message-gone'>> {
	const { actor, messageId, now, calendar } = input
	return database().write(async (tx) => {
		const message = await tx.message.findUnique({ where: { id: messageId } })
		if (!message) return refuse('people.message-gone')
		const decided = decideSendAgain(actor, message, now)
		if (!decided.ok) return decided
		await putBack(tx, message, { byId: decided.value.byId, now, calendar })
		return accept(null)
	})
}

/** The same for all that failed, or all that were held while there was no gateway. Returns how many. */
export async function sendAllAgain(input: {
	actor: Actor
	status: 'failed' | 'held'
	now: Date
	calendar: Date
}): Promise<Outcome<{ count: number }, OutboxRefusal>> {
	const { actor, status, now, calendar } = input
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.outbox-not-yours')
	const byId = actor.accountId
	const waiting = await database().read.message.findMany({
		where: { status, template: { not: 'sign-in-code' } },
		orderBy: { createdAt: 'asc' },
		select: { id: true },
	})
	let count = 0
	for (let from = 0; from < waiting.length; from += AT_ONCE) {
		const ids = waiting.slice(from, from + AT_ONCE).map(({ id }) => id)
		count += await database().write(async (tx) => {
			const messages = await tx.message.findMany({ where: { id: { in: ids }, status } })
			for (const message of messages) await putBack(tx, message, { byId, now, calendar })
			return messages.length
		})
	}
	return accept({ count })
}

async function putBack(
	tx: Tx,
	message: Message,
	{ byId, now, calendar }: { byId: string; now: Date; calendar: Date },
): Promise<void> {
	await tx.message.updateMany({
		where: { id: message.id, status: message.status },
		data: { status: 'queued', attempts: 0, nextAttemptAt: calendar, lastError: null },
	})
	await record(tx, {
		at: now,
		actor: { kind: 'account', id: byId },
		action: 'message.sent-again',
		objectType: 'message',
		objectId: message.id,
		payload: { template: message.template, from: message.status, attempts: message.attempts },
	})
}
