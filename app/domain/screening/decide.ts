import { move, type Status } from '#app/domain/application/status.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayScreen, type Scope } from '#app/domain/people/permissions.ts'
import { cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** No refusal without words: the applicant reads them. */
export const REASON_MINIMUM = 30
export const REASON_MAXIMUM = 2000

export const REASON_CODES = [
	'share',
	'age',
	'registration',
	'standing',
	'repeat-winner',
	'single-application',
	'documents',
	'independence',
	'other',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export const SCREENING_REFUSALS = [
	'screening.not-yours',
	'screening.own-application',
	'application.moved-on',
	'screening.waits-for-applicant',
	'screening.reason-unknown',
	'screening.reason-too-short',
	'screening.reason-too-long',
	'screening.note-too-short',
	'screening.same-person',
	'screening.no-proposal',
	'screening.read-first',
	'screening.rules-open',
	'screening.contest-open',
] as const
export type ScreeningRefusal = (typeof SCREENING_REFUSALS)[number]

export type Screened = Scope & {
	readonly status: Status
	/** Accounts that may not judge it: the applicant's, and the officer's who filled it in. */
	readonly accountId: string | null
	readonly assistedById: string | null
	/** The open request for completion, when there is one. */
	readonly completion: { readonly dueAt: Date } | null
	/** Another application of the same cooperative came first, and nobody has said yet which one counts. */
	readonly contested: boolean
}

type Decided<More> = Outcome<{ readonly status: Status; readonly accountId: string } & More, ScreeningRefusal>

/**
 * Admissible: the officer finds the application in order. One person is enough. `open`: rules that were flagged and
 * that no person has found in order (`openRules`). A contested one is settled first: two never go to the jury.
 */
export function decideAdmit(
	actor: Actor,
	application: Screened,
	open: readonly unknown[],
	now: Date,
): Decided<object> {
	const ground = standOn(actor, application, now)
	if (!ground.ok) return ground
	const moved = move('admit', application.status)
	if (!moved.ok) return moved
	if (application.contested) return refuse('screening.contest-open')
	if (open.length > 0) return refuse('screening.rules-open', { count: open.length })
	return accept({ status: moved.value, accountId: ground.value })
}

export type Reason = { readonly code: string; readonly words: string }

/**
 * Inadmissible is proposed by one person with a reason in words of 30 characters or more, and takes effect when a
 * second person confirms it. While the applicant completes her file it cannot be refused: only after the due time.
 */
export function decideProposeRefusal(
	actor: Actor,
	application: Screened,
	reason: Reason,
	now: Date,
): Decided<{ readonly reasonCode: ReasonCode; readonly reason: string }> {
	const ground = standOn(actor, application, now)
	if (!ground.ok) return ground
	const moved = move('propose-refusal', application.status)
	if (!moved.ok) return moved
	const reasonCode = REASON_CODES.find((known) => known === reason.code)
	if (!reasonCode) return refuse('screening.reason-unknown')
	const words = cleanText(reason.words)
	const length = countCharacters(words)
	if (length < REASON_MINIMUM) return refuse('screening.reason-too-short', { min: REASON_MINIMUM, length })
	if (length > REASON_MAXIMUM) return refuse('screening.reason-too-long', { max: REASON_MAXIMUM, length })
	return accept({ status: moved.value, accountId: ground.value, reasonCode, reason: words })
}

/** `readBySecond`: the second person opened the file after the refusal was proposed. */
export type Proposal = { readonly decidedById: string; readonly readBySecond: boolean }

/** The second signature: another person than who proposed, and only after reading the file. */
export function decideConfirmRefusal(
	actor: Actor,
	application: Screened,
	proposal: Proposal | null,
): Decided<object> {
	return decideSecond('confirm-refusal', actor, application, proposal)
}

/** The second person disagrees, says why, and the file goes back to the queue. */
export function decideRejectRefusal(
	actor: Actor,
	application: Screened,
	proposal: Proposal | null,
	note: string,
): Decided<{ readonly note: string }> {
	const second = decideSecond('reject-refusal', actor, application, proposal)
	if (!second.ok) return second
	const words = cleanText(note)
	const length = countCharacters(words)
	if (length < REASON_MINIMUM) return refuse('screening.note-too-short', { min: REASON_MINIMUM, length })
	if (length > REASON_MAXIMUM) return refuse('screening.reason-too-long', { max: REASON_MAXIMUM, length })
	return accept({ ...second.value, note: words })
}

function decideSecond(
	transition: 'confirm-refusal' | 'reject-refusal',
	actor: Actor,
	application: Screened,
	proposal: Proposal | null,
): Decided<object> {
	const mine = standNear(actor, application)
	if (!mine.ok) return mine
	const moved = move(transition, application.status)
	if (!moved.ok) return moved
	if (!proposal) return refuse('screening.no-proposal')
	if (proposal.decidedById === mine.value) return refuse('screening.same-person')
	if (!proposal.readBySecond) return refuse('screening.read-first')
	return accept({ status: moved.value, accountId: mine.value })
}

/** An officer of the region who has no part in the application. */
export function standNear(actor: Actor, application: Screened): Outcome<string, ScreeningRefusal> {
	if (actor.kind !== 'person' || !mayScreen(actor, application)) return refuse('screening.not-yours')
	const isOwn = actor.accountId === application.accountId || actor.accountId === application.assistedById
	return isOwn ? refuse('screening.own-application') : accept(actor.accountId)
}

/** … and the applicant is not in the middle of completing it. */
function standOn(actor: Actor, application: Screened, now: Date): Outcome<string, ScreeningRefusal> {
	const near = standNear(actor, application)
	if (!near.ok) return near
	const waits =
		application.status === 'completion' && application.completion && now < application.completion.dueAt
	return waits ? refuse('screening.waits-for-applicant') : near
}
