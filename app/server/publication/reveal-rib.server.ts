import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { database } from '#app/server/db.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { listPublications } from '#app/server/publication/list-publications.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import { openRib } from '#app/server/publication/seal-rib.server.ts'

/**
 * The account of one public winner in clear, for a manager of the edition: the entry in the journal is written first.
 * Null for anyone else, for an award that is not public or not any more, and while none was given.
 */
export async function revealRib(input: {
	actor: Person
	editionId: string
	applicationId: string
	now: Date
	realNow: Date
}): Promise<string | null> {
	const { actor, editionId, applicationId, now, realNow } = input
	if (!mayManageEdition(actor, editionId)) return null
	const db = database().read
	const award = await db.award.findFirst({
		where: { editionId, applicationId },
		select: { id: true, verifyCode: true, prizeAccount: { select: { sealedRib: true } } },
	})
	const shown = currentVersion(await listPublications(db, editionId), now)
	if (!award?.prizeAccount || !shown) return null
	const { winners } = await readSnapshot(db, shown.id)
	if (!winners.some(({ verifyCode }) => verifyCode === award.verifyCode)) return null
	await journalReading({
		...{ actor, objectType: 'application', objectId: applicationId },
		...{ field: 'rib', realNow },
	})
	return openRib(award.id, award.prizeAccount.sealedRib)
}
