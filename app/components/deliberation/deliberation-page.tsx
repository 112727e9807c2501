import type {
	Moment,
	EditionFacts,
	SittingFacts,
	RankingData,
	RankingPageProps,
} from '#app/components/deliberation/ranking-page.ts'
import { BesidePanels } from '#app/components/deliberation/beside-panels.tsx'
import { HeadCards } from '#app/components/deliberation/head-cards.tsx'
import { RankingTable } from '#app/components/deliberation/ranking-table.tsx'
import { ChairActs } from '#app/components/deliberation/chair-panels.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { formatDateTime, toMinute } from '#app/i18n/format.ts'

/** Title, place and time of a deliberation's page. */
export function DeliberationHead({
	edition,
	ranking,
}: {
	edition: EditionFacts
	ranking: Pick<RankingData, 'sitting' | 'ranked' | 'unranked' | 'readings'> | null
}) {
	const say = useWords().deliberation
	const sitting = ranking?.sitting
	const place = { name: edition.name, year: edition.year }
	return (
		<div className="de__h">
			<div>
				<p className="eyebrow">
					{sitting ? say['place.sitting']({ ...place, number: sitting.number }) : say['place'](place)}
				</p>
				<h1>{say['title']}</h1>
			</div>
			{ranking ? (
				<p className="small">
					{say['facts']({ files: ranking.ranked + ranking.unranked, readings: ranking.readings })}
					{sitting ? <SittingTimes sitting={sitting} /> : null}
				</p>
			) : null}
		</div>
	)
}

function SittingTimes({ sitting }: { sitting: SittingFacts }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const at = (moment: Moment) => formatDateTime(language, toMinute(moment))
	const closed = sitting.adjournedFor === null ? 'closed-at' : 'adjourned-at'
	return (
		<>
			<br />
			{say['opened-at']({ at: at(sitting.openedAt) })}
			{sitting.closedAt ? (
				<>
					<br />
					{say[closed]({ at: at(sitting.closedAt) })}
				</>
			) : null}
		</>
	)
}

/** The ranking before the jury: cards, lines, and beside them what waits, what was decided, places by region. */
export function RankingView(props: RankingPageProps) {
	const { ranking, facts, unfolded, acts } = props
	const say = useWords().deliberation
	const to = useAddress()
	const { sitting } = ranking
	return (
		<>
			<HeadCards quorum={sitting?.quorum ?? null} counts={ranking.counts} />
			{acts ? <ChairActs page={facts.page} unconfirmed={ranking.counts.unconfirmed} /> : null}
			<Card pad={false} className="de__p" labelledBy="ranking">
				<div className="row between">
					<h2 id="ranking">{say['ranking']}</h2>
					<a href={to(unfolded ? facts.page : `${facts.page}?all=1`)}>
						{say[unfolded ? 'show-folded' : 'show-all']}
					</a>
				</div>
				<p className="small rank__how">{say[`method.${ranking.method}`]}</p>
				<RankingTable rows={ranking.rows} facts={facts} unfolded={unfolded} />
				<div className="rank__seal">
					<Note tone="plain" icon="lock-keyhole">
						{say[sitting ? 'ranking.sealed' : 'ranking.provisional']}
						<br />
						<small>
							{say['ranking.hash']} <bdi className="code code--long">{ranking.hash}</bdi>
						</small>
					</Note>
				</div>
			</Card>
			<BesidePanels {...props} />
		</>
	)
}
