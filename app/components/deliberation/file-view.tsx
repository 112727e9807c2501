import {
	besideText,
	figure,
	flagsOf,
	type LineWords,
	statusOf,
	whyOf,
} from '#app/components/deliberation/line-words.ts'
import { type FileReading, ReadingsTable } from '#app/components/deliberation/readings-table.tsx'
import { nameOf, type RankingFacts, regionOf } from '#app/components/deliberation/ranking-facts.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Drawing } from '#app/design-system/drawing.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { drawMedallion } from '#app/drawing/medallion.ts'
import { formatList } from '#app/i18n/format.ts'

export type FileViewProps = {
	row: RankingRow
	/** Ranked files of the list. */
	ranked: number
	criteria: readonly { key: string; mean: string | null }[]
	readings: readonly FileReading[]
	recused: readonly string[]
	/** Of those who may stay for this file; null before a sitting. */
	quorum: { members: number; present: number; needed: number } | null
	facts: RankingFacts
}

/** One file before the jury: why it stands where it stands, every reading with its comments. */
export function FileView({ row, ranked, criteria, readings, recused, quorum, facts }: FileViewProps) {
	const say = useWords().deliberation
	const language = useLanguage()
	const words: LineWords = { say, language, facts }
	return (
		<>
			<Card className="fv">
				<FileHead row={row} words={words} ranked={ranked} />
				{whyOf(row, words).map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
				{flagsOf(row, words).length > 0 ? (
					<p className="row">
						{flagsOf(row, words).map((flag) => (
							<Tag key={flag} tone="warn" icon="flag">
								{flag}
							</Tag>
						))}
					</p>
				) : null}
				{quorum ? <p className="small">{say['file.quorum'](quorum)}</p> : null}
				{recused.length > 0 ? (
					<Note tone="warn" icon="log-out">
						{say['file.recused']({
							jurors: formatList(
								language,
								recused.map((code) => say['juror']({ code })),
							),
						})}
					</Note>
				) : null}
			</Card>
			<Card labelledBy="readings">
				<h2 id="readings">{say['file.readings']}</h2>
				<ReadingsTable criteria={criteria} readings={readings} names={facts.criteria} mean={row.mean} />
			</Card>
		</>
	)
}

function FileHead({ row, words, ranked }: { row: RankingRow; words: LineWords; ranked: number }) {
	const { say, language, facts } = words
	const name = nameOf(row, language)
	const status = statusOf(row, say)
	return (
		<div className="fv__h">
			{row.code ? <Drawing className="fv__e" svg={drawMedallion(row.code, facts.prizeKey)} /> : null}
			<div>
				<p className="small">
					<bdi className="code">{row.code}</bdi>
					{row.reference ? (
						<>
							{' · '}
							<bdi className="code">{row.reference}</bdi>
						</>
					) : null}
					{` · ${regionOf(row.regionCode, language)}`}
				</p>
				<h1>{name ? <bdi>{name}</bdi> : say['file.title']({ code: row.code ?? '—' })}</h1>
				<p className="row">
					<Tag tone={status.tone} icon={status.icon}>
						{status.text}
					</Tag>
					{row.order ? <span>{say['file.rank']({ rank: row.order, all: ranked })}</span> : null}
				</p>
			</div>
			{row.score ? (
				<p className="fv__s">
					<bdi>{figure(language, row.score)}</bdi>
					<small>{say['column.score']}</small>
					{row.beside ? <small>{besideText(row.beside, { say, language })}</small> : null}
					{row.predicted ? (
						<small>{say['predicted']({ score: figure(language, row.predicted) })}</small>
					) : null}
				</p>
			) : null}
		</div>
	)
}
