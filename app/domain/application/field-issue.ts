import { CONTACT_REFUSALS } from '#app/domain/people/contact.ts'
import { NUMBER_REFUSALS } from '#app/domain/shared/whole-number.ts'

/** What can be wrong with an answer, or worth a look. Each is the key of its text. */
export const FIELD_CODES = [
	...NUMBER_REFUSALS,
	...CONTACT_REFUSALS,
	'cooperative.ice-not-15-digits',
	'application.answer-missing',
	'application.number-missing',
	'application.choice-missing',
	'application.date-missing',
	'application.phone-missing',
	'application.budget-missing',
	'application.consent-missing',
	'application.other-missing',
	'application.text-too-short',
	'application.text-too-long',
	'application.letters-arabic-expected',
	'application.letters-latin-expected',
	'application.digits-expected',
	'application.choice-unknown',
	'application.province-elsewhere',
	'application.number-too-small',
	'application.number-too-large',
	'application.part-over-whole',
	'application.date-unreadable',
	'application.date-part-missing',
	'application.date-year',
	'application.date-future',
	'application.budget-label-missing',
	'application.budget-amount-missing',
	'application.budget-total-missing',
	'application.budget-sum-differs',
	'application.budget-over-prize',
	'application.budget-nothing-asked',
] as const

/** Never refused: shown beside the answer, and again to the officer where it matters. */
export const FIELD_WARNINGS = [
	'application.ice-checksum',
	'application.phone-no-sms',
	'application.national-id-unusual',
	'application.number-unusually-low',
	'application.words-few',
	'application.words-many',
	'application.registered-late',
	'application.share-not-reached',
	'application.age-outside',
	'application.names-cooperative',
] as const

export type FieldCode = (typeof FIELD_CODES)[number]
export type FieldWarning = (typeof FIELD_WARNINGS)[number]

/** `input`: name of the form input to go to, the field's key or a part of it. */
export type FieldIssue<Code extends string = FieldCode> = {
	readonly field: string
	readonly input: string
	readonly code: Code
	readonly details?: Readonly<Record<string, string | number>>
}

/** When an issue counts: as soon as it is typed, only when the section must be complete, or never (a warning). */
export type Level = 'always' | 'strict' | 'warning'

export type LevelledIssue = {
	readonly level: Level
	readonly input: string
	readonly code: FieldCode | FieldWarning
	readonly details?: Readonly<Record<string, string | number>>
}

export function issue(
	level: 'always' | 'strict',
	input: string,
	code: FieldCode,
	details?: Readonly<Record<string, string | number>>,
): LevelledIssue {
	return details ? { level, input, code, details } : { level, input, code }
}

export function warning(
	input: string,
	code: FieldWarning,
	details?: Readonly<Record<string, string | number>>,
): LevelledIssue {
	return details ? { level: 'warning', input, code, details } : { level: 'warning', input, code }
}
