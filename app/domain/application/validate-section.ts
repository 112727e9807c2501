import { type Answers, type Form, toForm } from '#app/domain/application/answers.ts'
import { crossCheck, type EditionDays } from '#app/domain/application/cross-checks.ts'
import type {
	FieldCode,
	FieldIssue,
	FieldWarning,
	LevelledIssue,
} from '#app/domain/application/field-issue.ts'
import { readField } from '#app/domain/application/read-field.ts'
import type { EditionDefinition, Section } from '#app/domain/edition/definition.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'

export type SectionContext = {
	/** The version of the form on which the application was started. */
	readonly definition: EditionDefinition
	readonly days: EditionDays
	/** Today in Morocco. */
	readonly today: Day
	/** Answers of the other sections, for rules across them. */
	readonly others: Answers
	/**
	 * `draft`: what is typed must be readable and not too long; gaps are fine. `strict`: the section must be complete
	 * and agree with itself and the others. Either way everything typed is in `values`.
	 */
	readonly mode: 'draft' | 'strict'
}

export type SectionReading = {
	/** Typed answers; what could not be read is there as typed. To be kept whatever the errors. */
	readonly values: Answers
	readonly errors: readonly FieldIssue<FieldCode>[]
	readonly warnings: readonly FieldIssue<FieldWarning>[]
}

/** A section's form against its definition: every check of the application form, compiled from data. */
export function validateSection(section: Section, form: Form, context: SectionContext): SectionReading {
	const readings = section.fields.map((field) => ({ field, ...readField(field, form, context.today) }))
	const values = Object.assign({}, ...readings.map(({ answers }) => answers)) as Answers
	const everything = { ...context.others, ...values }
	const issues = readings.flatMap(({ field, issues: own }) =>
		[...own, ...crossCheck(field, everything, context.definition, context.days)].map((found) => ({
			...found,
			field: field.key,
		})),
	)
	const counts = (level: LevelledIssue['level']) =>
		level === 'always' || (level === 'strict' && context.mode === 'strict')
	return {
		values,
		errors: issues.filter(({ level }) => counts(level)).map((found) => bare<FieldCode>(found)),
		warnings: issues.filter(({ level }) => level === 'warning').map((found) => bare<FieldWarning>(found)),
	}
}

/** The same for answers already stored. */
export function validateStored(section: Section, stored: Answers, context: SectionContext): SectionReading {
	return validateSection(section, toForm(section.fields, stored), context)
}

function bare<Code extends string>(found: LevelledIssue & { field: string }): FieldIssue<Code> {
	const { field, input, details } = found
	const code = found.code as Code
	return details ? { field, input, code, details } : { field, input, code }
}
