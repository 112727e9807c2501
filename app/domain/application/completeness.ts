import { type Answers, toForm } from '#app/domain/application/answers.ts'
import type { EditionDays } from '#app/domain/application/cross-checks.ts'
import type { FieldIssue, FieldWarning } from '#app/domain/application/field-issue.ts'
import { validateSection } from '#app/domain/application/validate-section.ts'
import type { EditionDefinition, RequiredDocument, Section } from '#app/domain/edition/definition.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'

export const SECTION_STATES = ['not-started', 'in-progress', 'done', 'to-correct', 'locked'] as const
export type SectionState = (typeof SECTION_STATES)[number]

/** One file of a document slot; removed files are left out. */
export type FileState = {
	readonly slot: string
	readonly status: 'receiving' | 'checking' | 'ok' | 'refused'
}

export type ProgressInput = {
	readonly definition: EditionDefinition
	/** Section key → stored answers, secrets in clear. */
	readonly answers: Readonly<Record<string, Answers>>
	readonly files: readonly FileState[]
	readonly days: EditionDays
	readonly today: Day
}

export type SectionProgress = {
	readonly key: string
	readonly kind: Section['kind']
	readonly state: SectionState
	/** Answered of asked: fields, or document slots. */
	readonly answered: number
	readonly asked: number
	/** Everything that keeps it from being done. */
	readonly issues: readonly FieldIssue[]
	readonly warnings: readonly FieldIssue<FieldWarning>[]
	/** Required documents that are not there, or were refused. */
	readonly documents: readonly string[]
}

export type Progress = {
	readonly sections: readonly SectionProgress[]
	readonly done: number
	readonly total: number
	/** Where "continue" leads: the first section to correct, then the first that is not done. Null when all is done. */
	readonly next: string | null
	readonly isComplete: boolean
	/** What is missing, in the order of the form. */
	readonly missing: readonly Missing[]
}

export type Missing =
	| { readonly kind: 'answer'; readonly section: string; readonly issue: FieldIssue }
	| { readonly kind: 'document'; readonly section: string; readonly document: string }

/** The state of every section and of the whole. The declaration stays locked until the others are done. */
export function describeProgress(input: ProgressInput): Progress {
	const before = input.definition.sections
		.filter(({ kind }) => kind !== 'declaration')
		.map((section) => describeSection(section, input))
	const isReady = before.every(({ state }) => state === 'done')
	const sections = input.definition.sections.map((section) => {
		const found = before.find(({ key }) => key === section.key) ?? describeSection(section, input)
		return section.kind === 'declaration' && !isReady ? { ...found, state: 'locked' as const } : found
	})
	const open = sections.filter(({ state }) => state !== 'done' && state !== 'locked')
	const next = open.find(({ state }) => state === 'to-correct') ?? open[0]
	const done = sections.filter(({ state }) => state === 'done').length
	return {
		sections,
		done,
		total: sections.length,
		next: next?.key ?? null,
		isComplete: done === sections.length,
		missing: sections.flatMap(missingOf),
	}
}

function describeSection(section: Section, input: ProgressInput): SectionProgress {
	return section.kind === 'documents' ? describeDocuments(section, input) : describeAnswers(section, input)
}

const GAPS = /-missing$/

function describeAnswers(section: Section, input: ProgressInput): SectionProgress {
	const stored = input.answers[section.key] ?? {}
	const others = Object.assign({}, ...Object.values(input.answers)) as Answers
	const { errors, warnings } = validateSection(section, toForm(section.fields, stored), {
		definition: input.definition,
		days: input.days,
		today: input.today,
		others,
		mode: 'strict',
	})
	const answered = section.fields.filter(({ key }) => stored[key] !== undefined).length
	const counts = { answered, asked: section.fields.length, issues: errors, warnings, documents: [] }
	return { key: section.key, kind: section.kind, state: answersState(answered, section, errors), ...counts }
}

function answersState(answered: number, section: Section, errors: readonly FieldIssue[]): SectionState {
	if (errors.some(({ code }) => !GAPS.test(code))) return 'to-correct'
	if (errors.length === 0 && (answered > 0 || section.fields.length === 0)) return 'done'
	return answered > 0 ? 'in-progress' : 'not-started'
}

function describeDocuments(section: Section, input: ProgressInput): SectionProgress {
	const { documents } = input.definition
	const stateOf = (document: RequiredDocument) => documentState(document, input.files)
	const lacking = documents.filter((document) => document.required && stateOf(document) !== 'ok')
	const answered = documents.filter((document) => stateOf(document) === 'ok').length
	const isOnTheWay = documents.some((document) => stateOf(document) === 'coming')
	const state = (): SectionState => {
		if (documents.some((document) => stateOf(document) === 'refused')) return 'to-correct'
		if (isOnTheWay) return 'in-progress'
		if (lacking.length === 0) return 'done'
		return answered > 0 ? 'in-progress' : 'not-started'
	}
	return {
		key: section.key,
		kind: section.kind,
		state: state(),
		answered,
		asked: documents.length,
		issues: [],
		warnings: [],
		documents: lacking.map(({ key }) => key),
	}
}

/** A slot is fine when a file of it is and none is on its way; refused when all it has was refused. */
function documentState(
	document: RequiredDocument,
	files: readonly FileState[],
): 'none' | 'coming' | 'ok' | 'refused' {
	const statuses = files.filter(({ slot }) => slot === document.key).map(({ status }) => status)
	if (statuses.some((status) => status === 'receiving' || status === 'checking')) return 'coming'
	if (statuses.includes('ok')) return 'ok'
	return statuses.length > 0 ? 'refused' : 'none'
}

function missingOf(section: SectionProgress): Missing[] {
	return [
		...section.issues.map((issue) => ({ kind: 'answer' as const, section: section.key, issue })),
		...section.documents.map((document) => ({ kind: 'document' as const, section: section.key, document })),
	]
}
