import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** Matches the enum `ApplicationStatus` of the database. */
export const STATUSES = [
	'draft',
	'withdrawn',
	'received',
	'completion',
	'refusal_proposed',
	'inadmissible',
	'admissible',
] as const
export type Status = (typeof STATUSES)[number]

/** Everything that moves an application from one status to another, in one place. */
const TRANSITIONS = {
	/** The cooperative sends it. */
	submit: { from: ['draft'], to: 'received' },
	/** The cooperative takes it back, until closing; also while a refusal of which she knows nothing is proposed. */
	withdraw: { from: ['received', 'completion', 'refusal_proposed', 'admissible'], to: 'withdrawn' },
	/** … and may go on with it and send it again, until closing. */
	reopen: { from: ['withdrawn'], to: 'draft' },
	/** The officer finds it in order. */
	admit: { from: ['received', 'completion'], to: 'admissible' },
	/** The officer asks for what is missing. */
	'ask-completion': { from: ['received'], to: 'completion' },
	/** The cooperative has answered. */
	complete: { from: ['completion'], to: 'received' },
	/** The officer proposes to refuse it, with a reason. */
	'propose-refusal': { from: ['received', 'completion'], to: 'refusal_proposed' },
	/** A second person agrees … */
	'confirm-refusal': { from: ['refusal_proposed'], to: 'inadmissible' },
	/** … or does not: back to the queue. */
	'reject-refusal': { from: ['refusal_proposed'], to: 'received' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>

export type Transition = keyof typeof TRANSITIONS
export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as Transition[]

/** The status after an act, or a refusal when the application is elsewhere by now. */
export function move(transition: Transition, from: Status): Outcome<Status, 'application.moved-on'> {
	const { from: allowed, to } = TRANSITIONS[transition]
	return (allowed as readonly Status[]).includes(from) ? accept(to) : refuse('application.moved-on')
}

/** Statuses from which an act is possible: for the guard of its write. */
export function statusesFor(transition: Transition): readonly Status[] {
	return TRANSITIONS[transition].from
}

/** Sent and not taken back: it counts, and holds its cooperative's claim. */
export function isReceived(status: Status): boolean {
	return status !== 'draft' && status !== 'withdrawn'
}

/** Sent, not taken back and not refused for good: an application of these may still stand for its cooperative. */
export const STANDING_STATUSES: readonly Status[] = STATUSES.filter(
	(status) => isReceived(status) && status !== 'inadmissible',
)

/**
 * What the applicant is told. A proposed refusal stays between officers until it is confirmed: she reads "received".
 */
export function statusForApplicant(status: Status): Exclude<Status, 'refusal_proposed'> {
	return status === 'refusal_proposed' ? 'received' : status
}
