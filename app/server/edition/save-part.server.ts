import { editionDefinitionSchema, type EditionDefinition } from '#app/domain/edition/definition.ts'
import { diffDefinitions, type Change } from '#app/domain/edition/diff.ts'
import { editPart, type PartTarget } from '#app/domain/edition/edit-part.ts'
import { decideEdit, type FreezeRefusal } from '#app/domain/edition/freeze.ts'
import type { PartFault, SentPart } from '#app/domain/edition/part-form.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { createVersion } from '#app/server/edition/save-version.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type PartToSave = {
	actor: Actor
	editionId: string
	target: PartTarget
	/** The version that the screen showed. */
	fromVersionId: string
	form: SentPart
	now: Date
}

export type SavedPart =
	| { kind: 'saved'; versionId: string; changed: number }
	| { kind: 'faults'; faults: readonly PartFault[] }
	/** Somebody saved meanwhile: the version that counts now, and how this screen's text differs from it. */
	| { kind: 'stale'; versionId: string; changes: readonly Change[] }
	| { kind: 'refused'; code: FreezeRefusal }
	| { kind: 'nothing-there' }

/**
 * Saves one screen as a new version of a draft. What was signed before is signed no more. Nothing changed: no version.
 * On a stale screen nothing is written, and both texts are told apart.
 */
export async function savePart(input: PartToSave): Promise<SavedPart> {
	return database().write(async (tx): Promise<SavedPart> => {
		const edition = await tx.edition.findUnique({ where: { id: input.editionId } })
		if (!edition?.currentVersionId) return { kind: 'nothing-there' }
		const current = await definitionOf(tx, edition.currentVersionId)
		const decided = decideEdit(input.actor, edition, input.fromVersionId)
		if (!decided.ok && decided.code !== 'edition.version-not-current') {
			return { kind: 'refused', code: decided.code }
		}
		const edited = editPart(current, input.target, input.form, editionTools)
		if (!edited) return { kind: 'nothing-there' }
		if (!edited.ok) return { kind: 'faults', faults: edited.faults }
		const changes = diffDefinitions(current, edited.definition)
		if (!decided.ok) return { kind: 'stale', versionId: edition.currentVersionId, changes }
		if (changes.length === 0) return { kind: 'saved', versionId: edition.currentVersionId, changed: 0 }
		const versionId = await writeVersion(tx, input, {
			definition: edited.definition,
			byId: decided.value.accountId,
			changes,
		})
		return { kind: 'saved', versionId, changed: changes.length }
	})
}

async function definitionOf(tx: Tx, versionId: string): Promise<EditionDefinition> {
	const version = await tx.editionVersion.findUniqueOrThrow({ where: { id: versionId } })
	return editionDefinitionSchema.parse(version.definition)
}

async function writeVersion(
	tx: Tx,
	{ editionId, target, fromVersionId, now }: PartToSave,
	{ definition, byId, changes }: { definition: EditionDefinition; byId: string; changes: readonly Change[] },
): Promise<string> {
	const { id, version, hash } = await createVersion(tx, {
		editionId,
		// What leaves here must be readable for good.
		definition: editionDefinitionSchema.parse(definition),
		byId,
		note: target.item ? `${target.part}:${target.item}` : target.part,
		now,
	})
	const { count } = await tx.edition.updateMany({
		where: { id: editionId, stage: 'draft', currentVersionId: fromVersionId },
		data: { currentVersionId: id },
	})
	if (count !== 1) throw new Error('The edition moved during a transaction that holds it.')
	const actor = { kind: 'account', id: byId } as const
	const about = { at: now, actor, objectType: 'edition', objectId: editionId }
	await record(tx, {
		...about,
		action: 'edition.changed',
		payload: { version, hash, part: target.part, changed: changes.length },
	})
	const signed = await tx.editionSignature.count({ where: { versionId: fromVersionId } })
	if (signed > 0) await record(tx, { ...about, action: 'edition.unsigned', payload: { version, signed } })
	return id
}
