import type { EditionStage } from '#app/domain/edition/schedule.ts'
import { type Finding } from '#app/domain/edition/finding.ts'
import { isReadyToOpen } from '#app/domain/edition/check-definition.ts'
import { type Actor } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const FREEZE_REFUSALS = [
	'edition.not-yours',
	'edition.frozen',
	'edition.version-not-current',
	'edition.not-ready',
	'edition.already-signed',
	'edition.signer-too-new',
] as const
export type FreezeRefusal = (typeof FREEZE_REFUSALS)[number]

export type EditionState = {
	readonly id: string
	readonly stage: EditionStage
	readonly currentVersionId: string | null
}

/** Dates, rules, rubric, seats and texts change only while the edition is a draft, and only by who manages it. */
export function decideEdit(
	actor: Actor,
	edition: EditionState,
	fromVersionId: string,
): Outcome<{ accountId: string }, FreezeRefusal> {
	if (actor.kind !== 'person' || !mayManageEdition(actor, edition.id)) return refuse('edition.not-yours')
	if (edition.stage !== 'draft') return refuse('edition.frozen')
	if (edition.currentVersionId !== fromVersionId) return refuse('edition.version-not-current')
	return accept({ accountId: actor.accountId })
}

export type SignInput = {
	readonly actor: Actor
	readonly edition: EditionState
	/** The version that was read before signing. */
	readonly versionId: string
	/** Its findings (`checkDefinition`). */
	readonly findings: readonly Finding[]
	/** Accounts that signed this very version. */
	readonly signedBy: readonly string[]
	/** She managed the edition before the first of them (`managedBefore`); unasked while there is none. */
	readonly managedBefore: boolean
}

/**
 * An edition opens by two different people's signatures on the same version; a new version starts from none. The
 * second one freezes it: from then on the calendar alone says whether applications are received. An account made to
 * manage after the first signature cannot give the second.
 */
export function decideSignature(
	input: SignInput,
): Outcome<{ accountId: string; freezes: boolean }, FreezeRefusal> {
	const allowed = decideEdit(input.actor, input.edition, input.versionId)
	if (!allowed.ok) return allowed
	if (!isReadyToOpen(input.findings)) {
		const count = input.findings.filter(({ severity }) => severity === 'blocking').length
		return refuse('edition.not-ready', { findings: count })
	}
	const { accountId } = allowed.value
	if (input.signedBy.includes(accountId)) return refuse('edition.already-signed')
	const freezes = input.signedBy.length > 0
	if (freezes && !input.managedBefore) return refuse('edition.signer-too-new')
	return accept({ accountId, freezes })
}
