import type { Person } from '#app/domain/people/actor.ts'
import { countObstacles } from '#app/domain/publication/readiness.ts'
import { preparePublication, type Notice } from '#app/domain/publication/two-people.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { composeSnapshot, hashSnapshot } from '#app/server/publication/compose-snapshot.server.ts'
import { createAwards } from '#app/server/publication/create-awards.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import { readReadiness, type Readiness } from '#app/server/publication/read-readiness.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'

export type Preparation = {
	readonly actor: Person
	readonly edition: LoadedEdition
	readonly publishAt: Date
	readonly notice: Notice | null
	/** Verification codes of awards that a correction takes away. */
	readonly withdraw: readonly string[]
	/** Calendar time, and real time for the journal. */
	readonly now: Date
	readonly at: Date
}

/**
 * The first of two people: freezes what would be published as a version that waits. Awards get their numbers and
 * codes here, once. Nothing is public, and nothing leaves, before another person has approved and the minute has come.
 */
export async function prepare(
	input: Preparation,
): Promise<Outcome<{ version: number; hash: string }, string>> {
	const { actor, edition, now } = input
	return database().write(async (tx) => {
		const versions = await listPublications(tx, edition.id)
		const readiness = await readReadiness(tx, edition, input.publishAt)
		const { results } = readiness
		const decided = preparePublication({
			actor,
			editionId: edition.id,
			versions,
			sittingClosed: results.closedSittings > 0 && results.openSittings === 0,
			publishAt: input.publishAt,
			notice: input.notice,
			now,
		})
		if (!decided.ok) return decided
		const obstacles = countObstacles(readiness.checks)
		if (obstacles > 0) return refuse('publication.not-ready', { count: obstacles })
		const before = currentVersion(versions, now)
		if (!(await areAwarded(tx, before, input.withdraw))) return refuse('publication.nothing-to-withdraw')
		await createAwards(tx, { ...awardsOf(edition, readiness), actor: journalActor(actor), now, at: input.at })
		const snapshot = await composeSnapshot(tx, edition, await shownAwards(tx, edition.id, readiness, input))
		const { version, publishAt } = decided.value
		const hash = hashSnapshot(snapshot)
		await tx.publication.create({
			data: {
				...{ editionId: edition.id, version, snapshot, hash, publishAt, preparedAt: now },
				...{ preparedById: actor.accountId, ...(decided.value.notice && { notice: decided.value.notice }) },
			},
		})
		await record(tx, {
			at: input.at,
			actor: journalActor(actor),
			action: before ? 'publication.corrected' : 'publication.prepared',
			objectType: 'edition',
			objectId: edition.id,
			payload: { version, hash, publishAt: publishAt.toISOString(), withdrawn: [...input.withdraw] },
		})
		return accept({ version, hash })
	})
}

/** Only what stands in the public version can be taken away. */
async function areAwarded(tx: Tx, before: PublicationRow | null, codes: readonly string[]): Promise<boolean> {
	if (codes.length === 0) return true
	if (!before) return false
	const { winners } = await readSnapshot(tx, before.id)
	return codes.every((code) => winners.some(({ verifyCode }) => verifyCode === code))
}

/** Awards whose application the jury awarded, without those withdrawn before and those this version withdraws. */
async function shownAwards(
	tx: Tx,
	editionId: string,
	{ results }: Readiness,
	{ withdraw }: Preparation,
): Promise<Set<string>> {
	const awards = await tx.award.findMany({
		where: { editionId, applicationId: { in: results.awarded }, revokedAt: null },
		select: { applicationId: true, verifyCode: true },
	})
	const kept = awards.filter(({ verifyCode }) => !withdraw.includes(verifyCode))
	return new Set(kept.map(({ applicationId }) => applicationId))
}

function awardsOf(edition: LoadedEdition, { awarded }: Readiness) {
	return {
		editionId: edition.id,
		prefix: `${edition.prizeCode}${String(edition.year % 100).padStart(2, '0')}`,
		awarded: awarded.map(({ id, nameFr, regionCode, provinceCode }) => ({
			applicationId: id,
			nameFr,
			regionCode: regionCode ?? '',
			provinceCode: provinceCode ?? '',
		})),
	}
}

function journalActor(actor: Person) {
	return { kind: 'account', id: actor.accountId } as const
}
