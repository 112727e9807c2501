import { CalendarCloth } from '#app/components/edition-editor/calendar-cloth.tsx'
import { DateCheck } from '#app/components/edition-editor/date-check.tsx'
import { labelOfDate } from '#app/components/edition-editor/date-label.ts'
import { ProposalMark } from '#app/components/edition-editor/proposal-mark.tsx'
import { WeightCloth } from '#app/components/edition-editor/weight-cloth.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import { Table } from '#app/design-system/table.tsx'
import type { Part } from '#app/domain/edition/parts.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { OverviewPage } from '#app/web/overview-page.server.ts'

type Parts = { page: OverviewPage }

/** Head of a card: what it holds, whether some of it is still our proposal, and the way to its screen. */
export function CardHead({ page, part }: Parts & { part: Part }) {
	const { edition } = useWords()
	const to = useAddress()
	const name = edition[`part.${part}`]
	const act = page.head.editable ? edition['change'] : edition['look']
	const count = page.proposals.find((one) => one.part === part)?.count ?? 0
	return (
		<div className="row between">
			<h2 id={`card-${part}`}>
				{name} {count > 0 ? <ProposalMark /> : null}
			</h2>
			<a href={to(`office/${page.head.id}/edition/${part}`)} aria-label={`${act}: ${name}`}>
				{act}
			</a>
		</div>
	)
}

export function DatesCard({ page }: Parts) {
	const { edition } = useWords()
	return (
		<Card labelledBy="card-dates" className="ed__c">
			<CardHead page={page} part="dates" />
			<CalendarCloth drawing={page.calendar.drawing} weave={page.head.prizeKey} />
			<Table
				label={edition['part.dates']}
				cards
				columns={[
					{ key: 'step', text: edition['column-step'] },
					{ key: 'date', text: edition['column-date'] },
					{ key: 'check', text: edition['column-check'] },
				]}
			>
				{page.calendar.rows.map((row) => (
					<tr key={row.path}>
						<th scope="row">{labelOfDate(row, edition)}</th>
						<td>{row.text}</td>
						<td>
							<DateCheck row={row} />
						</td>
					</tr>
				))}
			</Table>
		</Card>
	)
}

export function RubricCard({ page }: Parts) {
	const language = useLanguage()
	const { criteria } = page.head.definition.rubric
	return (
		<Card labelledBy="card-rubric" className="ed__r">
			<CardHead page={page} part="rubric" />
			<WeightCloth
				weights={criteria.map(({ key, weight }) => ({ key, weight }))}
				weave={page.head.prizeKey}
			/>
			<ol className="wts">
				{criteria.map(({ key, name, weight }, index) => (
					<li key={key}>
						<Pill>{index + 1}</Pill>
						<span>{inLanguage(name, language).text}</span>
						<bdi className="num b">{weight}</bdi>
					</li>
				))}
			</ol>
		</Card>
	)
}

export function QuestionsCard({ page }: Parts) {
	const { edition } = useWords()
	const language = useLanguage()
	const { sections } = page.head.definition
	const count = sections.reduce((sum, { fields }) => sum + fields.length, 0)
	return (
		<Card labelledBy="card-questions" className="ed__f">
			<CardHead page={page} part="questions" />
			<p className="small">
				{edition['questions-count']({ n: count })}. {edition['gap-zgh']({ n: page.gaps })}
			</p>
			<Table
				label={edition['part.questions']}
				cards
				columns={[
					{ key: 'ar', text: edition['in.ar'] },
					{ key: 'fr', text: edition['in.fr'] },
					{ key: 'count', text: edition['part.questions'], figures: true },
				]}
			>
				{sections.map(({ key, title, fields }) => (
					<tr key={key}>
						<th scope="row" lang="ar" dir="rtl">
							{title.ar}
						</th>
						<td lang="fr" dir="ltr">
							{title.fr}
						</td>
						<td className="n">
							<bdi className="num">{fields.length}</bdi>
							<span className="vh">{inLanguage(title, language).text}</span>
						</td>
					</tr>
				))}
			</Table>
		</Card>
	)
}
