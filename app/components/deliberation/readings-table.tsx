import { figure } from '#app/components/deliberation/line-words.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Table } from '#app/design-system/table.tsx'

export type FileReading = {
	juror: string
	total: string | null
	levels: readonly (number | null)[]
	comments: readonly string[]
	overall: string
}
export type ReadingsTableProps = {
	criteria: readonly { key: string; mean: string | null }[]
	readings: readonly FileReading[]
	/** Names of the criteria by key. */
	names: Readonly<Record<string, string>>
	/** The plain mean of the totals. */
	mean: string | null
}

/** A reader a row, a criterion a column, the means below; then what each reader wrote. */
export function ReadingsTable({ criteria, readings, names, mean: whole }: ReadingsTableProps) {
	const say = useWords().deliberation
	const language = useLanguage()
	if (readings.length === 0) return <p className="small">{say['file.no-readings']}</p>
	return (
		<>
			<Table
				label={say['file.readings']}
				columns={[
					{ key: 'reader', text: say['file.reader'] },
					...criteria.map(({ key }) => ({ key, text: names[key] ?? key, figures: true })),
					{ key: 'total', text: say['file.total'], figures: true },
				]}
				className="fv__t"
			>
				{readings.map((reading) => (
					<tr key={reading.juror}>
						<th scope="row">
							<bdi className="code">{reading.juror}</bdi>
						</th>
						{reading.levels.map((level, place) => (
							<td key={criteria[place]?.key} className="n">
								{level ?? '—'}
							</td>
						))}
						<td className="n b">{reading.total ? figure(language, reading.total) : '—'}</td>
					</tr>
				))}
				<tr className="fv__m">
					<th scope="row">{say['file.mean']}</th>
					{criteria.map(({ key, mean }) => (
						<td key={key} className="n">
							{mean ? figure(language, mean) : '—'}
						</td>
					))}
					<td className="n b">{whole ? figure(language, whole) : '—'}</td>
				</tr>
			</Table>
			{readings.map((reading) => (
				<Comments key={reading.juror} reading={reading} criteria={criteria} names={names} />
			))}
		</>
	)
}

function Comments({
	reading,
	criteria,
	names,
}: Pick<ReadingsTableProps, 'criteria' | 'names'> & { reading: FileReading }) {
	const say = useWords().deliberation
	const comments = criteria
		.map(({ key }, place) => ({ key, comment: reading.comments[place] ?? '' }))
		.filter(({ comment }) => comment !== '')
	if (comments.length === 0 && reading.overall === '') return null
	return (
		<details>
			<summary>{say['file.comments']({ code: reading.juror })}</summary>
			<dl className="fv__c">
				{comments.map(({ key, comment }) => (
					<div key={key}>
						<dt>{names[key] ?? key}</dt>
						<dd dir="auto">{comment}</dd>
					</div>
				))}
				{reading.overall ? (
					<div>
						<dt>{say['file.overall']}</dt>
						<dd dir="auto">{reading.overall}</dd>
					</div>
				) : null}
			</dl>
		</details>
	)
}
