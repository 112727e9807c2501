import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Num } from '#app/design-system/ltr.tsx'
import {
	type Answers,
	type Budget,
	isUnread,
	otherKey,
	sumLines,
	type Value,
} from '#app/domain/application/answers.ts'
import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import { formatPhone } from '#app/domain/people/contact.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDay, formatMoney, formatNumber } from '#app/i18n/format.ts'

export type AnswerTextProps = {
	field: Field
	/** Secrets already masked. */
	answers: Answers
}

/** An answer as one reads it: the words of a choice, a day, a budget; what could not be read, as it was typed. */
export function AnswerText({ field, answers }: AnswerTextProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const answer = answers[field.key]
	if (answer === undefined) return <span className="muted">{apply['check.no-answer']}</span>
	if (isUnread(answer)) {
		const text = Object.values(answer.raw).filter(Boolean).join(' · ')
		return <bdi>{apply['check.unread']({ text })}</bdi>
	}
	if (typeof answer === 'object') return <BudgetText budget={answer} />
	const other = answers[otherKey(field.key)]
	return (
		<>
			{textOf(field, answer, language, apply['check.yes'])}
			{typeof other === 'string' && field.otherOption === answer ? (
				<>
					{': '}
					<bdi>{other}</bdi>
				</>
			) : null}
		</>
	)
}

function textOf(field: Field, value: Exclude<Value, Budget>, language: Language, yes: string): ReactNode {
	if (value === true) return yes
	if (field.type === 'money') return <Num>{formatMoney(language, Number(value))}</Num>
	if (typeof value === 'number') return <Num>{formatNumber(language, value)}</Num>
	switch (field.type) {
		case 'choice': {
			const option = field.options?.find(({ key }) => key === value)
			return option ? inLanguage(option.label, language).text : value
		}
		case 'region':
		case 'province': {
			const place = field.type === 'region' ? findRegion(value) : findProvince(value)
			return place ? inLanguage(place.name, language).text : value
		}
		case 'date':
			return <Num>{dayText(value, language)}</Num>
		case 'phone':
			return <bdi className="code">{formatPhone(value)}</bdi>
		case 'ice':
		case 'email':
		case 'national_id':
			return <bdi className="code">{value}</bdi>
		default:
			return <bdi className="said">{value}</bdi>
	}
}

function dayText(day: string, language: Language): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return formatDay(language, { year, month, day: date })
}

function BudgetText({ budget }: { budget: Budget }) {
	const language = useLanguage()
	const { apply } = useWords()
	return (
		<div className="budget-text">
			<ul>
				{budget.lines.map((line, index) => (
					// oxlint-disable-next-line react/no-array-index-key -- two lines may say the same
					<li key={index}>
						<bdi>{line.label}</bdi> · <Num>{formatMoney(language, line.amountMad)}</Num> ·{' '}
						{line.fundedBy === 'prize' ? apply['budget.prize'] : apply['budget.own']}
					</li>
				))}
			</ul>
			<p className="small">
				{apply['budget.sums']({
					sum: sumLines(budget),
					asked: sumLines(budget, 'prize'),
					own: sumLines(budget, 'own'),
				})}
			</p>
		</div>
	)
}
