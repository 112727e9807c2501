import { isPublic, currentVersion } from '#app/domain/publication/visibility.ts'
import type { Snapshot, SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import { database } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import {
	listPrizeAccounts,
	type PrizeAccountLine,
} from '#app/server/publication/list-prize-accounts.server.ts'
import { readReadiness, type Readiness } from '#app/server/publication/read-readiness.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'

export type PreviewWinner = Pick<
	SnapshotWinner,
	'nameAr' | 'nameFr' | 'regionCode' | 'provinceCode' | 'sector' | 'projectTitle'
>

/** Everything two people look at before results are public. */
export type PublicationDesk = {
	readonly versions: readonly PublicationRow[]
	/** Neither stopped nor public: one at most. */
	readonly waiting: PublicationRow | null
	readonly current: PublicationRow | null
	readonly readiness: Readiness
	/** Of the version that waits, else of what would be prepared now. */
	readonly preview: readonly PreviewWinner[]
	readonly waitingTotals: Snapshot['totals'] | null
	/** Winners that a correction may take away. */
	readonly withdrawable: readonly SnapshotWinner[]
	/** Of the winners that are public now: whose account has arrived. */
	readonly accounts: readonly PrizeAccountLine[]
	readonly nameOf: (accountId: string | null) => string
}

export async function readPublicationDesk(edition: LoadedEdition, now: Date): Promise<PublicationDesk> {
	const db = database().read
	const versions = await listPublications(db, edition.id)
	const waiting = versions.find((one) => !one.cancelledAt && !isPublic(one, now)) ?? null
	const current = currentVersion(versions, now)
	const publishAt = waiting?.publishAt ?? new Date(edition.definition.calendar.publicationAt)
	const readiness = await readReadiness(db, edition, publishAt)
	const snapshot = waiting ? await readSnapshot(db, waiting.id) : null
	const winners = current ? (await readSnapshot(db, current.id)).winners : []
	return {
		versions,
		waiting,
		current,
		readiness,
		preview: snapshot?.winners ?? readiness.awarded.map(toPreview),
		waitingTotals: snapshot?.totals ?? null,
		withdrawable: winners,
		accounts: await listPrizeAccounts(db, edition.id, winners),
		nameOf: await staffNames(
			db,
			versions.flatMap(({ preparedById, approvedById }) => [preparedById, approvedById]),
		),
	}
}

function toPreview(one: Readiness['awarded'][number]): PreviewWinner {
	return {
		nameAr: one.nameAr ?? '',
		nameFr: one.nameFr,
		regionCode: one.regionCode ?? '',
		provinceCode: one.provinceCode ?? '',
		sector: one.sector ?? '',
		projectTitle: one.projectTitle ?? '',
	}
}
