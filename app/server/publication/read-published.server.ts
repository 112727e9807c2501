import type { PublicVersion } from '#app/domain/publication/award-history.ts'
import { publicVersions } from '#app/domain/publication/visibility.ts'
import { database, type ReadDb } from '#app/server/db.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'

export type PublishedVersion = PublicVersion & { readonly hash: string }

/**
 * What the public may read of an edition, from its snapshots alone: no query here or behind it touches an
 * application. `versions`: those that are public, the newest first, at least one.
 */
export type PublishedEdition = {
	readonly editionId: string
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly year: number
	readonly versions: readonly [PublishedVersion, ...PublishedVersion[]]
	/** Every version, for how long a page may be kept. */
	readonly all: readonly PublicationRow[]
}

/** Null for an edition that does not exist and for one that is not public yet, alike. */
export async function readPublished(editionId: string, now: Date): Promise<PublishedEdition | null> {
	const db = database().read
	return assemble(db, editionId, await listPublications(db, editionId), now)
}

/** Every edition with public results, the newest year first, prize A before B. */
export async function listPublished(now: Date): Promise<PublishedEdition[]> {
	const db = database().read
	const rows = await listPublications(db)
	const ids = [...new Set(rows.map(({ editionId }) => editionId))]
	const all = await Promise.all(
		ids.map((id) =>
			assemble(
				db,
				id,
				rows.filter(({ editionId }) => editionId === id),
				now,
			),
		),
	)
	return all
		.filter((one) => one !== null)
		.sort((a, b) => b.year - a.year || (a.prizeKey < b.prizeKey ? -1 : 1))
}

/** Versions of every edition, public or not: how long a page of all editions may be kept. */
export function listEveryVersion(): Promise<PublicationRow[]> {
	return listPublications(database().read)
}

async function assemble(
	db: ReadDb,
	editionId: string,
	all: readonly PublicationRow[],
	now: Date,
): Promise<PublishedEdition | null> {
	const [newest, ...older] = publicVersions(all, now)
	if (!newest) return null
	const edition = await db.edition.findUniqueOrThrow({
		where: { id: editionId },
		select: { prizeId: true, year: true, prize: { select: { key: true } } },
	})
	const withSnapshot = async ({ id, version, publishAt, notice, hash }: PublicationRow) => ({
		...{ version, publishAt, notice, hash },
		snapshot: await readSnapshot(db, id),
	})
	return {
		editionId,
		prizeId: edition.prizeId,
		prizeKey: edition.prize.key === 'b' ? 'b' : 'a',
		year: edition.year,
		versions: [await withSnapshot(newest), ...(await Promise.all(older.map(withSnapshot)))],
		all,
	}
}
