import { allFields } from '#app/domain/application/cross-checks.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { isFlaggable } from '#app/domain/screening/completion.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { words } from '#app/i18n/catalog.ts'
import { isLanguage, type Language } from '#app/i18n/direction.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'
import { isFlagged, type ViewedFinding } from '#app/server/screening/view-findings.server.ts'

/** A field or document that an officer may ask for. */
export type Flag = {
	key: string
	label: string
	/** Ticked when the page opens: an officer marked its rule "to ask". */
	ticked: boolean
	/** Words to begin with, in the applicant's language; '' for none. */
	message: string
}
export type Flags = {
	/** Those that findings or marks point at. */
	suggested: Flag[]
	/** All the others, section by section. */
	others: { key: string; title: string; flags: Flag[] }[]
	/** Ready sentences, in the applicant's language. */
	templates: string[]
	/** The applicant's. */
	language: Language
}

/** What can be asked for, what the findings point at first. */
export function listFlags(
	{ application, definition }: OfficeFile,
	findings: readonly ViewedFinding[],
	pointedAt: ReadonlyMap<string, readonly string[]>,
	language: Language,
): Flags {
	const hers = isLanguage(application.language) ? application.language : 'ar'
	const suggested = new Map<string, Flag>()
	for (const finding of findings.filter(isFlagged)) {
		for (const key of pointedAt.get(finding.key) ?? []) {
			if (!isFlaggable(definition, key) || suggested.get(key)?.ticked) continue
			const ticked = finding.mark?.verdict === 'ask'
			const message = (ticked && finding.mark?.note) || readySentence(finding, hers)
			suggested.set(key, { key, label: labelOf(definition, key, language), ticked, message })
		}
	}
	const rest = (items: readonly { key: string; label: Localized }[]): Flag[] =>
		items
			.filter(({ key }) => isFlaggable(definition, key) && !suggested.has(key))
			.map(({ key, label }) => ({ key, label: inLanguage(label, language).text, ticked: false, message: '' }))
	const groups = definition.sections.map(({ key, title, kind, fields }) => ({
		key,
		title: inLanguage(title, language).text,
		flags: rest(kind === 'documents' ? definition.documents : fields),
	}))
	return {
		suggested: [...suggested.values()],
		others: groups.filter(({ flags }) => flags.length > 0),
		templates: TEMPLATES.map((name) => words(hers).screening[`template.${name}`]),
		language: hers,
	}
}

const TEMPLATES = [
	'document-missing',
	'document-unreadable',
	'document-page',
	'document-signature',
	'answer-differs',
	'answer-unclear',
] as const

function readySentence({ key }: ViewedFinding, language: Language): string {
	const texts = words(language).screening
	return key.startsWith('document:') ? texts['template.document-missing'] : texts['template.answer-differs']
}

/** What the form calls a field or a document. */
export function labelOf(definition: EditionDefinition, key: string, language: Language): string {
	const found = [...allFields(definition), ...definition.documents].find((one) => one.key === key)
	return found ? inLanguage(found.label, language).text : key
}
