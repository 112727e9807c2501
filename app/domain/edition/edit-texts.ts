import type { Criterion, EditionDefinition } from '#app/domain/edition/definition.ts'
import type { PartReader } from '#app/domain/edition/part-form.ts'

/** Characters: a name stands on a medallion, a sentence on a page, a level in a cell of the guide. */
export const TEXT_LIMITS = { name: 160, sentence: 400, label: 300, hint: 500, level: 400 } as const

/** How many sponsors the screen has room for, beyond those that are there. */
export const EMPTY_SPONSORS = 3

/** The prize's name, what it rewards, and this year's theme, which may wait. */
export function editTexts(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		name: reader.localized('name', TEXT_LIMITS.name),
		purpose: reader.localized('purpose', TEXT_LIMITS.sentence),
		theme: reader.optionalLocalized('theme', TEXT_LIMITS.sentence) ?? null,
	}
}

/** Organisers are named by settings; a sponsor whose names were all emptied is gone. */
export function editSponsors(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	const sponsors: EditionDefinition['sponsors'] = []
	for (let index = 0; index < definition.sponsors.length + EMPTY_SPONSORS; index++) {
		const name = reader.optionalLocalized(`sponsors.${index}.name`, TEXT_LIMITS.name)
		if (name) sponsors.push({ name })
	}
	return {
		...definition,
		organisers: {
			ministry: reader.localized('organisers.ministry', TEXT_LIMITS.name),
			office: reader.localized('organisers.office', TEXT_LIMITS.name),
		},
		sponsors,
	}
}

/** Weights, the shortest comment, and which criteria send a 0 to the jury. */
export function editRubric(definition: EditionDefinition, reader: PartReader): EditionDefinition {
	return {
		...definition,
		rubric: {
			commentMinimum: reader.whole('rubric.commentMinimum', { min: 0, max: 2000 }),
			criteria: definition.rubric.criteria.map((criterion, index) => ({
				...criterion,
				weight: reader.whole(`rubric.criteria.${index}.weight`, { min: 1, max: 100 }),
				zeroGoesToJury: reader.isTicked(`rubric.criteria.${index}.zeroGoesToJury`),
			})),
		},
	}
}

/** The words of one criterion: its name, a detail, and its six levels. Null when there is no such criterion. */
export function editCriterion(
	definition: EditionDefinition,
	key: string,
	reader: PartReader,
): EditionDefinition | null {
	const at = definition.rubric.criteria.findIndex((one) => one.key === key)
	const before = definition.rubric.criteria[at]
	if (!before) return null
	const path = `rubric.criteria.${at}`
	const { detail: _, ...rest } = before
	const detail = reader.optionalLocalized(`${path}.detail`, TEXT_LIMITS.label)
	const after: Criterion = {
		...rest,
		name: reader.localized(`${path}.name`, TEXT_LIMITS.label),
		...(detail ? { detail } : {}),
		levels: before.levels.map((_level, level) =>
			reader.localized(`${path}.levels.${level}`, TEXT_LIMITS.level),
		),
	}
	const criteria = definition.rubric.criteria.with(at, after)
	return { ...definition, rubric: { ...definition.rubric, criteria } }
}
