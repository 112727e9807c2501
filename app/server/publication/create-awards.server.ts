import { randomBytes } from 'node:crypto'
import {
	awardSlug,
	makeVerifyCode,
	numberAwards,
	type AwardToNumber,
} from '#app/domain/publication/award-codes.ts'
import type { Tx } from '#app/server/db.server.ts'
import { record, type JournalActor } from '#app/server/journal/record.server.ts'

export type AwardedApplication = AwardToNumber & { readonly nameFr: string | null }

export type AwardsToCreate = {
	readonly editionId: string
	/** `LM27`. */
	readonly prefix: string
	readonly awarded: readonly AwardedApplication[]
	readonly actor: JournalActor
	readonly now: Date
	/** Real time of the act. */
	readonly at: Date
}

/**
 * Gives each awarded application its public number, address and code, once: those that have theirs keep them for
 * good, later ones are numbered after them.
 */
export async function createAwards(tx: Tx, input: AwardsToCreate): Promise<void> {
	const { editionId, prefix, now } = input
	const known = await tx.award.findMany({
		where: { editionId },
		select: { applicationId: true, number: true },
	})
	const have = new Set(known.map(({ applicationId }) => applicationId))
	const fresh = input.awarded.filter(({ applicationId }) => !have.has(applicationId))
	const numbers = numberAwards(fresh)
	const start = Math.max(0, ...known.map(({ number }) => number))
	for (const { applicationId, nameFr, regionCode } of fresh) {
		const number = start + (numbers.get(applicationId) ?? 0)
		const { id } = await tx.award.create({
			data: {
				editionId,
				applicationId,
				number,
				slug: awardSlug(number, nameFr, regionCode),
				verifyCode: makeVerifyCode(prefix, randomBytes(24)),
				createdAt: now,
			},
			select: { id: true },
		})
		await record(tx, {
			at: input.at,
			actor: input.actor,
			action: 'award.created',
			objectType: 'award',
			objectId: id,
			payload: { edition: editionId, application: applicationId, number },
		})
	}
}
