import type { Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Gives the drafts of a browser, begun before any account, to the account that just signed in there. */
export async function joinDrafts(
	tx: Tx,
	input: { accountId: string; deviceHash: string | null; now: Date },
): Promise<number> {
	if (!input.deviceHash) return 0
	const drafts = await tx.application.findMany({
		where: { deviceHash: input.deviceHash, accountId: null },
		select: { id: true },
	})
	for (const { id } of drafts) await join(tx, id, input)
	return drafts.length
}

/**
 * Gives the account what was sent from a browser that never signed in, when its receipt went to the contact that has
 * just been proved: she finds it, and whatever the office asks of her, from any phone. Drafts stay with their browser.
 */
export async function joinSent(
	tx: Tx,
	input: { accountId: string; contact: string; now: Date },
): Promise<number> {
	const receipts = await tx.message.findMany({
		where: { recipient: input.contact, accountId: null, template: 'application-received' },
		select: { applicationId: true },
	})
	const sent = await tx.application.findMany({
		where: {
			id: { in: [...new Set(receipts.flatMap(({ applicationId }) => applicationId ?? []))] },
			accountId: null,
			reference: { not: null },
		},
		select: { id: true },
	})
	for (const { id } of sent) await join(tx, id, input)
	return sent.length
}

/** Officers decide on answers, and those have not changed: `updatedAt` stays. */
async function join(
	tx: Tx,
	applicationId: string,
	{ accountId, now }: { accountId: string; now: Date },
): Promise<void> {
	await tx.application.update({ where: { id: applicationId }, data: { accountId, deviceHash: null } })
	await record(tx, {
		at: now,
		actor: { kind: 'account', id: accountId },
		action: 'application.joined-account',
		objectType: 'application',
		objectId: applicationId,
		payload: {},
	})
}
