import { BesidePanels } from '#app/components/deliberation/beside-panels.tsx'
import type { Reply } from '#app/components/deliberation/decide-form.tsx'
import { HeadCards } from '#app/components/deliberation/head-cards.tsx'
import { RankingTable } from '#app/components/deliberation/ranking-table.tsx'
import type { RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import type { RecordedDecision } from '#app/components/deliberation/recorded-panel.tsx'
import { ChairActs, type Member } from '#app/components/deliberation/chair-panels.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import type { PlanCounts } from '#app/domain/deliberation/plan-counts.ts'
import { type DayParts, formatDateTime, type TimeParts } from '#app/i18n/format.ts'

export type Moment = DayParts & TimeParts
export type EditionFacts = Omit<RankingFacts, 'page'> & { id: string; name: string; year: number }
export type SittingFacts = {
	number: number
	reason: string | null
	adjournedFor: string | null
	openedAt: Moment
	closedAt: Moment | null
	rev: string
	quorum: { members: number; present: number; needed: number; met: boolean }
	members: readonly Member[]
	decisions: readonly RecordedDecision[]
}
export type RankingData = {
	sitting: SittingFacts | null
	hash: string
	ranked: number
	unranked: number
	readings: number
	counts: PlanCounts
	settled: number
	regions: readonly { code: string; awards: number }[]
	yielded: readonly {
		regionCode: string
		places: number
		reason: 'none-ranked' | 'none-above-floor' | 'set-aside' | 'waits'
	}[]
}
export type ListedSitting = { number: number; closed: boolean; adjourned: boolean; minutes: string | null }

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
	const at = ({ second: _second, ...moment }: Moment) => formatDateTime(language, moment)
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

export type RankingPageProps = {
	edition: EditionFacts
	facts: RankingFacts
	ranking: RankingData & { rows: readonly RankingRow[] }
	sittings: readonly ListedSitting[]
	unfolded: boolean
	/** The chair, in an open sitting. */
	acts: boolean
	/** The chair, after the last sitting. */
	mayOpenAgain: boolean
	/** In the office minutes have a page; jurors get the PDFs. */
	office: boolean
	reply: Reply
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
				<RankingTable rows={ranking.rows} facts={facts} unfolded={unfolded} />
				<div className="rank__seal">
					<Note tone="plain" icon="lock-keyhole">
						{say[sitting ? 'ranking.sealed' : 'ranking.provisional']}
						<br />
						<small>
							{say['ranking.hash']} <bdi className="code brk">{ranking.hash}</bdi>
						</small>
					</Note>
				</div>
			</Card>
			<BesidePanels {...props} />
		</>
	)
}
