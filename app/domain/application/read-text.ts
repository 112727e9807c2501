import type { Form, Unread, Value } from '#app/domain/application/answers.ts'
import { issue, type LevelledIssue, warning } from '#app/domain/application/field-issue.ts'
import { readIce } from '#app/domain/cooperative/ice.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { canReceiveSms, normalizeEmail, normalizePhone } from '#app/domain/people/contact.ts'
import { cleanLine, cleanText, countCharacters, countWords } from '#app/domain/shared/clean-text.ts'
import { foldDigits } from '#app/domain/shared/digits.ts'

/** One field as read: its answers (none when blank), and what is to say about it. */
export type Reading = {
	readonly answers: Readonly<Record<string, Value | Unread>>
	readonly issues: readonly LevelledIssue[]
}

/** Longest text of a field that names no limit of its own. */
const LINE_CHARACTERS = 200
const LONG_CHARACTERS = 5_000

export function blank(field: Field, code: LevelledIssue['code']): Reading {
	return { answers: {}, issues: field.required ? [{ level: 'strict', input: field.key, code }] : [] }
}

/** A value, with its issues. */
export function read(field: Field, value: Value, issues: readonly LevelledIssue[] = []): Reading {
	return { answers: { [field.key]: value }, issues }
}

/** What could not be read, kept as it was typed. */
export function unread(field: Field, raw: Record<string, string>, ...issues: LevelledIssue[]): Reading {
	return { answers: { [field.key]: { raw } }, issues }
}

export function readText(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	const isLong = field.type === 'long_text'
	const text = isLong ? cleanText(raw) : cleanLine(raw)
	if (text === '') return blank(field, 'application.answer-missing')
	const max = field.max ?? (isLong ? LONG_CHARACTERS : LINE_CHARACTERS)
	const length = countCharacters(text)
	if (length > max) {
		return unread(
			field,
			{ [field.key]: raw },
			issue('always', field.key, 'application.text-too-long', { max, length }),
		)
	}
	const kept = field.digitsOnly ? foldDigits(text).replace(/[\s.-]/g, '') : text
	if (field.digitsOnly && !/^\d+$/.test(kept)) {
		return unread(field, { [field.key]: raw }, issue('always', field.key, 'application.digits-expected'))
	}
	return read(field, kept, textIssues(field, kept, length))
}

function textIssues(field: Field, text: string, length: number): LevelledIssue[] {
	const issues: LevelledIssue[] = []
	if (field.min !== undefined && length < field.min) {
		issues.push(issue('strict', field.key, 'application.text-too-short', { min: field.min, length }))
	}
	if (field.script && !isMostlyIn(field.script, text)) {
		const code = field.script === 'arabic' ? 'letters-arabic-expected' : 'letters-latin-expected'
		issues.push(issue('strict', field.key, `application.${code}`))
	}
	const advised = field.advisedWords
	if (advised) {
		const words = countWords(text)
		const details = { words, from: advised.from, to: advised.to }
		if (words < advised.from) issues.push(warning(field.key, 'application.words-few', details))
		if (words > advised.to) issues.push(warning(field.key, 'application.words-many', details))
	}
	return issues
}

/** More letters of the script than of others: a Latin brand inside an Arabic name is common. */
function isMostlyIn(script: 'arabic' | 'latin', text: string): boolean {
	const letters = text.match(/\p{L}/gu) ?? []
	const pattern = script === 'arabic' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u
	const inside = letters.filter((letter) => pattern.test(letter)).length
	return inside * 2 > letters.length
}

export function readIceField(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	if (raw.trim() === '') return blank(field, 'application.answer-missing')
	const ice = readIce(raw)
	if (!ice.ok)
		return unread(field, { [field.key]: raw }, { level: 'always', input: field.key, ...codeOf(ice) })
	return read(
		field,
		ice.value.ice,
		ice.value.checksumHolds ? [] : [warning(field.key, 'application.ice-checksum')],
	)
}

export function readPhone(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	if (raw.trim() === '') return blank(field, 'application.phone-missing')
	const phone = normalizePhone(raw)
	if (!phone.ok)
		return unread(field, { [field.key]: raw }, { level: 'always', input: field.key, ...codeOf(phone) })
	return read(
		field,
		phone.value,
		canReceiveSms(phone.value) ? [] : [warning(field.key, 'application.phone-no-sms')],
	)
}

export function readEmail(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	if (raw.trim() === '') return blank(field, 'application.answer-missing')
	const email = normalizeEmail(raw)
	if (!email.ok)
		return unread(field, { [field.key]: raw }, { level: 'always', input: field.key, ...codeOf(email) })
	return read(field, email.value)
}

/** National identity card: the usual shape is general knowledge, so another shape is only questioned. */
export function readNationalId(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	const id = foldDigits(cleanLine(raw)).replace(/[\s-]/g, '').toUpperCase()
	if (id === '') return blank(field, 'application.answer-missing')
	if (id.length > 20) {
		const details = { max: 20, length: id.length }
		return unread(
			field,
			{ [field.key]: raw },
			issue('always', field.key, 'application.text-too-long', details),
		)
	}
	const isUsual = /^[A-Z]{1,2}\d{3,7}$/.test(id)
	return read(field, id, isUsual ? [] : [warning(field.key, 'application.national-id-unusual')])
}

/** Code and details of a refusal, without its mark. */
export function codeOf<Code extends LevelledIssue['code']>(refused: {
	readonly code: Code
	readonly details?: Readonly<Record<string, string | number>>
}): Pick<LevelledIssue, 'code' | 'details'> {
	return refused.details ? { code: refused.code, details: refused.details } : { code: refused.code }
}
