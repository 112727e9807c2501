import type { Answers } from '#app/domain/application/answers.ts'
import type { Progress } from '#app/domain/application/completeness.ts'
import { consentStates } from '#app/domain/application/consents.ts'
import { type Holder, isHolder } from '#app/domain/application/permissions.ts'
import { isReceived, type Status } from '#app/domain/application/status.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { type EditionStage, isReceiving } from '#app/domain/edition/schedule.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const SUBMIT_REFUSALS = [
	'application.not-yours',
	'application.already-received',
	'application.moved-on',
	'application.edition-not-open',
	'application.edition-closed',
	'application.consent-not-given',
	'application.incomplete',
] as const
export type SubmitRefusal = (typeof SUBMIT_REFUSALS)[number]

export type SubmitInput = {
	readonly actor: Actor
	readonly application: Holder & { readonly status: Status }
	readonly stage: EditionStage
	readonly definition: EditionDefinition
	readonly answers: Answers
	readonly progress: Progress
	/** The server's stamp when the request began, before its body was read. */
	readonly receivedAt: Date
}

/**
 * Only who holds it may send it; once; while the edition receives; consents given; complete. Open drafts are never
 * sent by themselves. "In time" is the stamp of the request's beginning: 16:29:59.999 passes, 16:30:00.000 does not.
 */
export function decideSubmit(
	input: SubmitInput,
): Outcome<{ status: 'received'; receivedAt: Date }, SubmitRefusal> {
	const { actor, application, definition, receivedAt } = input
	if (!isHolder(actor, application)) return refuse('application.not-yours')
	if (isReceived(application.status)) return refuse('application.already-received')
	if (application.status !== 'draft') return refuse('application.moved-on')
	const late = lateness(input.stage, definition, receivedAt)
	if (late) return refuse(late)
	if (consentStates(definition, input.answers).some(({ required, isGiven }) => required && !isGiven)) {
		return refuse('application.consent-not-given')
	}
	if (!input.progress.isComplete)
		return refuse('application.incomplete', { missing: input.progress.missing.length })
	return accept({ status: 'received', receivedAt })
}

/** Why the door is shut at an instant; null when it is open. */
export function lateness(
	stage: EditionStage,
	{ calendar }: EditionDefinition,
	at: Date,
): 'application.edition-not-open' | 'application.edition-closed' | null {
	if (isReceiving(stage, calendar, at)) return null
	const isOver = stage === 'frozen' && at >= new Date(calendar.closesAt)
	return isOver ? 'application.edition-closed' : 'application.edition-not-open'
}

export const SAVE_REFUSALS = [
	'application.not-yours',
	'application.already-received',
	'application.moved-on',
	'application.edition-not-open',
	'application.edition-closed',
	'application.stale',
] as const
export type SaveRefusal = (typeof SAVE_REFUSALS)[number]

/**
 * May a section of a draft be saved? `rev` is the revision the form was filled from, `storedRev` the one kept: a
 * form from a second tab that is older is refused, and nothing typed since is overwritten.
 */
export function decideSave(input: {
	readonly actor: Actor
	readonly application: Holder & { readonly status: Status }
	readonly stage: EditionStage
	readonly definition: EditionDefinition
	readonly rev: number
	readonly storedRev: number
	readonly receivedAt: Date
}): Outcome<{ rev: number }, SaveRefusal> {
	if (!isHolder(input.actor, input.application)) return refuse('application.not-yours')
	if (isReceived(input.application.status)) return refuse('application.already-received')
	if (input.application.status !== 'draft') return refuse('application.moved-on')
	const late = lateness(input.stage, input.definition, input.receivedAt)
	if (late) return refuse(late)
	if (input.rev !== input.storedRev) return refuse('application.stale')
	return accept({ rev: input.storedRev + 1 })
}

/** May a draft be started? Anyone may, while the edition receives; drafts are free. */
export function decideStart(
	stage: EditionStage,
	definition: EditionDefinition,
	choice: { readonly language: string; readonly applicantType: string },
	at: Date,
): Outcome<{ language: 'ar' | 'fr' | 'zgh'; applicantType: 'cooperative' | 'project_holder' }, StartRefusal> {
	const late = lateness(stage, definition, at)
	if (late) return refuse(late)
	const language = (['ar', 'fr', 'zgh'] as const).find((known) => known === choice.language)
	if (!language) return refuse('application.language-unknown')
	const applicantType = definition.eligibility.applicantTypes.find((known) => known === choice.applicantType)
	if (!applicantType) return refuse('application.applicant-type-unknown')
	return accept({ language, applicantType })
}

export const START_REFUSALS = [
	'application.edition-not-open',
	'application.edition-closed',
	'application.language-unknown',
	'application.applicant-type-unknown',
] as const
export type StartRefusal = (typeof START_REFUSALS)[number]

/** Everything the declaration page needs before it may be signed: consents are on that page, so they may be open. */
export function isReadyToDeclare(definition: EditionDefinition, progress: Progress): boolean {
	const declarations = definition.sections.filter(({ kind }) => kind === 'declaration').map(({ key }) => key)
	return progress.sections.every(({ key, state }) => declarations.includes(key) || state === 'done')
}
