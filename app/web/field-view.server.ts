import type { FieldView } from '#app/components/application/field-view.ts'
import { type Answers, type Form, isUnread, toForm } from '#app/domain/application/answers.ts'
import type { FieldIssue, FieldWarning } from '#app/domain/application/field-issue.ts'
import { maskSecret } from '#app/domain/application/mask.ts'
import type { Section } from '#app/domain/edition/definition.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { Typed } from '#app/web/forms.server.ts'

/** Lines of a budget that are shown at least, and how many stand empty after the last. */
const LINES_AT_LEAST = 3

/** Said by the counter under the box already. */
const COUNTED = new Set(['application.words-few', 'application.words-many'])

/** Things worth a look that nothing else on the page says. */
export function looksOf(language: Language, issues: readonly FieldIssue<string>[]): Record<string, string> {
	return issueTexts(
		language,
		issues.filter(({ code }) => !COUNTED.has(code)),
	)
}

/** Sentences of issues by the input they are about; the first one of each. */
export function issueTexts(
	language: Language,
	issues: readonly FieldIssue<string>[],
): Record<string, string> {
	const texts: Record<string, string> = {}
	for (const { input, code, details } of issues) texts[input] ??= refusalText(language, code, details)
	return texts
}

/** A section as its page shows it: what is kept or was typed, masked secrets, errors and things worth a look. */
export function viewOf(
	language: Language,
	section: Section,
	input: {
		answers: Answers
		/** Typed and not accepted: it stands instead of what is kept. */
		typed: Form | null
		errors: readonly FieldIssue<string>[]
		warnings: readonly FieldIssue<FieldWarning>[]
		/** Field key → what fits a rule, in words. */
		good?: Readonly<Record<string, string>>
		/** Lines asked for. */
		lines: number
		/** Show what is kept beside what is typed. */
		isStale?: boolean
	},
): FieldView {
	const kept = withoutSecrets(section, toForm(section.fields, input.answers))
	const form = input.typed ?? kept
	return {
		form,
		errors: issueTexts(language, input.errors),
		looks: looksOf(language, input.warnings),
		good: input.good ?? {},
		masks: masksOf(section, input.answers),
		lines: Math.max(LINES_AT_LEAST, filledLines(form), input.lines),
		theirs: input.isStale ? kept : null,
	}
}

/** The first text of each name. */
export function formOf(typed: Typed): Form {
	return Object.fromEntries(
		Object.entries(typed).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : (value[0] ?? ''),
		]),
	)
}

function withoutSecrets(section: Section, form: Record<string, string>): Form {
	const secrets = new Set(section.fields.filter(({ secret }) => secret).map(({ key }) => key))
	return Object.fromEntries(Object.entries(form).filter(([name]) => !secrets.has(name)))
}

function masksOf(section: Section, answers: Answers): Record<string, string> {
	const masks = section.fields.flatMap(({ key, secret }) => {
		const answer = answers[key]
		if (!secret || answer === undefined) return []
		const text = isUnread(answer) ? (answer.raw[key] ?? '') : String(answer)
		return [[key, maskSecret(text)] as const]
	})
	return Object.fromEntries(masks)
}

function filledLines(form: Form): number {
	const numbers = Object.entries(form).flatMap(([name, text]) => {
		const match = /\.(\d+)\.(label|amount)$/.exec(name)
		return match && text.trim() !== '' ? [Number(match[1])] : []
	})
	return Math.max(0, ...numbers)
}
