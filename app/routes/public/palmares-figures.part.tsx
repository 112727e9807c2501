import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Table } from '#app/design-system/table.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatMoney, formatNumber } from '#app/i18n/format.ts'
import type { Palmares, Tally } from '#app/web/describe-palmares.server.ts'

/** Totals and counts: everything the public is told beside the names. */
export function PalmaresFigures({ palmares }: { palmares: Palmares }) {
	const language = useLanguage()
	const { winners } = useWords()
	const { totals, regions, sectors } = palmares
	const figures = [
		{ key: 'received', value: formatNumber(language, totals.received), text: winners['figure-received'] },
		{ key: 'judged', value: formatNumber(language, totals.admissible), text: winners['figure-admissible'] },
		{ key: 'readings', value: formatNumber(language, totals.readings), text: winners['figure-readings'] },
		{ key: 'awarded', value: formatNumber(language, totals.awarded), text: winners['figure-awarded'] },
	]
	return (
		<section className="wrap sec" aria-labelledby="figures">
			<h2 id="figures">{winners['figures']}</h2>
			<dl className="big">
				{figures.map(({ key, value, text }) => (
					<div key={key}>
						<dt>{text}</dt>
						<dd className="num">{value}</dd>
					</div>
				))}
			</dl>
			<p>
				{weave(winners['figure-amount']({ amount: slot('amount') }), {
					amount: <b key="amount">{formatMoney(language, totals.amountMad)}</b>,
				})}
			</p>
			<details className="fold">
				<summary>{winners['by-region']}</summary>
				<TallyTable label={winners['by-region']} first={winners['column-region']} rows={regions} />
			</details>
			<details className="fold">
				<summary>{winners['by-sector']}</summary>
				<TallyTable label={winners['by-sector']} first={winners['column-sector']} rows={sectors} />
			</details>
		</section>
	)
}

function TallyTable({ label, first, rows }: { label: string; first: string; rows: readonly Tally[] }) {
	const { winners } = useWords()
	return (
		<Table
			label={label}
			columns={[
				{ key: 'name', text: first },
				{ key: 'received', text: winners['column-received'], figures: true },
				{ key: 'judged', text: winners['column-judged'], figures: true },
				{ key: 'awarded', text: winners['column-awarded'], figures: true },
			]}
		>
			{rows.map(({ key, name, received, admissible, awarded }) => (
				<tr key={key}>
					<th scope="row">{name}</th>
					<td className="n num">{received}</td>
					<td className="n num">{admissible}</td>
					<td className="n num">{awarded}</td>
				</tr>
			))}
		</Table>
	)
}
