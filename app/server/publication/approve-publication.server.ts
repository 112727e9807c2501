import type { Person } from '#app/domain/people/actor.ts'
import { managedBefore, roleGivenBy } from '#app/domain/people/second-signer.ts'
import { approvePublication } from '#app/domain/publication/two-people.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { composeSnapshot, hashSnapshot } from '#app/server/publication/compose-snapshot.server.ts'
import { findSignature, readManagingRoles } from '#app/server/people/read-managing-roles.server.ts'
import {
	listPublications,
	textsUpTo,
	type PublicationRow,
} from '#app/server/publication/list-publications.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'

export type Approval = {
	readonly actor: Person
	readonly edition: LoadedEdition
	readonly version: number
	/** Hash of what the second person read. */
	readonly seenHash: string
	readonly now: Date
	readonly at: Date
}

/**
 * The second of two people. What she read must be what was prepared and what the database still says; from here on it
 * becomes public by itself at its minute.
 */
export async function approve(input: Approval): Promise<Outcome<{ publishAt: Date }, string>> {
	const { actor, edition, now } = input
	return database().write(async (tx) => {
		const versions = await listPublications(tx, edition.id)
		const publication = versions.find(({ version }) => version === input.version)
		if (!publication) return refuse('publication.cancelled')
		const roles = await readManagingRoles(tx, actor.accountId, edition.id)
		const prepared = await findSignature(tx, {
			actions: ['publication.prepared', 'publication.corrected'],
			accountId: publication.preparedById,
			editionId: edition.id,
		})
		const decided = approvePublication({
			actor,
			editionId: edition.id,
			publication,
			seenHash: input.seenHash,
			managedBefore: managedBefore(prepared, roles),
			now,
		})
		if (!decided.ok) return decided
		if (!(await stillHolds(tx, edition, publication, versions))) return refuse('publication.snapshot-changed')
		const guarded = await tx.publication.updateMany({
			where: { id: publication.id, approvedAt: null, cancelledAt: null, hash: publication.hash },
			data: decided.value,
		})
		if (guarded.count !== 1) return refuse('publication.already-approved')
		const withdrawn = await withdrawAwards(tx, versions, publication, now)
		const actorOf = { kind: 'account', id: actor.accountId } as const
		await record(tx, {
			...{ at: input.at, actor: actorOf, action: 'publication.approved' as const },
			...{ objectType: 'edition', objectId: edition.id },
			payload: {
				version: publication.version,
				hash: publication.hash,
				roleGivenBy: roleGivenBy(roles),
			},
		})
		for (const award of withdrawn)
			await record(tx, {
				...{ at: input.at, actor: actorOf, action: 'award.revoked' as const },
				...{ objectType: 'award', objectId: award },
				payload: { version: publication.version },
			})
		return accept({ publishAt: publication.publishAt })
	})
}

/** Composing it again from the database gives the same hash. */
async function stillHolds(
	tx: Tx,
	edition: LoadedEdition,
	publication: PublicationRow,
	versions: readonly PublicationRow[],
): Promise<boolean> {
	const codes = await codesOf(tx, publication.id)
	const awards = await tx.award.findMany({
		where: { editionId: edition.id, verifyCode: { in: [...codes] } },
		select: { applicationId: true },
	})
	const shown = new Set(awards.map(({ applicationId }) => applicationId))
	const texts = textsUpTo(versions, publication.version)
	return hashSnapshot(await composeSnapshot(tx, edition, shown, texts)) === publication.hash
}

/** Awards that were public and that this version no longer names end at its minute; the notice is the reason. */
async function withdrawAwards(
	tx: Tx,
	versions: readonly PublicationRow[],
	publication: PublicationRow,
	now: Date,
): Promise<string[]> {
	const before = currentVersion(versions, now)
	if (!before) return []
	const kept = await codesOf(tx, publication.id)
	const gone = [...(await codesOf(tx, before.id))].filter((code) => !kept.has(code))
	const awards = await tx.award.findMany({
		where: { verifyCode: { in: gone }, revokedAt: null },
		select: { id: true },
	})
	const ids = awards.map(({ id }) => id)
	const revokedReason = publication.notice && `${publication.notice.ar}\n${publication.notice.fr}`
	await tx.award.updateMany({
		where: { id: { in: ids }, revokedAt: null },
		data: { revokedAt: publication.publishAt, revokedReason },
	})
	return ids
}

async function codesOf(tx: Tx, publicationId: string): Promise<Set<string>> {
	const { winners } = await readSnapshot(tx, publicationId)
	return new Set(winners.map(({ verifyCode }) => verifyCode))
}
