import {
	besideText,
	figure,
	flagsOf,
	type LineWords,
	statusOf,
	whyOf,
} from '#app/components/deliberation/line-words.ts'
import { nameOf, regionOf } from '#app/components/deliberation/ranking-facts.ts'
import { useAddress } from '#app/components/page/language.tsx'
import { Drawing } from '#app/design-system/drawing.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { drawMedallion } from '#app/drawing/medallion.ts'

export type LineRowProps = { row: RankingRow; words: LineWords; drawn: boolean }

/** One line: rank, file, each reader's total and why it stands so, score, state. */
export function LineRow({ row, words, drawn }: LineRowProps) {
	const { say, language, facts } = words
	const status = statusOf(row, say)
	const flags = flagsOf(row, words)
	return (
		<tr
			className={row.outcome === 'waits' ? 'st-zone' : undefined}
			id={row.code ? `file-${row.code}` : undefined}
		>
			<td className="rk">{row.order ?? '—'}</td>
			<th scope="row" className="nm">
				<span className="nm__r">
					{drawn && row.code ? (
						<Drawing className="nm__e" svg={drawMedallion(row.code, facts.prizeKey)} />
					) : null}
					<FileNamed row={row} words={words} />
				</span>
			</th>
			<td className="ws">
				{row.readings.length > 0 ? (
					<span className="tots">
						{row.readings.map(({ juror, total }) => (
							<bdi key={juror} className="code">
								{juror} {figure(language, total)}
							</bdi>
						))}
					</span>
				) : null}
				<small>{whyOf(row, words).join(' ')}</small>
				{flags.length > 0 ? (
					<small className="flags">
						<Icon name="flag" />
						{flags.join(' · ')}
					</small>
				) : null}
			</td>
			<td className="score">
				{row.score ? <bdi>{figure(language, row.score)}</bdi> : '—'}
				{row.beside ? <small>{besideText(row.beside, words)}</small> : null}
			</td>
			<td className="dc">
				<Tag tone={status.tone} icon={status.icon}>
					{status.text}
				</Tag>
				{row.confirmed ? <small className="dc__ok">{say['confirmed']}</small> : null}
			</td>
		</tr>
	)
}

/** The name where the viewer may know it, the code always; the link opens the file. */
function FileNamed({ row, words }: { row: RankingRow; words: LineWords }) {
	const { say, language, facts } = words
	const to = useAddress()
	const name = nameOf(row, language)
	const code = <bdi className="code">{row.code ?? '—'}</bdi>
	const place = `${regionOf(row.regionCode, language)} · ${say['read']({ n: row.read })}`
	return (
		<span className="nm__t">
			{row.code ? (
				<a href={to(`${facts.page}?file=${row.code}`)}>{name ? <bdi>{name}</bdi> : code}</a>
			) : (
				<b>{name ? <bdi>{name}</bdi> : code}</b>
			)}
			{name ? (
				<small>
					{code} · <bdi className="code">{row.reference}</bdi>
				</small>
			) : null}
			<small>{place}</small>
		</span>
	)
}
