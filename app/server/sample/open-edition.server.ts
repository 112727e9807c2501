import { checkDefinition } from '#app/domain/edition/check-definition.ts'
import { editionDefinitionSchema, type EditionDefinition } from '#app/domain/edition/definition.ts'
import { decideSignature } from '#app/domain/edition/freeze.ts'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { addDays } from '#app/domain/shared/calendar-day.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { createEdition, hashDefinition, SEEDS, type Seed } from '#app/server/edition/seed-editions.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { fromMoroccan, moroccanDay, moroccanInput } from '#app/time/morocco.ts'

export type EditionWish = {
	/** `lalla-al-moutaaouina` or `solidarity-generation`. */
	readonly prize: string
	readonly year: number
	readonly definitionPatch?: Partial<EditionDefinition>
	/** Two managers' accounts. */
	readonly signedBy: readonly [string, string]
	/** When they sign; by default 28 days before it opens. */
	readonly signedAt?: Date
}

export type OpenedEdition = {
	readonly editionId: string
	readonly versionId: string
	readonly definition: EditionDefinition
}

/**
 * An edition frozen by two signatures, through the real rules: a seeded draft of that year, else a new edition whose
 * calendar is the seeded one moved by whole years of 52 weeks (same weekdays, same hours on a Moroccan wall).
 */
export async function openSampleEdition(wish: EditionWish): Promise<OpenedEdition> {
	const seed = SEEDS.find(({ prize }) => prize.id === wish.prize)
	if (!seed) throw new RangeError(`No prize ${wish.prize}`)
	const definition = editionDefinitionSchema.parse({
		...moveToYear(seed, wish.year),
		...wish.definitionPatch,
	})
	const editionId = `${seed.prize.code.toLowerCase()}-${wish.year}`
	const at = wish.signedAt ?? new Date(Date.parse(definition.calendar.opensAt) - 28 * 86_400_000)
	return database().write(async (tx) => {
		const versionId = await prepareVersion(tx, { seed, editionId, definition, year: wish.year, at })
		for (const [index, accountId] of wish.signedBy.entries()) {
			await sign(tx, {
				editionId,
				versionId,
				definition,
				accountId,
				at: new Date(at.getTime() + index * 3_600_000),
			})
		}
		return { editionId, versionId, definition }
	})
}

/** The seeded definition, moved to another year. */
export function moveToYear(seed: Pick<Seed, 'edition'>, year: number): EditionDefinition {
	const { definition, year: own } = seed.edition
	if (year === own) return definition
	const days = (year - own) * 364
	const instant = (iso: string) => {
		const [day = '', time = ''] = moroccanInput(new Date(iso)).split('T')
		return fromMoroccan(`${addDays(day, days)}T${time}`).toISOString()
	}
	const { calendar } = definition
	return {
		...definition,
		calendar: {
			...calendar,
			opensAt: instant(calendar.opensAt),
			closesAt: instant(calendar.closesAt),
			eligibilityDecidedOn: addDays(calendar.eligibilityDecidedOn, days),
			judgingStartsOn: addDays(calendar.judgingStartsOn, days),
			judgingEndsAt: instant(calendar.judgingEndsAt),
			decisionOn: addDays(calendar.decisionOn, days),
			publicationAt: instant(calendar.publicationAt),
		},
		privacyNoticeVersion: definition.privacyNoticeVersion.replace(String(own), String(year)),
	}
}

type Preparing = { seed: Seed; editionId: string; definition: EditionDefinition; year: number; at: Date }

/** The version to sign: that of a draft when it says the same, else a new one. */
async function prepareVersion(tx: Tx, { seed, editionId, definition, year, at }: Preparing): Promise<string> {
	const known = await tx.edition.findUnique({
		where: { id: editionId },
		select: { stage: true, currentVersionId: true, versions: { orderBy: { version: 'desc' }, take: 1 } },
	})
	if (!known) {
		const { versionId } = await createEdition(
			tx,
			{ ...seed, edition: { id: editionId, year, definition } },
			at,
		)
		return versionId
	}
	if (known.stage !== 'draft') throw new Error(`Edition ${editionId} is open already`)
	const [last] = known.versions
	const hash = hashDefinition(definition)
	if (last && last.id === known.currentVersionId && last.hash === hash) return last.id
	const number = (last?.version ?? 0) + 1
	const version = await tx.editionVersion.create({
		data: { editionId, version: number, definition, hash, createdAt: at },
	})
	await tx.edition.update({ where: { id: editionId }, data: { currentVersionId: version.id } })
	await record(tx, {
		at,
		actor: { kind: 'command', id: null },
		action: 'edition.changed',
		objectType: 'edition',
		objectId: editionId,
		payload: { version: number, hash },
	})
	return version.id
}

type Signing = {
	editionId: string
	versionId: string
	definition: EditionDefinition
	accountId: string
	at: Date
}

async function sign(tx: Tx, { editionId, versionId, definition, accountId, at }: Signing): Promise<void> {
	const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId } })
	const [grants, signatures] = [
		await tx.roleGrant.findMany({ where: { accountId, revokedAt: null } }),
		await tx.editionSignature.findMany({ where: { versionId } }),
	]
	const decision = decideSignature({
		actor: { kind: 'person', accountId, deviceHash: null, roles: grants },
		edition,
		versionId,
		findings: checkDefinition(definition, { regions: REGIONS.length, dayOf: moroccanDay }),
		signedBy: signatures.map((signature) => signature.accountId),
		managedBefore: true,
	})
	if (!decision.ok) throw new Error(`The sample edition ${editionId} cannot be signed: ${decision.code}`)
	await tx.editionSignature.create({ data: { editionId, versionId, accountId, signedAt: at } })
	const actor = { kind: 'account', id: accountId } as const
	const object = { objectType: 'edition', objectId: editionId }
	const payload = { version: versionId, hash: hashDefinition(definition) }
	await record(tx, { at, actor, action: 'edition.signed', ...object, payload })
	if (!decision.value.freezes) return
	await tx.edition.update({ where: { id: editionId }, data: { stage: 'frozen', frozenAt: at } })
	await record(tx, { at, actor, action: 'edition.frozen', ...object, payload })
}
