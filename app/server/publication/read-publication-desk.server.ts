import { isPublic, currentVersion } from '#app/domain/publication/visibility.ts'
import type { SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import { database } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import {
	listPrizeAccounts,
	type PrizeAccountLine,
} from '#app/server/publication/list-prize-accounts.server.ts'
import { readReadiness, type Readiness } from '#app/server/publication/read-readiness.server.ts'
import { readRoleGivers, type RoleGiven } from '#app/server/people/read-role-givers.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'

export type PreviewWinner = Pick<SnapshotWinner, 'nameAr' | 'nameFr' | 'projectTitle'>

/** Everything two people look at before results are public. */
export type PublicationDesk = {
	readonly versions: readonly PublicationRow[]
	/** Neither stopped nor public: one at most. */
	readonly waiting: PublicationRow | null
	readonly current: PublicationRow | null
	readonly readiness: Readiness
	/** Of the version that waits, else of what would be prepared now. */
	readonly preview: readonly PreviewWinner[]
	/** Winners that a correction may take away. */
	readonly withdrawable: readonly SnapshotWinner[]
	/** Of the winners that are public now: whose account has arrived. */
	readonly accounts: readonly PrizeAccountLine[]
	readonly nameOf: (accountId: string | null) => string
	/** Who had made a signer a manager when she signed; null: it came with the installation. */
	readonly roleBehind: (accountId: string | null, at: Date) => RoleGiven | null
}

export async function readPublicationDesk(edition: LoadedEdition, now: Date): Promise<PublicationDesk> {
	const db = database().read
	const versions = await listPublications(db, edition.id)
	const waiting = versions.find((one) => !one.cancelledAt && !isPublic(one, now)) ?? null
	const current = currentVersion(versions, now)
	const publishAt = waiting?.publishAt ?? new Date(edition.definition.calendar.publicationAt)
	const readiness = await readReadiness(db, edition, publishAt)
	const winners = current ? (await readSnapshot(db, current.id)).winners : []
	const signers = versions.flatMap(({ preparedById, approvedById }) =>
		approvedById ? [preparedById, approvedById] : [preparedById],
	)
	const roles = await readRoleGivers(db, edition.id, signers)
	return {
		versions,
		waiting,
		current,
		readiness,
		preview: waiting ? (await readSnapshot(db, waiting.id)).winners : readiness.awarded.map(toPreview),
		withdrawable: winners,
		accounts: await listPrizeAccounts(db, edition.id, winners),
		nameOf: await staffNames(db, [...signers, ...roles.givers]),
		roleBehind: (id, at) => roles.behind(id ?? '', at),
	}
}

function toPreview(one: Readiness['awarded'][number]): PreviewWinner {
	return { nameAr: one.nameAr ?? '', nameFr: one.nameFr || null, projectTitle: one.projectTitle ?? '' }
}
