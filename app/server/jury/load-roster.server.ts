import type { ReadDb } from '#app/server/db.server.ts'

/** An admissible application, as the roster orders and finds it. */
export type RosterRow = {
	readonly applicationId: string
	readonly versionId: string
	readonly nameAr: string | null
	readonly nameFr: string | null
	readonly regionCode: string
	readonly provinceCode: string
	/** When it was found admissible. */
	readonly admittedAt: Date | null
}

/**
 * The roster of an edition by region, province and name: never by receipt, which a blind reader could follow.
 * @param only of these applications alone
 */
export async function loadRoster(
	db: ReadDb,
	editionId: string,
	only?: readonly string[],
): Promise<RosterRow[]> {
	const applications = await db.application.findMany({
		where: { editionId, status: 'admissible', ...(only && { id: { in: [...only] } }) },
		select: {
			id: true,
			versionId: true,
			nameAr: true,
			nameFr: true,
			regionCode: true,
			provinceCode: true,
			decisions: {
				where: { outcome: 'admissible' },
				orderBy: { decidedAt: 'desc' },
				take: 1,
				select: { decidedAt: true },
			},
		},
	})
	const rows = applications.map((row) => ({
		applicationId: row.id,
		versionId: row.versionId,
		nameAr: row.nameAr,
		nameFr: row.nameFr,
		regionCode: row.regionCode ?? '',
		provinceCode: row.provinceCode ?? '',
		admittedAt: row.decisions[0]?.decidedAt ?? null,
	}))
	const place = (row: RosterRow) =>
		[row.regionCode, row.provinceCode, row.nameAr ?? row.nameFr ?? '', row.applicationId].join('\n')
	return rows.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** Found admissible after the juror had answered: she has not been asked about it. */
export function isNewSince(row: RosterRow, declaredAt: Date | null): boolean {
	return declaredAt !== null && row.admittedAt !== null && row.admittedAt > declaredAt
}
