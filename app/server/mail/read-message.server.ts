import type { Person } from '#app/domain/people/actor.ts'
import { decideSendAgain, mayShowText } from '#app/domain/people/outbox.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { database, type Message } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type ReadMessage = Omit<Message, 'html' | 'leasedUntil' | 'dedupeKey'> & {
	/** False: a sign-in code that is not to be read here. */
	textShown: boolean
	maySendAgain: boolean
}

/** One message on screen, written in the journal as read. Null for whoever has no outbox, and for no message. */
export async function readMessage(actor: Person, id: string, now: Date): Promise<ReadMessage | null> {
	if (!mayManageEverything(actor)) return null
	const message = await database().read.message.findUnique({
		where: { id },
		omit: { html: true, leasedUntil: true, dedupeKey: true },
	})
	if (!message) return null
	const textShown = mayShowText(message, now) && message.text !== ''
	await database().write((tx) =>
		record(tx, {
			at: now,
			actor: { kind: 'account', id: actor.accountId },
			action: 'message.read',
			objectType: 'message',
			objectId: id,
			payload: { template: message.template, textShown },
		}),
	)
	const maySendAgain = decideSendAgain(actor, message, now).ok
	return { ...message, text: textShown ? message.text : '', textShown, maySendAgain }
}
