import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Signs out one browser. Ending a session that is not there changes nothing. */
export async function endSession(input: { accountId: string; tokenHash: string; now: Date }): Promise<void> {
	await database().write(async (tx) => {
		const { count } = await tx.session.deleteMany({
			where: { id: input.tokenHash, accountId: input.accountId },
		})
		if (count === 0) return
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: input.accountId },
			action: 'account.signed-out',
			objectType: 'account',
			objectId: input.accountId,
			payload: {},
		})
	})
}
