import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Change, Leaf } from '#app/domain/edition/diff.ts'
import type { Finding } from '#app/domain/edition/finding.ts'
import { itemOf, partOf, type Part } from '#app/domain/edition/parts.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { refusalText, words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatBytes, formatList, formatNumber } from '#app/i18n/format.ts'
import { spokenDay, spokenMinute } from '#app/web/moments.server.ts'

const TEXTS = ['ar', 'fr', 'en', 'zgh'] as const

/**
 * Where a path is, in words: `rubric.criteria.2.levels.4.fr` → "Social impact · Level 4, in French". What has no words
 * of its own is named by what holds it.
 */
export function whereOf(definition: EditionDefinition, path: string, language: Language): string {
	const subject = subjectOf(definition, path)
	const label = labelOf(path, language)
	const spoken = TEXTS.find((one) => path.endsWith(`.${one}`))
	const { edition } = words(language)
	const place = spoken ? edition['where-in']({ what: label, language: edition[`in.${spoken}`] }) : label
	return subject ? `${inLanguage(subject, language).text} · ${place}` : place
}

/** The criterion, document, question or section that a path belongs to. */
function subjectOf({ rubric, documents, sections }: EditionDefinition, path: string): Localized | undefined {
	const [root, second, third, fourth] = path.split('.')
	if (root === 'rubric' && second === 'criteria') return rubric.criteria[Number(third ?? -1)]?.name
	if (root === 'documents') return documents[Number(second ?? -1)]?.label
	if (root !== 'sections') return undefined
	const section = sections[Number(second ?? -1)]
	return third === 'fields' ? section?.fields[Number(fourth ?? -1)]?.label : section?.title
}

/** What of it: the words `at.<path without numbers and language>`, or those of the nearest part that has some. */
function labelOf(path: string, language: Language): string {
	const known = new Map<string, unknown>(Object.entries(words(language).edition))
	const segments = path.split('.')
	const numbers = segments.filter((one) => /^\d+$/.test(one))
	const names = segments.filter((one) => !/^\d+$/.test(one) && !TEXTS.some((text) => text === one))
	// Levels count from 0, choices and sponsors from 1.
	const n = Number(numbers.at(-1) ?? 0) + (names.includes('levels') ? 0 : 1)
	for (let length = names.length; length > 0; length--) {
		const label = known.get(`at.${names.slice(0, length).join('.')}`)
		if (typeof label === 'string') return label
		if (typeof label === 'function') return String(label({ n }))
	}
	return path
}

/** A value as a person reads it: a day, a minute, yes or no, a size, a list. */
export function showLeaf(path: string, value: Leaf, language: Language): string {
	const { edition } = words(language)
	if (value === undefined || value === null) return edition['unset']
	if (typeof value === 'boolean') return value ? edition['yes'] : edition['no']
	if (typeof value === 'number') {
		return path.endsWith('maxBytes') ? formatBytes(language, value) : formatNumber(language, value)
	}
	if (typeof value !== 'string') {
		const shown = value.map((one) => showLeaf(path, one, language))
		return shown.length === 0 ? edition['none'] : formatList(language, shown)
	}
	if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return spokenMinute(language, new Date(value))
	return /^\d{4}-\d{2}-\d{2}$/.test(value) ? spokenDay(language, value) : value
}

export type ShownChange = { path: string; where: string; before: string; after: string }

export function showChange(change: Change, definition: EditionDefinition, language: Language): ShownChange {
	return {
		path: change.path,
		where: whereOf(definition, change.path, language),
		before: showLeaf(change.path, change.before, language),
		after: showLeaf(change.path, change.after, language),
	}
}

type Details = Readonly<Record<string, string | number>>

/** Details whose key of a document, question or criterion is its name: people do not know keys. */
export function nameKey(
	{ path, details }: { path: string; details?: Details | undefined },
	definition: EditionDefinition,
	language: Language,
): Details {
	const subject = subjectOf(definition, path)
	if (!details || !subject || !isOwnKey(definition, path, details['key'])) return details ?? {}
	return { ...details, key: inLanguage(subject, language).text }
}

/** Is this the key of the very thing that the path names? */
function isOwnKey({ rubric, documents, sections }: EditionDefinition, path: string, key: unknown): boolean {
	const [root, second = '', third = '', fourth = ''] = path.split('.')
	if (root === 'documents') return documents[Number(second)]?.key === key
	if (root === 'rubric') return rubric.criteria[Number(third)]?.key === key
	return root === 'sections' && sections[Number(second)]?.fields[Number(fourth)]?.key === key
}

export type ShownFinding = {
	/** A value of ours that the organisers have not decided. */
	isProposal: boolean
	severity: Finding['severity']
	text: string
	where: string
	part: Part
	item: string | null
	path: string
}

/** A finding in words, with the screen and the control that settle it. */
export function showFinding(
	finding: Finding,
	definition: EditionDefinition,
	language: Language,
): ShownFinding {
	return {
		isProposal: finding.code === 'edition.proposal',
		severity: finding.severity,
		text: refusalText(language, finding.code, nameKey(finding, definition, language)),
		where: whereOf(definition, finding.path, language),
		part: partOf(finding.path),
		item: itemOf(definition, finding.path),
		path: finding.path,
	}
}
