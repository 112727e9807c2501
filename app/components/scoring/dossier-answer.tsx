import { langAttributes, useSpoken } from '#app/components/jury/spoken.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Table } from '#app/design-system/table.tsx'
import { type Budget, sumLines } from '#app/domain/application/answers.ts'
import type { ReadableField } from '#app/domain/application/reader-view.ts'
import { formatDay, formatMoney, formatNumber } from '#app/i18n/format.ts'

type Answered = { answer: ReadableField; language: string }

/** A long answer in the language in which it was written, or the budget as a table. */
export function DossierAnswer({ answer: { value }, language }: Answered) {
	const { common } = useWords()
	if (value === undefined || value === '') return <p className="muted">{common['answer.missing']}</p>
	if (typeof value === 'object') return <BudgetTable budget={value} language={language} />
	const paragraphs = String(value).split(/\n+/)
	return (
		<div {...langAttributes(language)} className="doc__t">
			{paragraphs.map((paragraph, index) => (
				// oxlint-disable-next-line react/no-array-index-key -- paragraphs of one text, in their order
				<p key={index}>{paragraph}</p>
			))}
		</div>
	)
}

function BudgetTable({ budget, language }: { budget: Budget; language: string }) {
	const page = useLanguage()
	const { scoring } = useWords()
	return (
		<Table
			label={scoring['budget.label']}
			columns={[
				{ key: 'line', text: scoring['budget.line'] },
				{ key: 'fund', text: scoring['budget.fund'] },
				{ key: 'amount', text: scoring['budget.amount'], figures: true },
			]}
		>
			{budget.lines.map((line, index) => (
				// oxlint-disable-next-line react/no-array-index-key -- lines of one budget, in their order
				<tr key={index}>
					<td {...langAttributes(language)}>{line.label}</td>
					<td>{scoring[`budget.${line.fundedBy}`]}</td>
					<td className="n">
						<bdi>{formatMoney(page, line.amountMad)}</bdi>
					</td>
				</tr>
			))}
			<tr>
				<th scope="row">{scoring['budget.sum']}</th>
				<td>{scoring['budget.from-prize']({ amount: sumLines(budget, 'prize') })}</td>
				<td className="n b">
					<bdi>{formatMoney(page, sumLines(budget))}</bdi>
				</td>
			</tr>
		</Table>
	)
}

/** A short answer: a count, an amount, a choice. */
export function DossierFact({ fact, language }: { fact: ReadableField; language: string }) {
	const spoken = useSpoken()
	return (
		<div>
			<dt>{spoken(fact.field.label)}</dt>
			<dd>
				<FactValue fact={fact} language={language} />
			</dd>
		</div>
	)
}

function FactValue({ fact: { field, value, other }, language }: { fact: ReadableField; language: string }) {
	const page = useLanguage()
	const spoken = useSpoken()
	const { common } = useWords()
	if (value === undefined || typeof value === 'object')
		return <span className="muted">{common['answer.missing']}</span>
	if (field.type === 'money') return <bdi className="num">{formatMoney(page, Number(value))}</bdi>
	if (typeof value === 'number') return <bdi className="num">{formatNumber(page, value)}</bdi>
	if (value === true) return <>{common['answer.yes']}</>
	if (field.type === 'date') {
		const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
		return <>{formatDay(page, { year, month, day })}</>
	}
	const option = field.options?.find(({ key }) => key === value)
	if (!option) return <bdi {...langAttributes(language)}>{value}</bdi>
	return (
		<>
			{spoken(option.label)}
			{other ? (
				<>
					{' '}
					<bdi {...langAttributes(language)}>({other})</bdi>
				</>
			) : null}
		</>
	)
}
