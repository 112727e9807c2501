import { type Answers, valueOf } from '#app/domain/application/answers.ts'
import type { EditionDefinition, Field } from '#app/domain/edition/definition.ts'

/** A consent box of the form: its field key is its kind ("processing", "photo", "reuse", "declaration"). */
export type ConsentState = {
	readonly kind: string
	readonly required: boolean
	readonly isGiven: boolean
	readonly version: string
}

/** Every consent the form asks for, with the version of the notice it is given to. */
export function consentStates(definition: EditionDefinition, answers: Answers): ConsentState[] {
	return definition.sections
		.flatMap((section) => section.fields)
		.filter((field) => field.type === 'consent')
		.map((field) => ({
			kind: field.key,
			required: field.required,
			isGiven: valueOf(answers, field.key) === true,
			version: definition.privacyNoticeVersion,
		}))
}

/** Boxes about her data: asked before anything is kept, and standing in the declaration too. */
const ABOUT_DATA = ['processing', 'photo', 'reuse']

export function dataConsents(definition: EditionDefinition): Field[] {
	return definition.sections
		.flatMap((section) => section.fields)
		.filter(({ key, type }) => type === 'consent' && ABOUT_DATA.includes(key))
}
