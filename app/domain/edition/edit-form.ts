import type { EditionDefinition, Field, RequiredDocument } from '#app/domain/edition/definition.ts'
import { TEXT_LIMITS } from '#app/domain/edition/edit-texts.ts'
import type { PartReader } from '#app/domain/edition/part-form.ts'

export const MEGABYTE = 1024 * 1024
export const DOCUMENT_TYPES: RequiredDocument['types'] = [
	'application/pdf',
	'image/jpeg',
	'image/png',
	'audio/mpeg',
	'video/mp4',
]
/** Kinds of questions that have a smallest and a largest: characters, values, lines of a budget. */
export const LIMITED: readonly Field['type'][] = ['text', 'long_text', 'integer', 'money', 'budget']
const LARGEST = 1_000_000_000

/** Which pieces are needed, how many files, how large, of which kinds, and whether readers see them. */
export function editDocuments(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		documents: definition.documents.map((before, index) => {
			const path = `documents.${index}`
			const ticked = reader.ticked(`${path}.types`)
			const types = DOCUMENT_TYPES.filter((type) => ticked.includes(type))
			if (types.length === 0) reader.fault(`${path}.types`, 'edition.choice-missing')
			const megabytes = reader.whole(`${path}.maxBytes`, { min: 1, max: 200 })
			return {
				...before,
				required: reader.isTicked(`${path}.required`),
				maxFiles: reader.whole(`${path}.maxFiles`, { min: 1, max: 10 }),
				maxBytes: megabytes * MEGABYTE,
				types,
				readersSee: reader.isTicked(`${path}.readersSee`),
			}
		}),
	}
}

/** The words of one piece. Null when there is none with this key. */
export function editDocument(
	definition: EditionDefinition,
	key: string,
	reader: PartReader,
): EditionDefinition | null {
	const at = definition.documents.findIndex((one) => one.key === key)
	const before = definition.documents[at]
	if (!before) return null
	const { hint: _, ...rest } = before
	const hint = reader.optionalLocalized(`documents.${at}.hint`, TEXT_LIMITS.hint)
	const after = {
		...rest,
		label: reader.localized(`documents.${at}.label`, TEXT_LIMITS.label),
		...(hint ? { hint } : {}),
	}
	return { ...definition, documents: definition.documents.with(at, after) }
}

/** A section's title (`project`), or one of its questions (`project.idea`). Null when there is neither. */
export function editQuestions(
	definition: EditionDefinition,
	item: string,
	reader: PartReader,
): EditionDefinition | null {
	const [sectionKey, fieldKey] = item.split('.')
	const at = definition.sections.findIndex(({ key }) => key === sectionKey)
	const section = definition.sections[at]
	if (!section) return null
	if (fieldKey === undefined) {
		const title = reader.localized(`sections.${at}.title`, TEXT_LIMITS.name)
		const summary = reader.localized(`sections.${at}.summary`, TEXT_LIMITS.label)
		return { ...definition, sections: definition.sections.with(at, { ...section, title, summary }) }
	}
	const place = section.fields.findIndex(({ key }) => key === fieldKey)
	const field = section.fields[place]
	if (!field) return null
	const after = editField(definition, field, `sections.${at}.fields.${place}`, reader)
	const fields = section.fields.with(place, after)
	return { ...definition, sections: definition.sections.with(at, { ...section, fields }) }
}

/** Words, limits and switches of a question. Its key, its kind and the fact it gives are the form builder's. */
function editField({ rubric }: EditionDefinition, before: Field, path: string, reader: PartReader): Field {
	const { hint: _hint, min, max, advisedWords, serves: _serves, ...rest } = before
	const serves = reader.raw(`${path}.serves`)
	if (serves !== '' && !rubric.criteria.some(({ key }) => key === serves)) {
		reader.fault(`${path}.serves`, 'edition.criterion-unknown', { key: serves })
	}
	return {
		...rest,
		label: reader.localized(`${path}.label`, TEXT_LIMITS.label),
		...given({ hint: reader.optionalLocalized(`${path}.hint`, TEXT_LIMITS.hint) }),
		required: reader.isTicked(`${path}.required`),
		readersSee: reader.isTicked(`${path}.readersSee`),
		...given(LIMITED.includes(before.type) ? readLimits(path, reader) : { min, max }),
		...given({ advisedWords: before.type === 'long_text' ? readAdvisedWords(path, reader) : advisedWords }),
		...(serves === '' ? {} : { serves }),
		...(before.options ? { options: editOptions(before.options, path, reader) } : {}),
	}
}

function readLimits(
	path: string,
	reader: PartReader,
): Pick<Partial<Record<'min' | 'max', number>>, 'min' | 'max'> {
	const [min, max] = (['min', 'max'] as const).map((name) =>
		reader.optionalWhole(`${path}.${name}`, { min: 0, max: LARGEST }),
	)
	return given({ min, max })
}

function readAdvisedWords(path: string, reader: PartReader): Field['advisedWords'] | undefined {
	const from = reader.optionalWhole(`${path}.advisedWords.from`, { min: 0, max: 5000 })
	const to = reader.optionalWhole(`${path}.advisedWords.to`, { min: 1, max: 5000 })
	if (from === undefined && to === undefined) return undefined
	if (from === undefined || to === undefined || from > to) {
		reader.fault(`${path}.advisedWords.to`, 'edition.limits-reversed')
	}
	return { from: from ?? 0, to: to ?? 0 }
}

function editOptions(
	options: NonNullable<Field['options']>,
	path: string,
	reader: PartReader,
): NonNullable<Field['options']> {
	return options.map((option, index) => ({
		...option,
		label: reader.localized(`${path}.options.${index}.label`, TEXT_LIMITS.name),
	}))
}

/** Only what is there: an absent key and an undefined one are different data. */
function given<Part extends object>(part: Part): { [Key in keyof Part]?: Exclude<Part[Key], undefined> } {
	return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never
}
