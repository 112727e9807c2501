import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Num } from '#app/design-system/ltr.tsx'
import { Table } from '#app/design-system/table.tsx'
import { formatList, formatNumber } from '#app/i18n/format.ts'
import type { CriterionView, ResultView } from '#app/web/result-page.server.ts'

export type LetterView = Extract<ResultView, { kind: 'letter' }>

/** Six bands with the words of the level reached; marks and comments sit in each fold. */
export function ResultCriteria({ result }: { result: LetterView }) {
	const words = useWords()
	return (
		<section className="mr__c" aria-labelledby="crit">
			<h2 id="crit">{words.result['woven']}</h2>
			<p className="muted small">{words.result['woven-text']}</p>
			<ol>
				{result.criteria.map((criterion) => (
					<Criterion key={criterion.key} criterion={criterion} />
				))}
			</ol>
			<Numbers result={result} />
		</section>
	)
}

function Criterion({ criterion }: { criterion: CriterionView }) {
	const language = useLanguage()
	const words = useWords()
	const { name, weight, mean, reached, next, marks, comments } = criterion
	return (
		<li className="crit">
			<div className="crit__h">
				<b>{name}</b>
				<span className="small muted">{words.result['weight']({ n: weight })}</span>
			</div>
			<Cloth value={mean} max={5} size="5" />
			<p>{reached}</p>
			<details>
				<summary>{words.result['fold']}</summary>
				<p>
					{words.result['marks']({
						list: formatList(
							language,
							marks.map((mark) => formatNumber(language, mark)),
						),
					})}
				</p>
				{comments.map(({ reading, text }) => (
					<p key={reading} className="thread">
						<span className="small muted">{words.result['reading']({ n: reading })}</span>
						<br />
						<bdi className="said">{text}</bdi>
					</p>
				))}
				{next ? (
					<p className="thread">
						<b>{words.result['next-level']({ n: next.level, level: next.words })}</b>
					</p>
				) : null}
			</details>
		</li>
	)
}

/** Every mark of every reading, numbered in an order drawn for this letter alone. */
function Numbers({ result }: { result: LetterView }) {
	const language = useLanguage()
	const words = useWords()
	const { criteria, readings, score, mean, floor } = result
	const decimal = (text: string) => formatNumber(language, Number(text), 2)
	return (
		<details className="mr__n">
			<summary>{words.result['numbers']}</summary>
			<Table
				label={words.result['numbers']}
				columns={[
					{ key: 'reading', text: words.result['numbers-reading'] },
					...criteria.map(({ key, name }, place) => ({
						key,
						text: <abbr title={name}>{place + 1}</abbr>,
						figures: true,
					})),
					{ key: 'total', text: words.result['numbers-total'], figures: true },
				]}
			>
				{readings.map(({ reading, levels, total }) => (
					<tr key={reading}>
						<th scope="row">{reading}</th>
						{levels.map((level, place) => (
							<td key={criteria[place]?.key} className="n">
								{level}
							</td>
						))}
						<td className="n">
							<Num>{decimal(total)}</Num>
						</td>
					</tr>
				))}
			</Table>
			<p className="small">
				{score === null
					? words.result['numbers-unranked']
					: mean === null
						? words.result['numbers-mean']({ score: decimal(score), floor })
						: words.result['numbers-adjusted']({ score: decimal(score), mean: decimal(mean), floor })}
			</p>
		</details>
	)
}
