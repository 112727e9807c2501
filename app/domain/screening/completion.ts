import { type Answers, otherKey } from '#app/domain/application/answers.ts'
import { type Holder, isHolder } from '#app/domain/application/permissions.ts'
import { move, type Status } from '#app/domain/application/status.ts'
import type { EditionDefinition, Field, Section } from '#app/domain/edition/definition.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type Screened, type ScreeningRefusal, standNear } from '#app/domain/screening/decide.ts'
import { cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const MESSAGE_MINIMUM = 10
export const MESSAGE_MAXIMUM = 500

/** A field or a document to complete, with what is wanted, in words for the applicant. */
export type CompletionItem = { readonly key: string; readonly message: string }

export const COMPLETION_REFUSALS = [
	'screening.nothing-flagged',
	'screening.flag-unknown',
	'screening.message-too-short',
	'screening.message-too-long',
	'screening.completion-over',
	'screening.not-asked',
	'screening.completion-incomplete',
	'application.not-yours',
	'application.moved-on',
] as const
export type CompletionRefusal = (typeof COMPLETION_REFUSALS)[number]

/**
 * Asks for what is missing: only the flagged fields and documents open again, until `dueAt` (5 working days, 16:30).
 * Consents cannot be asked for: they were given or the application was not sent.
 */
export function decideAskCompletion(
	actor: Actor,
	application: Screened,
	definition: EditionDefinition,
	items: readonly CompletionItem[],
	dueAt: Date,
): Outcome<
	{ status: Status; accountId: string; items: CompletionItem[]; dueAt: Date },
	CompletionRefusal | ScreeningRefusal
> {
	const near = standNear(actor, application)
	if (!near.ok) return near
	const moved = move('ask-completion', application.status)
	if (!moved.ok) return moved
	if (items.length === 0) return refuse('screening.nothing-flagged')
	const cleaned = items.map(({ key, message }) => ({ key, message: cleanText(message) }))
	const keys = cleaned.map(({ key }) => key)
	if (new Set(keys).size < keys.length || !keys.every((key) => isFlaggable(definition, key))) {
		return refuse('screening.flag-unknown')
	}
	for (const { message } of cleaned) {
		const length = countCharacters(message)
		if (length < MESSAGE_MINIMUM)
			return refuse('screening.message-too-short', { min: MESSAGE_MINIMUM, length })
		if (length > MESSAGE_MAXIMUM)
			return refuse('screening.message-too-long', { max: MESSAGE_MAXIMUM, length })
	}
	return accept({ status: moved.value, accountId: near.value, items: cleaned, dueAt })
}

/** Can an officer flag it? Any field but a consent, and any document. */
export function isFlaggable(definition: EditionDefinition, key: string): boolean {
	const isField = definition.sections.some(({ fields }) =>
		fields.some((field) => field.key === key && field.type !== 'consent'),
	)
	return isField || definition.documents.some((document) => document.key === key)
}

export type OpenCompletion = {
	readonly items: readonly CompletionItem[]
	readonly dueAt: Date
	readonly answeredAt: Date | null
}

/** May the applicant change this field or document now? Only flagged ones, only until the due time. */
export function decideComplete(
	actor: Actor,
	application: Holder & { readonly status: Status },
	completion: OpenCompletion | null,
	keys: readonly string[],
	receivedAt: Date,
): Outcome<{ keys: readonly string[] }, CompletionRefusal> {
	if (!isHolder(actor, application)) return refuse('application.not-yours')
	if (application.status !== 'completion' || !completion || completion.answeredAt)
		return refuse('application.moved-on')
	if (receivedAt >= completion.dueAt) return refuse('screening.completion-over')
	const flagged = completion.items.map(({ key }) => key)
	return keys.every((key) => flagged.includes(key)) ? accept({ keys }) : refuse('screening.not-asked')
}

/**
 * She sends her answer: every flagged field is in order and every flagged document has a new file. Back to the
 * officer, who decides; nothing is sent by itself when the time is over.
 */
export function decideAnswerCompletion(
	actor: Actor,
	application: Holder & { readonly status: Status },
	completion: OpenCompletion | null,
	/** Flagged keys that are still not in order. */
	missing: readonly string[],
	receivedAt: Date,
): Outcome<{ status: Status; answeredAt: Date }, CompletionRefusal> {
	const allowed = decideComplete(actor, application, completion, [], receivedAt)
	if (!allowed.ok) return allowed
	const moved = move('complete', application.status)
	if (!moved.ok) return moved
	if (missing.length > 0) return refuse('screening.completion-incomplete', { missing: missing.length })
	return accept({ status: moved.value, answeredAt: receivedAt })
}

/** The flagged fields as a section to validate and show: never another field, whatever the form sends. */
export function completionSection(definition: EditionDefinition, items: readonly CompletionItem[]): Section {
	const flagged = new Set(items.map(({ key }) => key))
	const fields: Field[] = definition.sections
		.flatMap((section) => section.fields)
		.filter(({ key, type }) => flagged.has(key) && type !== 'consent')
	const [first] = definition.sections
	return {
		key: 'completion',
		title: first?.title ?? definition.name,
		summary: first?.summary ?? definition.name,
		kind: 'questions',
		fields,
	}
}

/** The flagged documents' keys. */
export function completionDocuments(
	definition: EditionDefinition,
	items: readonly CompletionItem[],
): string[] {
	const flagged = new Set(items.map(({ key }) => key))
	return definition.documents.map(({ key }) => key).filter((key) => flagged.has(key))
}

/** Answers as sent, with the flagged ones replaced: whatever else `completed` holds stays out. */
export function mergeCompletion(
	definition: EditionDefinition,
	items: readonly CompletionItem[],
	sent: Readonly<Record<string, Answers>>,
	completed: Answers,
): Record<string, Answers> {
	const names = completionSection(definition, items).fields.flatMap(({ key }) => [key, otherKey(key)])
	const replaced = definition.sections.map(({ key, fields }) => {
		const own = fields
			.flatMap((field) => [field.key, otherKey(field.key)])
			.filter((name) => names.includes(name))
		const kept = Object.entries(sent[key] ?? {}).filter(([name]) => !own.includes(name))
		const changed = Object.entries(completed).filter(([name]) => own.includes(name))
		return [key, Object.fromEntries([...kept, ...changed])] as const
	})
	return Object.fromEntries(replaced.filter(([key, answers]) => sent[key] || Object.keys(answers).length > 0))
}
