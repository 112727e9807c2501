import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/** The plain screens on which an edition is edited, in the order of the story. */
export const PARTS = [
	'texts',
	'dates',
	'eligibility',
	'documents',
	'questions',
	'rubric',
	'reading',
	'awards',
	'sponsors',
] as const
export type Part = (typeof PARTS)[number]

const PART_OF_ROOT: Readonly<Record<string, Part>> = {
	name: 'texts',
	purpose: 'texts',
	theme: 'texts',
	calendar: 'dates',
	eligibility: 'eligibility',
	documents: 'documents',
	sections: 'questions',
	rubric: 'rubric',
	reading: 'reading',
	ranking: 'awards',
	awards: 'awards',
	quorum: 'awards',
	sponsors: 'sponsors',
	organisers: 'sponsors',
}

/** The screen on which a path of the definition is edited: `calendar.opensAt` → `dates`. */
export function partOf(path: string): Part {
	return PART_OF_ROOT[path.split('.')[0] ?? ''] ?? 'texts'
}

/**
 * The piece of a screen that holds a path: a criterion, a document, a section (`project`) or one of its questions
 * (`project.idea`). Null when the path is edited on the screen itself.
 */
export function itemOf(definition: EditionDefinition, path: string): string | null {
	const [root, second = '', third, fourth = '', fifth] = path.split('.')
	if (root === 'documents')
		return third === 'label' || third === 'hint' ? keyAt(definition.documents, second) : null
	if (root === 'rubric' && fourth !== '' && fourth !== 'weight' && fourth !== 'zeroGoesToJury') {
		return keyAt(definition.rubric.criteria, third ?? '')
	}
	if (root !== 'sections' || second === '') return null
	const section = definition.sections[Number(second)]
	if (!section) return null
	const field = third === 'fields' ? keyAt(section.fields, fourth) : null
	return field === null || fifth === 'key' ? section.key : `${section.key}.${field}`
}

function keyAt(items: readonly { readonly key: string }[], index: string): string | null {
	return items[Number(index)]?.key ?? null
}

/** Values of a screen that are our proposal and that the organisers have not decided. */
export function proposalsOf(definition: EditionDefinition, part: Part): string[] {
	return definition.proposals.filter((path) => partOf(path) === part)
}

/** Is the value at this path, or what holds it, marked as a proposal? */
export function isProposed(definition: Pick<EditionDefinition, 'proposals'>, path: string): boolean {
	return definition.proposals.some((one) => path === one || path.startsWith(`${one}.`))
}
