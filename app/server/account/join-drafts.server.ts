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
	for (const draft of drafts) {
		await tx.application.update({
			where: { id: draft.id },
			data: { accountId: input.accountId, deviceHash: null, updatedAt: input.now },
		})
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: input.accountId },
			action: 'application.joined-account',
			objectType: 'application',
			objectId: draft.id,
			payload: {},
		})
	}
	return drafts.length
}
