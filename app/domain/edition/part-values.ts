import type { EditionDefinition, Field } from '#app/domain/edition/definition.ts'
import { MEGABYTE } from '#app/domain/edition/edit-form.ts'
import type { PartTarget } from '#app/domain/edition/edit-part.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

/** What stands in a screen's controls, by name. A ticked box is `on`; several of one name are a list. */
export type PartValues = Readonly<Record<string, string | readonly string[]>>

/** A value with the Moroccan local time of an instant, for a control of date and time. */
export type ValueTools = { readonly localOf: (instant: Date) => string }

/** The controls of a screen as the definition says them: sent back untouched, they change nothing. */
export function partValues(
	definition: EditionDefinition,
	{ part, item }: PartTarget,
	tools: ValueTools,
): PartValues {
	switch (part) {
		case 'texts':
			return {
				...localized('name', definition.name),
				...localized('purpose', definition.purpose),
				...localized('theme', definition.theme ?? undefined),
			}
		case 'dates':
			return dateValues(definition, tools)
		case 'eligibility':
			return eligibilityValues(definition)
		case 'documents':
			return item === null ? documentValues(definition) : documentWords(definition, item)
		case 'questions':
			return item === null ? {} : questionValues(definition, item)
		case 'rubric':
			return item === null ? rubricValues(definition) : criterionWords(definition, item)
		case 'reading':
			return flat('reading', definition.reading)
		case 'awards':
			return {
				...flat('ranking', definition.ranking),
				...flat('awards', { ...definition.awards, ties: null }),
				...flat('awards.ties', { ...definition.awards.ties }),
				...flat('quorum', definition.quorum),
			}
		case 'sponsors':
			return {
				...localized('organisers.ministry', definition.organisers.ministry),
				...localized('organisers.office', definition.organisers.office),
				...merge(definition.sponsors.map(({ name }, index) => localized(`sponsors.${index}.name`, name))),
			}
	}
}

function merge(values: readonly PartValues[]): PartValues {
	return Object.assign({}, ...values) as PartValues
}

function localized(path: string, text: Localized | undefined): PartValues {
	return text ? flat(path, text) : {}
}

/** Texts and numbers as text, true as a ticked box; what is false, null or absent has no control sent. */
function flat(path: string, values: Readonly<Record<string, unknown>>): PartValues {
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => {
			if (value === null || value === undefined || value === false) return []
			return [[`${path}.${name}`, value === true ? 'on' : String(value)]]
		}),
	)
}

function dateValues({ calendar }: EditionDefinition, { localOf }: ValueTools): PartValues {
	const instants = ['opensAt', 'closesAt', 'judgingEndsAt', 'publicationAt'] as const
	return {
		...flat('calendar', { ...calendar, holidays: null }),
		...Object.fromEntries(instants.map((name) => [`calendar.${name}`, localOf(new Date(calendar[name]))])),
		'calendar.holidays': calendar.holidays?.join('\n') ?? '',
		...(calendar.holidays?.length === 0 ? { 'calendar.holidays.none': 'on' } : {}),
	}
}

function eligibilityValues({ eligibility }: EditionDefinition): PartValues {
	const { share, age, applicantTypes: _, ...rest } = eligibility
	return {
		...flat('eligibility', rest),
		'eligibility.share.of': share?.of ?? 'none',
		'eligibility.share.strict': share && !share.strict ? 'least' : 'more',
		...(share ? flat('eligibility.share', { ...share, strict: null, of: null }) : {}),
		...(age ? { 'eligibility.age': 'on', ...flat('eligibility.age', age) } : {}),
	}
}

function documentValues({ documents }: EditionDefinition): PartValues {
	return merge(
		documents.map(({ required, maxFiles, maxBytes, types, readersSee }, index) => ({
			...flat(`documents.${index}`, { required, maxFiles, readersSee }),
			[`documents.${index}.maxBytes`]: String(Math.max(1, Math.round(maxBytes / MEGABYTE))),
			[`documents.${index}.types`]: types,
		})),
	)
}

function documentWords({ documents }: EditionDefinition, key: string): PartValues {
	const at = documents.findIndex((one) => one.key === key)
	const document = documents[at]
	if (!document) return {}
	return {
		...localized(`documents.${at}.label`, document.label),
		...localized(`documents.${at}.hint`, document.hint),
	}
}

function questionValues({ sections }: EditionDefinition, item: string): PartValues {
	const [sectionKey, fieldKey] = item.split('.')
	const at = sections.findIndex(({ key }) => key === sectionKey)
	const section = sections[at]
	if (!section) return {}
	if (fieldKey === undefined) {
		return {
			...localized(`sections.${at}.title`, section.title),
			...localized(`sections.${at}.summary`, section.summary),
		}
	}
	const place = section.fields.findIndex(({ key }) => key === fieldKey)
	const field = section.fields[place]
	return field ? fieldValues(field, `sections.${at}.fields.${place}`) : {}
}

function fieldValues(field: Field, path: string): PartValues {
	const { required, readersSee, min, max, serves, advisedWords } = field
	return {
		...localized(`${path}.label`, field.label),
		...localized(`${path}.hint`, field.hint),
		...flat(path, { required, readersSee, min, max, serves }),
		...flat(`${path}.advisedWords`, { ...advisedWords }),
		...merge(
			(field.options ?? []).map(({ label }, index) => localized(`${path}.options.${index}.label`, label)),
		),
	}
}

function rubricValues({ rubric }: EditionDefinition): PartValues {
	return {
		...flat('rubric', { commentMinimum: rubric.commentMinimum }),
		...merge(
			rubric.criteria.map(({ weight, zeroGoesToJury }, index) =>
				flat(`rubric.criteria.${index}`, { weight, zeroGoesToJury }),
			),
		),
	}
}

function criterionWords({ rubric }: EditionDefinition, key: string): PartValues {
	const at = rubric.criteria.findIndex((one) => one.key === key)
	const criterion = rubric.criteria[at]
	if (!criterion) return {}
	const path = `rubric.criteria.${at}`
	return {
		...localized(`${path}.name`, criterion.name),
		...localized(`${path}.detail`, criterion.detail),
		...merge(criterion.levels.map((level, index) => localized(`${path}.levels.${index}`, level))),
	}
}
