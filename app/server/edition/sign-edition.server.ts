import { checkDefinition } from '#app/domain/edition/check-definition.ts'
import { editionDefinitionSchema } from '#app/domain/edition/definition.ts'
import { decideSignature, type FreezeRefusal } from '#app/domain/edition/freeze.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { managedBefore, roleGivenBy } from '#app/domain/people/second-signer.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { findSignature, readManagingRoles } from '#app/server/people/read-managing-roles.server.ts'

export type SignRefusal = FreezeRefusal | 'edition.not-read'

/**
 * Signs the opening of an edition on the exact version that was read. The second person's signature freezes it: from
 * then on the calendar alone says whether applications are received.
 */
export async function signEdition(input: {
	actor: Actor
	editionId: string
	versionId: string
	/** The box "I have read this version" was ticked. */
	read: boolean
	now: Date
}): Promise<Outcome<{ freezes: boolean }, SignRefusal>> {
	const { actor, editionId, versionId, read, now } = input
	return database().write(async (tx) => {
		const edition = await tx.edition.findUnique({ where: { id: editionId } })
		const version = await tx.editionVersion.findFirst({ where: { id: versionId, editionId } })
		if (!edition || !version) return refuse('edition.version-not-current')
		const definition = editionDefinitionSchema.parse(version.definition)
		const signatures = await tx.editionSignature.findMany({
			where: { versionId },
			orderBy: { signedAt: 'asc' },
		})
		const roles = actor.kind === 'person' ? await readManagingRoles(tx, actor.accountId, editionId) : []
		const decided = decideSignature({
			actor,
			edition,
			versionId,
			findings: checkDefinition(definition, editionTools),
			signedBy: signatures.map(({ accountId }) => accountId),
			managedBefore: managedBefore(await firstSignature(tx, editionId, signatures), roles),
		})
		if (!decided.ok) return decided
		if (!read) return refuse('edition.not-read')
		const { accountId, freezes } = decided.value
		await tx.editionSignature.create({ data: { editionId, versionId, accountId, signedAt: now } })
		const about = {
			at: now,
			actor: { kind: 'account', id: accountId } as const,
			objectType: 'edition',
			objectId: editionId,
			payload: { version: version.version, hash: version.hash, roleGivenBy: roleGivenBy(roles) },
		}
		await record(tx, { ...about, action: 'edition.signed' })
		if (freezes) {
			await freeze(tx, editionId, versionId, now)
			await record(tx, { ...about, action: 'edition.frozen' })
		}
		return accept({ freezes })
	})
}

async function firstSignature(
	tx: Tx,
	editionId: string,
	[first]: readonly { accountId: string }[],
): Promise<number> {
	if (!first) return 0
	return findSignature(tx, { actions: ['edition.signed'], accountId: first.accountId, editionId })
}

async function freeze(tx: Tx, editionId: string, versionId: string, now: Date): Promise<void> {
	const { count } = await tx.edition.updateMany({
		where: { id: editionId, stage: 'draft', currentVersionId: versionId },
		data: { stage: 'frozen', frozenAt: now },
	})
	if (count !== 1) throw new Error('The edition moved during a transaction that holds it.')
}
