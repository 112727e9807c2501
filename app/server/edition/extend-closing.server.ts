import { editionDefinitionSchema, type EditionDefinition } from '#app/domain/edition/definition.ts'
import { editLaterDates } from '#app/domain/edition/edit-calendar.ts'
import { newBlockers } from '#app/domain/edition/edit-part.ts'
import {
	decideConfirmExtension,
	decideProposeExtension,
	type ExtensionRefusal,
	type ExtensionState,
} from '#app/domain/edition/extension.ts'
import { type PartFault, PartReader, type SentPart } from '#app/domain/edition/part-form.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { managedBefore } from '#app/domain/people/second-signer.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { createVersion } from '#app/server/edition/save-version.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { findSignature, readManagingRoles } from '#app/server/people/read-managing-roles.server.ts'

type Asking = { actor: Actor; editionId: string; now: Date; calendar: Date }
const LONGEST_REASON = 400

export type Proposed =
	| { kind: 'proposed' }
	| { kind: 'faults'; faults: readonly PartFault[] }
	| { kind: 'refused'; code: ExtensionRefusal; details?: Readonly<Record<string, string | number>> }

/**
 * First of two people: writes the later closing as a version that does not count yet. Only the closing and the dates
 * after it differ from the frozen version; the reason is public, in three languages. A newer proposal replaces it.
 */
export async function proposeExtension(input: Asking & { form: SentPart }): Promise<Proposed> {
	return database().write(async (tx): Promise<Proposed> => {
		const held = await holdEdition(tx, input)
		if (!held) return { kind: 'refused', code: 'edition.extension-gone' }
		const reader = new PartReader(input.form)
		const { definition } = held
		const calendar = { ...definition.calendar, ...editLaterDates(definition.calendar, reader, editionTools) }
		const reason = reader.localized('reason', LONGEST_REASON)
		if (reader.faults.length > 0) return { kind: 'faults', faults: reader.faults }
		const decided = decideProposeExtension(held.state, { calendar, reason: reason.ar })
		if (!decided.ok) return { kind: 'refused', ...decided }
		const extended = { ...definition, calendar }
		const faults = newBlockers(definition, extended, editionTools)
		if (faults.length > 0) return { kind: 'faults', faults }
		const { byId } = decided.value
		const { id, version, hash } = await createVersion(tx, {
			editionId: input.editionId,
			definition: extended,
			byId,
			note: JSON.stringify(reason),
			now: input.now,
		})
		await sign(tx, input, { versionId: id, byId, payload: { version, hash, extension: true } })
		return { kind: 'proposed' }
	})
}

/** Second person: the later closing counts from now on, for everybody. */
export async function confirmExtension(
	input: Asking & { versionId: string },
): Promise<Outcome<null, ExtensionRefusal>> {
	return database().write(async (tx) => {
		const held = await holdEdition(tx, input)
		if (!held) return refuse('edition.extension-gone')
		const proposal = await tx.editionVersion.findFirst({
			where: { id: input.versionId, editionId: input.editionId, version: { gt: held.version } },
		})
		const newer = await tx.editionVersion.count({
			where: { editionId: input.editionId, version: { gt: proposal?.version ?? 0 } },
		})
		const offered =
			proposal?.createdBy && newer === 0 ? await describeProposal(tx, input, proposal.createdBy) : null
		const decided = decideConfirmExtension(held.state, offered)
		if (!decided.ok || !proposal) return decided.ok ? refuse('edition.extension-gone') : decided
		const { byId } = decided.value
		const payload = { version: proposal.version, hash: proposal.hash, extension: true }
		await sign(tx, input, { versionId: proposal.id, byId, payload })
		const { count } = await tx.edition.updateMany({
			where: { id: input.editionId, stage: 'frozen', currentVersionId: held.versionId },
			data: { currentVersionId: proposal.id },
		})
		if (count !== 1) return refuse('edition.extension-gone')
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: byId },
			action: 'edition.corrected',
			objectType: 'edition',
			objectId: input.editionId,
			payload,
		})
		return accept(null)
	})
}

async function describeProposal(tx: Tx, { actor, editionId }: Asking, byId: string) {
	const proposed = await findSignature(tx, { actions: ['edition.signed'], accountId: byId, editionId })
	const roles = actor.kind === 'person' ? await readManagingRoles(tx, actor.accountId, editionId) : []
	return { byId, managedBefore: managedBefore(proposed, roles) }
}

type Held = { versionId: string; version: number; definition: EditionDefinition; state: ExtensionState }

async function holdEdition(tx: Tx, { actor, editionId, calendar }: Asking): Promise<Held | null> {
	const edition = await tx.edition.findUnique({ where: { id: editionId } })
	if (!edition?.currentVersionId) return null
	const current = await tx.editionVersion.findUniqueOrThrow({ where: { id: edition.currentVersionId } })
	const definition = editionDefinitionSchema.parse(current.definition)
	return {
		versionId: current.id,
		version: current.version,
		definition,
		state: {
			actor,
			edition,
			calendar: definition.calendar,
			extended: await isExtended(tx, editionId, current.version),
			now: calendar,
		},
	}
}

/** The version that two people opened is the first with two signatures; a current one after it is an extension. */
async function isExtended(tx: Tx, editionId: string, current: number): Promise<boolean> {
	const signed = await tx.editionVersion.findMany({
		where: { editionId, version: { lt: current } },
		select: { _count: { select: { signatures: true } } },
	})
	return signed.some(({ _count }) => _count.signatures > 1)
}

async function sign(
	tx: Tx,
	{ editionId, now }: Asking,
	{
		versionId,
		byId,
		payload,
	}: { versionId: string; byId: string; payload: Parameters<typeof record>[1]['payload'] },
): Promise<void> {
	await tx.editionSignature.create({ data: { editionId, versionId, accountId: byId, signedAt: now } })
	await record(tx, {
		at: now,
		actor: { kind: 'account', id: byId },
		action: 'edition.signed',
		objectType: 'edition',
		objectId: editionId,
		payload,
	})
}
