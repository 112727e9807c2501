import { createHash } from 'node:crypto'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record, type JournalActor } from '#app/server/journal/record.server.ts'
import { lallaAlMoutaaouina2027 } from '../../../prisma/seeds/lalla-al-moutaaouina-2027.ts'
import { solidarityGeneration2027 } from '../../../prisma/seeds/solidarity-generation-2027.ts'

export type Seed = {
	prize: { id: string; code: string; key: 'a' | 'b' }
	edition: { id: string; year: number; definition: EditionDefinition }
}

export const SEEDS: readonly Seed[] = [
	{
		prize: { id: 'lalla-al-moutaaouina', code: 'LM', key: 'a' },
		edition: { id: 'lm-2027', year: 2027, definition: lallaAlMoutaaouina2027 },
	},
	{
		prize: { id: 'solidarity-generation', code: 'SG', key: 'b' },
		edition: { id: 'sg-2027', year: 2027, definition: solidarityGeneration2027 },
	},
]

/** SHA-256 of the canonical JSON of a definition: what two people sign when they open an edition. */
export function hashDefinition(definition: EditionDefinition): string {
	return createHash('sha256').update(canonicalize(definition)).digest('hex')
}

/** Puts the two prizes and their 2027 editions, as drafts, into a database that has no edition yet. */
export async function seedEditions(now: Date): Promise<void> {
	if ((await database().read.edition.count()) > 0) return
	await database().write(async (tx) => {
		if ((await tx.edition.count()) > 0) return
		for (const seed of SEEDS) await createEdition(tx, seed, now)
	})
}

/** Creates a prize when it is new, and one edition of it with its first version. */
export async function createEdition(
	tx: Tx,
	{ prize, edition }: Seed,
	now: Date,
	actor: JournalActor = { kind: 'system', id: null },
): Promise<{ versionId: string }> {
	await tx.prize.upsert({ where: { id: prize.id }, create: prize, update: {} })
	await tx.edition.create({
		data: { id: edition.id, prizeId: prize.id, year: edition.year, createdAt: now },
	})
	const hash = hashDefinition(edition.definition)
	const version = await tx.editionVersion.create({
		data: {
			editionId: edition.id,
			version: 1,
			definition: edition.definition,
			hash,
			createdAt: now,
			createdBy: actor.kind === 'account' ? actor.id : null,
		},
	})
	await tx.edition.update({ where: { id: edition.id }, data: { currentVersionId: version.id } })
	await record(tx, {
		at: now,
		actor,
		action: 'edition.created',
		objectType: 'edition',
		objectId: edition.id,
		payload: { version: 1, hash },
	})
	return { versionId: version.id }
}
