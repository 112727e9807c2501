import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

export type Option = { readonly key: string; readonly label: Localized }

/** Sectors that an application of the edition may name. */
export function sectorsOf(definition: EditionDefinition): readonly Option[] {
	return optionsOf(definition, 'sector')
}

/** Kinds of places that an application of the edition may name. */
export function milieusOf(definition: EditionDefinition): readonly Option[] {
	return optionsOf(definition, 'milieu')
}

function optionsOf(definition: EditionDefinition, fact: 'sector' | 'milieu'): readonly Option[] {
	const fields = definition.sections.flatMap((section) => section.fields)
	return fields.find((field) => field.fact === fact)?.options ?? []
}
