import type { Person } from '#app/domain/people/actor.ts'
import {
	mergeTexts,
	readCorrectedTexts,
	type CorrectedTexts,
} from '#app/domain/publication/corrected-texts.ts'
import { countObstacles } from '#app/domain/publication/readiness.ts'
import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import { preparePublication, type Notice } from '#app/domain/publication/two-people.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { composeSnapshot, hashSnapshot } from '#app/server/publication/compose-snapshot.server.ts'
import { createAwards } from '#app/server/publication/create-awards.server.ts'
import {
	listPublications,
	textsUpTo,
	type PublicationRow,
} from '#app/server/publication/list-publications.server.ts'
import { readReadiness, type Readiness } from '#app/server/publication/read-readiness.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'

export type Preparation = {
	readonly actor: Person
	readonly edition: LoadedEdition
	readonly publishAt: Date
	readonly notice: Notice | null
	/** Verification codes of awards that a correction takes away. */
	readonly withdraw: readonly string[]
	/** Public texts as typed, by verification code, where a correction offers them. */
	readonly texts?: Parameters<typeof readCorrectedTexts>[1]
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
			sittingClosed: results.sittingClosed,
			publishAt: input.publishAt,
			notice: input.notice,
			now,
		})
		if (!decided.ok) return decided
		const obstacles = countObstacles(readiness.checks)
		if (obstacles > 0) return refuse('publication.not-ready', { count: obstacles })
		const before = currentVersion(versions, now)
		const changes = await readChanges(tx, before, input)
		if (!changes.ok) return changes
		await createAwards(tx, { ...awardsOf(edition, readiness), actor: journalActor(actor), now, at: input.at })
		const { version } = decided.value
		const shown = await shownAwards(tx, edition.id, readiness, input)
		const texts = mergeTexts([textsUpTo(versions, version), changes.value])
		const snapshot = await composeSnapshot(tx, edition, shown, texts)
		const hash = hashSnapshot(snapshot)
		await keepVersion(tx, input, { ...decided.value, snapshot, hash, texts: changes.value, before })
		return accept({ version, hash })
	})
}

type Kept = {
	version: number
	publishAt: Date
	notice: Notice | null
	snapshot: Snapshot
	hash: string
	texts: CorrectedTexts
	before: PublicationRow | null
}

async function keepVersion(
	tx: Tx,
	{ actor, edition, now, at, withdraw }: Preparation,
	kept: Kept,
): Promise<void> {
	const { version, publishAt, snapshot, hash, notice, texts } = kept
	await tx.publication.create({
		data: {
			...{ editionId: edition.id, version, snapshot, hash, publishAt, preparedAt: now },
			preparedById: actor.accountId,
			...(notice && { notice: { ...notice, texts } }),
		},
	})
	await record(tx, {
		...{ at, actor: journalActor(actor), objectType: 'edition', objectId: edition.id },
		action: kept.before ? 'publication.corrected' : 'publication.prepared',
		payload: {
			...{ version, hash, publishAt: publishAt.toISOString() },
			...{ withdrawn: [...withdraw], reworded: Object.keys(texts) },
		},
	})
}

/** Only what stands in the public version can be taken away or worded otherwise. */
async function readChanges(
	tx: Tx,
	before: PublicationRow | null,
	{ withdraw, texts }: Preparation,
): Promise<Outcome<CorrectedTexts, string>> {
	if (!before) return withdraw.length > 0 ? refuse('publication.nothing-to-withdraw') : accept({})
	const { winners } = await readSnapshot(tx, before.id)
	const isPublic = (code: string) => winners.some(({ verifyCode }) => verifyCode === code)
	if (!withdraw.every(isPublic)) return refuse('publication.nothing-to-withdraw')
	return readCorrectedTexts(winners, texts ?? new Map())
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
