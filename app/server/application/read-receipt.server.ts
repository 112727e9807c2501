import type { ContentDocument, SubmissionContent } from '#app/domain/application/content.ts'
import { isReceived } from '#app/domain/application/status.ts'
import { maskContact } from '#app/domain/people/contact.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { formatReceipt } from '#app/domain/shared/reference.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'

/** What was received, last, and proves it. */
export type Receipt = {
	held: HeldApplication
	/** `LM27-0142-K7`. */
	receiptNumber: string
	/** How many times it was sent. */
	number: number
	contentHash: string
	/** Calendar instant at which the sending began. */
	receivedAt: Date
	documents: readonly ContentDocument[]
	isContested: boolean
	/** Where the message went, masked. */
	toldTo: string | null
}

/** The receipt of an application that is with the office; null for others, and for who does not hold it. */
export async function readReceipt(actor: Actor, applicationId: string): Promise<Receipt | null> {
	const db = database().read
	const held = await loadHeld(db, actor, applicationId)
	if (!held?.application.reference || !isReceived(held.application.status)) return null
	const submission = await db.submission.findFirst({
		where: { applicationId },
		orderBy: { number: 'desc' },
	})
	if (!submission) return null
	const content = submission.content as unknown as SubmissionContent
	return {
		held,
		receiptNumber: formatReceipt(held.application.reference),
		number: submission.number,
		contentHash: submission.contentHash,
		receivedAt: submission.receivedAt,
		documents: content.documents,
		isContested: held.application.contestedAt !== null,
		toldTo: await findTold(db, applicationId),
	}
}

async function findTold(db: ReadDb, applicationId: string): Promise<string | null> {
	const message = await db.message.findFirst({
		where: { applicationId, template: 'application-received' },
		orderBy: [{ createdAt: 'desc' }, { channel: 'desc' }],
		select: { channel: true, recipient: true },
	})
	if (!message) return null
	return maskContact({ kind: message.channel === 'sms' ? 'phone' : 'email', value: message.recipient })
}
