import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { isPublic, type PublishedVersion } from '#app/domain/publication/visibility.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const PUBLICATION_REFUSALS = [
	'publication.not-yours',
	'publication.sitting-open',
	'publication.one-is-waiting',
	'publication.in-the-past',
	'publication.notice-missing',
	'publication.notice-unneeded',
	'publication.same-person',
	'publication.signer-too-new',
	'publication.already-approved',
	'publication.cancelled',
	'publication.minute-passed',
	'publication.snapshot-changed',
	'publication.letters-out',
	'publication.already-public',
	'publication.reason-missing',
] as const
export type PublicationRefusal = (typeof PUBLICATION_REFUSALS)[number]

/** What changed and why, in the two languages of the State. */
export type Notice = { readonly ar: string; readonly fr: string }

export type PublicationState = PublishedVersion & { readonly hash: string; readonly preparedById: string }

export type PrepareInput = {
	readonly actor: Actor
	readonly editionId: string
	/** Every version of the edition so far, cancelled ones too. */
	readonly versions: readonly PublicationState[]
	/** Awards come from a closed sitting and nowhere else. */
	readonly sittingClosed: boolean
	readonly publishAt: Date
	readonly notice: Notice | null
	readonly now: Date
}

/**
 * The first person prepares a version for a minute in the future. Once something has been public, the next version is
 * a correction: it carries a notice. One version at a time may wait.
 */
export function preparePublication(
	input: PrepareInput,
): Outcome<
	{ version: number; preparedById: string; publishAt: Date; notice: Notice | null },
	PublicationRefusal
> {
	const { actor, editionId, versions, now, publishAt } = input
	if (actor.kind !== 'person' || !mayManageEdition(actor, editionId)) return refuse('publication.not-yours')
	if (!input.sittingClosed) return refuse('publication.sitting-open')
	if (versions.some((version) => !version.cancelledAt && !isPublic(version, now)))
		return refuse('publication.one-is-waiting')
	if (!(publishAt > now)) return refuse('publication.in-the-past')
	const corrects = versions.some((version) => isPublic(version, now))
	const notice = input.notice && { ar: input.notice.ar.trim(), fr: input.notice.fr.trim() }
	if (corrects && !(notice?.ar && notice.fr)) return refuse('publication.notice-missing')
	if (!corrects && notice) return refuse('publication.notice-unneeded')
	return accept({
		version: 1 + Math.max(0, ...versions.map((version) => version.version)),
		preparedById: actor.accountId,
		publishAt,
		notice,
	})
}

export type ApproveInput = {
	readonly actor: Actor
	readonly editionId: string
	readonly publication: PublicationState
	/** Hash of the snapshot as the second person read it. */
	readonly seenHash: string
	/** She managed the edition before the version was prepared (`managedBefore`). */
	readonly managedBefore: boolean
	readonly now: Date
}

/** The second person, another one, approves what she read, before its minute; it then becomes public by itself. */
export function approvePublication(
	input: ApproveInput,
): Outcome<{ approvedById: string; approvedAt: Date }, PublicationRefusal> {
	const { actor, editionId, publication, seenHash, now } = input
	if (actor.kind !== 'person' || !mayManageEdition(actor, editionId)) return refuse('publication.not-yours')
	if (publication.cancelledAt) return refuse('publication.cancelled')
	if (publication.approvedAt) return refuse('publication.already-approved')
	if (actor.accountId === publication.preparedById) return refuse('publication.same-person')
	if (!input.managedBefore) return refuse('publication.signer-too-new')
	if (seenHash !== publication.hash) return refuse('publication.snapshot-changed')
	if (publication.publishAt <= now) return refuse('publication.minute-passed')
	return accept({ approvedById: actor.accountId, approvedAt: now })
}

export type CancelInput = {
	readonly actor: Actor
	readonly editionId: string
	readonly publication: PublicationState
	/** Kept in the journal. */
	readonly reason: string
	readonly now: Date
}

/**
 * Either person, or another manager, stops a version while nobody outside knows of it. Once letters are out or the
 * page is public it is never taken back: a correction follows.
 */
export function cancelPublication(
	input: CancelInput,
): Outcome<{ cancelledAt: Date; reason: string }, PublicationRefusal> {
	const { actor, editionId, publication, now } = input
	if (actor.kind !== 'person' || !mayManageEdition(actor, editionId)) return refuse('publication.not-yours')
	if (publication.cancelledAt) return refuse('publication.cancelled')
	if (isPublic(publication, now)) return refuse('publication.already-public')
	if (publication.lettersAt) return refuse('publication.letters-out')
	const reason = input.reason.trim()
	return reason === '' ? refuse('publication.reason-missing') : accept({ cancelledAt: now, reason })
}
