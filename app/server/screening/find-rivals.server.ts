import { identitiesOf } from '#app/domain/application/claim.ts'
import { isReceived } from '#app/domain/application/status.ts'
import type { Screened } from '#app/domain/screening/decide.ts'
import type { Application, ReadDb } from '#app/server/db.server.ts'
import { screenedOf } from '#app/server/screening/load-file.server.ts'

/** Another received application of the same cooperative. */
export type Rival = { application: Application; screened: Screened }

type Named = Pick<Application, 'id' | 'editionId' | 'ice' | 'court' | 'registerNumber'>

/**
 * Received applications of the same edition that say the same cooperative: the holder of its claims, and contested
 * ones. Of every region: the caller shows only those she may read.
 */
export async function findRivals(db: ReadDb, application: Named): Promise<Rival[]> {
	const { id, editionId } = application
	const mine = new Set(identitiesOf(application))
	const rows = await db.application.findMany({
		where: {
			editionId,
			id: { not: id },
			OR: [
				{ contestedAt: { not: null } },
				{ claims: { some: { editionId, identity: { in: [...mine] } } } },
				...(application.ice ? [{ ice: application.ice }] : []),
			],
		},
		include: { completions: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 1 } },
		orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
	})
	return rows
		.filter((row) => isReceived(row.status) && identitiesOf(row).some((identity) => mine.has(identity)))
		.map(({ completions, ...row }) => ({
			application: row,
			screened: screenedOf(row, completions[0] ?? null),
		}))
}

/** Received applications of the same cooperative for another prize of the same year: allowed, and worth a look. */
export async function findInOtherPrizes(
	db: ReadDb,
	application: Named,
	year: number,
): Promise<Pick<Application, 'editionId' | 'regionCode' | 'reference'>[]> {
	const claims = await db.claim.findMany({
		where: {
			identity: { in: identitiesOf(application) },
			edition: { year, id: { not: application.editionId } },
		},
		select: {
			application: { select: { id: true, editionId: true, regionCode: true, reference: true } },
		},
	})
	const found = new Map(claims.map(({ application: other }) => [other.id, other]))
	return [...found.values()]
}

/** Years in which the same cooperative won the same prize, by its identities. */
export async function findYearsWon(db: ReadDb, application: Named, prizeId: string): Promise<number[]> {
	const mine = new Set(identitiesOf(application))
	const awards = await db.award.findMany({
		where: {
			revokedAt: null,
			editionId: { not: application.editionId },
			edition: { prizeId },
		},
		select: {
			edition: { select: { year: true } },
			application: { select: { ice: true, court: true, registerNumber: true } },
		},
	})
	const won = awards.filter((award) => identitiesOf(award.application).some((one) => mine.has(one)))
	return [...new Set(won.map(({ edition }) => edition.year))].sort((a, b) => a - b)
}
