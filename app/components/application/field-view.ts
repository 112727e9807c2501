import type { Form } from '#app/domain/application/answers.ts'

/** What a page knows of the fields of a section when it draws them. */
export type FieldView = {
	/** Input name → text shown in it. */
	form: Form
	/** Input name → what is wrong, in words. */
	errors: Readonly<Record<string, string>>
	/** Input name → what is worth a look, in words. */
	looks: Readonly<Record<string, string>>
	/** Field key → what fits a rule, in words: a share that is reached, the sums of a budget. */
	good: Readonly<Record<string, string>>
	/** Field key → a secret that is kept, masked. Its box stays empty. */
	masks: Readonly<Record<string, string>>
	/** Lines of a budget to show. */
	lines: number
	/** What is saved, where it differs from what is typed: shown under the box after a save from another window. */
	theirs: Form | null
}

export const EMPTY_VIEW: FieldView = {
	form: {},
	errors: {},
	looks: {},
	good: {},
	masks: {},
	lines: 3,
	theirs: null,
}

/** The text of an input, '' when there is none. */
export function shown(view: FieldView, input: string): string {
	return view.form[input] ?? ''
}
