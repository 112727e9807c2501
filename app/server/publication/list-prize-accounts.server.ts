import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** A public winner, and when her account arrived; nothing of its number. */
export type PrizeAccountLine = {
	readonly applicationId: string
	readonly nameAr: string
	readonly nameFr: string | null
	/** Instant of the last change; null: not given yet. */
	readonly receivedAt: Date | null
}

/** Every winner that the public version names, in its order. */
export async function listPrizeAccounts(
	db: ReadDb,
	editionId: string,
	winners: Snapshot['winners'],
): Promise<PrizeAccountLine[]> {
	const awards = await db.award.findMany({
		where: { editionId, verifyCode: { in: winners.map(({ verifyCode }) => verifyCode) } },
		select: {
			applicationId: true,
			verifyCode: true,
			prizeAccount: { select: { givenAt: true, changedAt: true } },
		},
	})
	return winners.flatMap(({ verifyCode, nameAr, nameFr }) => {
		const award = awards.find((one) => one.verifyCode === verifyCode)
		if (!award) return []
		const { applicationId, prizeAccount: account } = award
		return [{ applicationId, nameAr, nameFr, receivedAt: account && (account.changedAt ?? account.givenAt) }]
	})
}
