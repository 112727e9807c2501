import { type Form, otherKey, partName } from '#app/domain/application/answers.ts'
import { issue, type LevelledIssue, warning } from '#app/domain/application/field-issue.ts'
import { readBudget } from '#app/domain/application/read-budget.ts'
import {
	blank,
	codeOf,
	read,
	type Reading,
	readEmail,
	readIceField,
	readNationalId,
	readPhone,
	readText,
	unread,
} from '#app/domain/application/read-text.ts'
import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import type { Field, FieldType } from '#app/domain/edition/definition.ts'
import { type Day, dayFrom } from '#app/domain/shared/calendar-day.ts'
import { cleanLine, countCharacters } from '#app/domain/shared/clean-text.ts'
import { foldDigits } from '#app/domain/shared/digits.ts'
import { parseMoney, parseWholeNumber } from '#app/domain/shared/whole-number.ts'

const OTHER_CHARACTERS = 100

type Reader = (field: Field, form: Form, today: Day) => Reading

const readers: Readonly<Record<FieldType, Reader>> = {
	text: readText,
	long_text: readText,
	integer: readNumber,
	money: readNumber,
	choice: readChoice,
	date: readDate,
	region: readTerritory,
	province: readTerritory,
	ice: readIceField,
	phone: readPhone,
	email: readEmail,
	national_id: readNationalId,
	budget: readBudget,
	consent: readConsent,
}

/** One field of a form: its typed answer, what is wrong with it, what is worth a look. `today` in Morocco. */
export function readField(field: Field, form: Form, today: Day): Reading {
	return readers[field.type](field, form, today)
}

function readNumber(field: Field, form: Form): Reading {
	const raw = form[field.key] ?? ''
	if (raw.trim() === '') return blank(field, 'application.number-missing')
	const parsed = field.type === 'money' ? parseMoney(raw) : parseWholeNumber(raw)
	if (!parsed.ok)
		return unread(field, { [field.key]: raw }, { level: 'always', input: field.key, ...codeOf(parsed) })
	const value = parsed.value
	const min = field.min ?? 0
	if (value < min) {
		return unread(
			field,
			{ [field.key]: raw },
			issue('always', field.key, 'application.number-too-small', { min }),
		)
	}
	if (field.max !== undefined && value > field.max) {
		const details = { max: field.max }
		return unread(
			field,
			{ [field.key]: raw },
			issue('always', field.key, 'application.number-too-large', details),
		)
	}
	const isLow = field.advisedMin !== undefined && value < field.advisedMin
	const details = { min: field.advisedMin ?? 0 }
	return read(field, value, isLow ? [warning(field.key, 'application.number-unusually-low', details)] : [])
}

function readChoice(field: Field, form: Form): Reading {
	const chosen = form[field.key] ?? ''
	const other = cleanLine(form[otherKey(field.key)] ?? '')
	if (chosen === '') return blank(field, 'application.choice-missing')
	if (!field.options?.some((option) => option.key === chosen)) {
		return unread(field, { [field.key]: chosen }, issue('always', field.key, 'application.choice-unknown'))
	}
	if (!field.otherOption || chosen !== field.otherOption) return read(field, chosen)
	const input = otherKey(field.key)
	if (other === '') return read(field, chosen, [issue('strict', input, 'application.other-missing')])
	const length = countCharacters(other)
	const issues: LevelledIssue[] = []
	if (length > OTHER_CHARACTERS) {
		issues.push(issue('always', input, 'application.text-too-long', { max: OTHER_CHARACTERS, length }))
	}
	return { answers: { [field.key]: chosen, [input]: other }, issues }
}

function readTerritory(field: Field, form: Form): Reading {
	const code = form[field.key] ?? ''
	if (code === '') return blank(field, 'application.choice-missing')
	const exists = field.type === 'region' ? findRegion(code) : findProvince(code)
	if (exists) return read(field, code)
	return unread(field, { [field.key]: code }, issue('always', field.key, 'application.choice-unknown'))
}

/** Day, month and year in three inputs; digits of any set. */
function readDate(field: Field, form: Form, today: Day): Reading {
	const names = ['day', 'month', 'year'].map((part) => partName(field.key, part))
	const typed = names.map((name) => foldDigits(form[name] ?? '').trim())
	if (typed.every((text) => text === '')) {
		const [first = field.key] = names
		return { answers: {}, issues: field.required ? [issue('strict', first, 'application.date-missing')] : [] }
	}
	const raw = Object.fromEntries(names.map((name) => [name, form[name] ?? '']))
	const missing = typed.indexOf('')
	if (missing >= 0) {
		return unread(field, raw, issue('strict', names[missing] ?? field.key, 'application.date-part-missing'))
	}
	const wrong = typed.findIndex((text) => !/^\d{1,4}$/.test(text))
	if (wrong >= 0)
		return unread(field, raw, issue('always', names[wrong] ?? field.key, 'application.date-unreadable'))
	const [date = 0, month = 0, year = 0] = typed.map(Number)
	if (year < 1900)
		return unread(field, raw, issue('always', partName(field.key, 'year'), 'application.date-year'))
	const day = dayFrom(year, month, date)
	if (!day) return unread(field, raw, issue('always', names[0] ?? field.key, 'application.date-unreadable'))
	return read(
		field,
		day,
		day > today ? [issue('strict', names[0] ?? field.key, 'application.date-future')] : [],
	)
}

function readConsent(field: Field, form: Form): Reading {
	return form[field.key] ? read(field, true) : blank(field, 'application.consent-missing')
}
