import { foldRows, type Run } from '#app/components/deliberation/fold-rows.ts'
import { figure, type LineWords } from '#app/components/deliberation/line-words.ts'
import { LineRow } from '#app/components/deliberation/line-row.tsx'
import type { RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'

export type RankingTableProps = {
	rows: readonly RankingRow[]
	facts: RankingFacts
	/** Every line open: on paper, or asked for. */
	unfolded: boolean
}

/** The ranking in runs: each a table of its own under one caption, far lines folded, the cut between two runs. */
export function RankingTable({ rows, facts, unfolded }: RankingTableProps) {
	const words: LineWords = { say: useWords().deliberation, language: useLanguage(), facts }
	if (rows.length === 0) return <p className="rank__empty">{words.say['ranking.empty']}</p>
	return (
		<div className="rank__runs">
			{foldRows(rows).map((run, index) => (
				<RunOf key={keyOf(run)} run={run} words={words} unfolded={unfolded} isFirst={index === 0} />
			))}
		</div>
	)
}

function keyOf(run: Run): string {
	return run.kind === 'rows' || run.kind === 'fold' ? `${run.kind}-${run.key}` : run.kind
}

type RunProps = { run: Run; words: LineWords; unfolded: boolean; isFirst: boolean }

function RunOf({ run, words, unfolded, isFirst }: RunProps) {
	const { say, facts, language } = words
	if (run.kind === 'cut') {
		const { after } = run
		return (
			<p className="rank__cut">
				{run.by === 'floor' || !after
					? say['cut.floor']({ floor: facts.floor })
					: say['cut']({ rank: after.order ?? 0, score: figure(language, after.score ?? '0') })}
			</p>
		)
	}
	if (run.kind === 'kept-below') {
		return (
			<>
				<p className="rank__kept">
					<Icon name="map-pin" />
					{say['kept-below']({ n: run.rows.length })}
				</p>
				<Lines rows={run.rows} words={words} drawn />
			</>
		)
	}
	if (run.kind === 'rows') return <Lines rows={run.rows} words={words} headed={isFirst} drawn />
	return (
		<details className="rank__fold" open={unfolded}>
			<summary className="plain-summary">
				<Icon name="unfold-vertical" />
				{foldText(run, words)}
			</summary>
			<Lines rows={run.rows} words={words} />
		</details>
	)
}

function foldText({ key, rows }: Extract<Run, { kind: 'fold' }>, { say }: LineWords): string {
	const n = rows.length
	if (key === 'unranked') return say['fold.unranked']({ n })
	const [from, to] = [rows[0]?.order ?? 0, rows.at(-1)?.order ?? 0]
	return say[key === 'above' ? 'fold.above' : 'fold.below']({ n, from, to })
}

type LinesProps = {
	rows: readonly RankingRow[]
	words: LineWords
	/** Its head is shown; those of the other runs are only read out. */
	headed?: boolean
	/** With medallions: not in folded runs, where hundreds would weigh more than they tell. */
	drawn?: boolean
}

function Lines({ rows, words, headed = false, drawn = false }: LinesProps) {
	const { say } = words
	return (
		<table className="rank">
			<caption className="vh">{say['ranking']}</caption>
			<colgroup>
				<col className="rk" />
				<col className="nm" />
				<col />
				<col className="score" />
				<col className="dc" />
			</colgroup>
			<thead className={headed ? undefined : 'vh'}>
				<tr>
					<th scope="col" className="rk">
						{say['column.rank']}
					</th>
					<th scope="col" className="nm">
						{say['column.file']}
					</th>
					<th scope="col" className="ws">
						{say['column.readings']}
					</th>
					<th scope="col" className="score">
						{say['column.score']}
					</th>
					<th scope="col" className="dc">
						{say['column.status']}
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<LineRow key={row.code ?? row.order} row={row} words={words} drawn={drawn} />
				))}
			</tbody>
		</table>
	)
}
