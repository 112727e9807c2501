import {
	type Answers,
	type Budget,
	isUnread,
	otherKey,
	sumLines,
	textOf,
	type Value,
} from '#app/domain/application/answers.ts'
import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { formatPhone } from '#app/domain/people/contact.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatMoney, formatNumber } from '#app/i18n/format.ts'
import { shortDay } from '#app/server/screening/word-moment.server.ts'

/** An answer ready for the page. `code` is written from left to right; a secret one is shown on demand only. */
export type WordedAnswer =
	| { kind: 'none' }
	| { kind: 'secret' }
	| { kind: 'text' | 'long' | 'code'; text: string }
	| {
			kind: 'budget'
			lines: { label: string; amount: string; fund: 'prize' | 'own' }[]
			total: string
	  }

/** What the applicant answered to one field, as the office reads it. */
export function wordAnswer(field: Field, answers: Answers, language: Language): WordedAnswer {
	const answer = answers[field.key]
	if (answer === undefined || answer === '') return { kind: 'none' }
	if (field.secret) return { kind: 'secret' }
	if (isUnread(answer)) {
		const raw = Object.values(answer.raw).join(' ')
		return { kind: 'text', text: words(language).screening['answers.unread']({ raw }) }
	}
	if (typeof answer === 'object') return wordBudget(answer, language)
	return wordValue(field, answer, textOf(answers, otherKey(field.key)), language)
}

function wordValue(
	field: Field,
	value: Exclude<Value, Budget>,
	other: string | undefined,
	language: Language,
): WordedAnswer {
	if (value === true) return { kind: 'text', text: words(language).screening['answers.yes'] }
	if (typeof value === 'number') {
		const text = field.type === 'money' ? formatMoney(language, value) : formatNumber(language, value)
		return { kind: 'text', text }
	}
	if (field.type === 'choice') return { kind: 'text', text: wordChoice(field, value, other, language) }
	if (field.type === 'region') return { kind: 'text', text: placeName(findRegion(value), value, language) }
	if (field.type === 'province')
		return { kind: 'text', text: placeName(findProvince(value), value, language) }
	if (field.type === 'date')
		return { kind: 'text', text: `${shortDay(language, value)} ${value.slice(0, 4)}` }
	if (field.type === 'phone') return { kind: 'code', text: formatPhone(value) }
	if (field.type === 'ice' || field.type === 'email' || field.digitsOnly) return { kind: 'code', text: value }
	return { kind: field.type === 'long_text' ? 'long' : 'text', text: value }
}

function wordChoice(field: Field, value: string, other: string | undefined, language: Language): string {
	const option = field.options?.find(({ key }) => key === value)
	const label = option ? inLanguage(option.label, language).text : value
	return other ? `${label}: ${other}` : label
}

type Place = ReturnType<typeof findRegion> | ReturnType<typeof findProvince>

function placeName(place: Place, code: string, language: Language): string {
	return place ? inLanguage(place.name, language).text : code
}

function wordBudget(budget: Budget, language: Language): WordedAnswer {
	return {
		kind: 'budget',
		lines: budget.lines.map(({ label, amountMad, fundedBy }) => ({
			label,
			amount: formatMoney(language, amountMad),
			fund: fundedBy,
		})),
		total: formatMoney(language, budget.totalMad ?? sumLines(budget)),
	}
}
