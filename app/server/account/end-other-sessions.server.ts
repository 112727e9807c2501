import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Signs a person out everywhere but in the browser that asks. Returns how many were ended. */
export async function endOtherSessions(input: {
	accountId: string
	keepTokenHash: string
	now: Date
}): Promise<number> {
	return database().write(async (tx) => {
		const { count } = await tx.session.deleteMany({
			where: { accountId: input.accountId, id: { not: input.keepTokenHash } },
		})
		if (count === 0) return 0
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: input.accountId },
			action: 'account.signed-out',
			objectType: 'account',
			objectId: input.accountId,
			payload: { others: count },
		})
		return count
	})
}
