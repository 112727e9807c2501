import { labelOf, type RankingFacts, regionOf } from '#app/components/deliberation/ranking-facts.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { isAwaited, type RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { formatNumber } from '#app/i18n/format.ts'

type Rows = { rows: readonly RankingRow[]; facts: RankingFacts }

/** Files that the jury must decide on by name. */
export function AwaitedPanel({ rows, facts }: Rows) {
	const say = useWords().deliberation
	const awaited = rows.filter(isAwaited)
	return (
		<Card pad={false} className="dec" labelledBy="awaited">
			<h2 id="awaited">{say['awaited']}</h2>
			{awaited.length === 0 ? <p className="small">{say['awaited.none']}</p> : null}
			<ul className="dec__l">
				{awaited.map((row) => (
					<li key={row.code ?? row.order}>
						<FileLink row={row} facts={facts} />
						<span>
							{row.outcome === 'waits'
								? say[row.basis === 'tie' ? 'awaited.tie' : 'awaited.zero']
								: say['flag.lacking']({ n: row.lacking })}
						</span>
					</li>
				))}
			</ul>
		</Card>
	)
}

/** Awards of each region, and places that a region left to the order. */
export function RegionsPanel({
	regions,
	yielded,
}: {
	regions: readonly { code: string; awards: number }[]
	yielded: readonly {
		regionCode: string
		places: number
		reason: 'none-ranked' | 'none-above-floor' | 'set-aside' | 'waits'
	}[]
}) {
	const say = useWords().deliberation
	const language = useLanguage()
	return (
		<Card pad={false} className="dec" labelledBy="regions">
			<h2 id="regions">{say['regions']}</h2>
			<ol className="rfl">
				{regions.map(({ code, awards }) => (
					<li key={code}>
						<span>{regionOf(code, language)}</span>
						<span className="lz" aria-hidden="true">
							{Array.from({ length: Math.min(awards, 12) }, (_, place) => (
								<i key={place} />
							))}
						</span>
						<b className="num">{formatNumber(language, awards)}</b>
					</li>
				))}
			</ol>
			{yielded.length > 0 ? (
				<>
					<h3>{say['yielded']}</h3>
					<ul className="dec__l">
						{yielded.map(({ regionCode, reason }) => (
							<li key={regionCode}>
								<b>{regionOf(regionCode, language)}</b>
								<span>{say[`yielded.${reason}`]}</span>
							</li>
						))}
					</ul>
				</>
			) : null}
		</Card>
	)
}

/** What the official order alone would give, beside what the rules and the jury give. */
export function PurePanel({ rows, facts }: Rows) {
	const say = useWords().deliberation
	const gained = rows.filter((row) => row.byOrderAlone && row.outcome === 'no-award')
	const lost = rows.filter((row) => !row.byOrderAlone && row.outcome === 'award')
	return (
		<Card pad={false} className="dec" labelledBy="pure">
			<h2 id="pure">{say['pure']}</h2>
			<p className="small">{say['pure.lead']({ seats: facts.seats })}</p>
			{gained.length + lost.length === 0 ? <p className="small b">{say['pure.same']}</p> : null}
			<PureList title={say['pure.in']} rows={gained} facts={facts} />
			<PureList title={say['pure.out']} rows={lost} facts={facts} />
		</Card>
	)
}

function PureList({ title, rows, facts }: Rows & { title: string }) {
	if (rows.length === 0) return null
	return (
		<>
			<h3>{title}</h3>
			<ul className="dec__l">
				{rows.map((row) => (
					<li key={row.code ?? row.order}>
						<FileLink row={row} facts={facts} />
						<bdi className="num">{row.order}</bdi>
					</li>
				))}
			</ul>
		</>
	)
}

function FileLink({ row, facts }: { row: RankingRow; facts: RankingFacts }) {
	const language = useLanguage()
	const to = useAddress()
	const label = <bdi>{labelOf(row, language)}</bdi>
	return row.code ? <a href={to(`${facts.page}?file=${row.code}`)}>{label}</a> : label
}
