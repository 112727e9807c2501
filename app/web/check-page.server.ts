import type { Answers } from '#app/domain/application/answers.ts'
import { dataConsents } from '#app/domain/application/consents.ts'
import type { FieldIssue } from '#app/domain/application/field-issue.ts'
import { maskSecret } from '#app/domain/application/mask.ts'
import { lateness } from '#app/domain/application/submit.ts'
import type { Section } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { documentsPage } from '#app/web/documents-page.server.ts'
import { issueTexts, looksOf, viewOf } from '#app/web/field-view.server.ts'
import type { HeldVisit } from '#app/web/holder.server.ts'

/** All that is on the page that reads the answers again, before sending or after. */
export function checkPage({ visit, held, dossier }: HeldVisit, query: URLSearchParams) {
	const { application, definition, edition } = held
	const closesAt = new Date(definition.calendar.closesAt)
	const declaration = definition.sections.find(({ kind }) => kind === 'declaration') ?? null
	const late = lateness(edition.stage, definition, visit.now)
	return {
		id: application.id,
		prizeKey: edition.prizeKey,
		isDraft: application.status === 'draft',
		isOpen: late === null,
		closesAt: toMoroccan(closesAt),
		leftMs: closesAt.getTime() - visit.now.getTime(),
		sections: definition.sections
			.filter(({ kind }) => kind !== 'declaration')
			.map((section) => readSection({ visit, held, dossier }, section)),
		documents: documentsPage(definition.documents, dossier.files, query).slots,
		warnings: warningsOf({ visit, held, dossier }),
		missing: missingOf({ visit, held, dossier }),
		isReady: dossier.progress.sections.every(
			({ key, state }) => key === declaration?.key || state === 'done',
		),
		declaration: declaration && declarationOf({ visit, held, dossier }, declaration),
	}
}

/** Something that is not in order, and where it is mended. */
export type MissingOnPage = {
	section: Section
	anchor: string
	label: Localized
	/** What is wrong with an answer that was given. */
	text?: string
}

function missingOf({ visit, held, dossier }: HeldVisit): MissingOnPage[] {
	return dossier.progress.missing.flatMap((one) => {
		const section = held.definition.sections.find(({ key }) => key === one.section)
		if (!section || section.kind === 'declaration') return []
		return one.kind === 'document'
			? missingDocument(held, section, one.document)
			: missingAnswer(visit.language, section, one.issue)
	})
}

function missingDocument({ definition }: HeldVisit['held'], section: Section, key: string): MissingOnPage[] {
	const document = definition.documents.find((one) => one.key === key)
	return document ? [{ section, anchor: `slot-${key}`, label: document.label }] : []
}

function missingAnswer(language: Language, section: Section, issue: FieldIssue): MissingOnPage[] {
	const field = section.fields.find(({ key }) => key === issue.field)
	if (!field) return []
	const missing: MissingOnPage = { section, anchor: issue.input, label: field.label }
	const text = issue.code.endsWith('-missing') ? undefined : issueTexts(language, [issue])[issue.input]
	return [text ? { ...missing, text } : missing]
}

function warningsOf({ visit, dossier }: HeldVisit): string[] {
	const texts = dossier.progress.sections.map(({ warnings }) =>
		Object.values(looksOf(visit.language, warnings)),
	)
	return [...new Set(texts.flat())]
}

function readSection({ visit, dossier }: HeldVisit, section: Section) {
	const progress = dossier.progress.sections.find(({ key }) => key === section.key)
	const looks = looksOf(visit.language, [...(progress?.issues ?? []), ...(progress?.warnings ?? [])])
	return { section, answers: masked(section, dossier.sections[section.key]?.answers ?? {}), looks }
}

/** Secrets leave this room masked. */
export function masked(section: Section, answers: Answers): Answers {
	const secrets = section.fields.flatMap(({ key, secret }) => {
		const value = answers[key]
		return secret && value !== undefined ? [[key, maskSecret(typeof value === 'string' ? value : '')]] : []
	})
	return { ...answers, ...(Object.fromEntries(secrets) as Answers) }
}

function declarationOf({ visit, held, dossier }: HeldVisit, section: Section) {
	const kept = dossier.sections[section.key]
	const given = dataConsents(held.definition).map(({ key }) => key)
	return {
		section,
		rev: kept?.rev ?? 0,
		/** Asked at the start already. */
		givenBefore: given.filter((key) => kept?.answers[key] === true),
		view: viewOf(visit.language, section, {
			answers: kept?.answers ?? {},
			typed: null,
			errors: [],
			warnings: [],
			lines: 0,
		}),
	}
}
