import type { Language } from '#app/i18n/direction.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/**
 * What a person may change of her own account: the language in which messages reach her and the name that colleagues
 * see. Returns how many of the two changed; the journal keeps which, not what.
 */
export async function changeAccount(input: {
	accountId: string
	language: Language
	/** '' takes the name away; absent leaves it. */
	displayName?: string
	now: Date
}): Promise<number> {
	return database().write(async (tx) => {
		const account = await tx.account.findUniqueOrThrow({ where: { id: input.accountId } })
		const displayName = input.displayName === undefined ? account.displayName : input.displayName || null
		const wanted = { language: input.language, displayName }
		const fields = (['language', 'displayName'] as const).filter((field) => account[field] !== wanted[field])
		if (fields.length === 0) return 0
		await tx.account.update({ where: { id: input.accountId }, data: wanted })
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: input.accountId },
			action: 'account.changed',
			objectType: 'account',
			objectId: input.accountId,
			payload: { fields },
		})
		return fields.length
	})
}
