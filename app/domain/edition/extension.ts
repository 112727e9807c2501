import type { Calendar } from '#app/domain/edition/definition.ts'
import type { EditionStage } from '#app/domain/edition/schedule.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const EXTENSION_REFUSALS = [
	'edition.not-yours',
	'edition.extension-not-open',
	'edition.extension-closed',
	'edition.extension-twice',
	'edition.extension-earlier',
	'edition.extension-reason',
	'edition.extension-gone',
	'edition.extension-same-person',
	'edition.signer-too-new',
] as const
export type ExtensionRefusal = (typeof EXTENSION_REFUSALS)[number]

/** Shortest reason that the public can make something of, in characters. */
export const REASON_MINIMUM = 10

export type ExtensionState = {
	readonly actor: Actor
	readonly edition: { readonly id: string; readonly stage: EditionStage }
	/** The calendar in force. */
	readonly calendar: Calendar
	/** The closing was moved before. */
	readonly extended: boolean
	/** Calendar time. */
	readonly now: Date
}

/**
 * After opening, one thing may change: the closing is put off, once, for everybody, publicly, and decided before the
 * first closing. The dates after it may follow; their order is the caller's to check (`newBlockers`).
 */
export function decideProposeExtension(
	state: ExtensionState,
	wanted: { readonly calendar: Calendar; readonly reason: string },
): Outcome<{ byId: string }, ExtensionRefusal> {
	const allowed = decideExtending(state)
	if (!allowed.ok) return allowed
	if (Date.parse(wanted.calendar.closesAt) <= Date.parse(state.calendar.closesAt)) {
		return refuse('edition.extension-earlier')
	}
	if (wanted.reason.length < REASON_MINIMUM)
		return refuse('edition.extension-reason', { min: REASON_MINIMUM })
	return allowed
}

/** A second, different person makes it count; still before the first closing. */
export function decideConfirmExtension(
	state: ExtensionState,
	/** `managedBefore`: the actor managed the edition before it was proposed. */
	proposal: { readonly byId: string; readonly managedBefore: boolean } | null,
): Outcome<{ byId: string }, ExtensionRefusal> {
	const allowed = decideExtending(state)
	if (!allowed.ok) return allowed
	if (!proposal) return refuse('edition.extension-gone')
	if (proposal.byId === allowed.value.byId) return refuse('edition.extension-same-person')
	if (!proposal.managedBefore) return refuse('edition.signer-too-new')
	return allowed
}

function decideExtending(state: ExtensionState): Outcome<{ byId: string }, ExtensionRefusal> {
	const { actor, edition, calendar, extended, now } = state
	if (actor.kind !== 'person' || !mayManageEdition(actor, edition.id)) return refuse('edition.not-yours')
	if (edition.stage !== 'frozen') return refuse('edition.extension-not-open')
	if (extended) return refuse('edition.extension-twice')
	if (now >= new Date(calendar.closesAt)) return refuse('edition.extension-closed')
	return accept({ byId: actor.accountId })
}
