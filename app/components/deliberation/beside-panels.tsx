import { AttendancePanel } from '#app/components/deliberation/chair-panels.tsx'
import type { ListedSitting, RankingPageProps } from '#app/components/deliberation/ranking-page.ts'
import { RecordedPanel } from '#app/components/deliberation/recorded-panel.tsx'
import { AwaitedPanel, PurePanel, RegionsPanel } from '#app/components/deliberation/side-panels.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'

/** What stands beside the ranking. */
export function BesidePanels(props: RankingPageProps) {
	const { ranking, facts, sittings, acts, mayOpenAgain, office, edition, reply } = props
	const { sitting } = ranking
	const isOpen = sitting !== null && sitting.closedAt === null
	return (
		<aside className="de__s">
			{isOpen ? <AwaitedPanel rows={ranking.rows} facts={facts} /> : null}
			{sitting ? (
				<AttendancePanel members={sitting.members} rev={sitting.rev} editable={acts} reply={reply} />
			) : null}
			{sitting ? (
				<RecordedPanel
					decisions={sitting.decisions}
					settled={ranking.settled}
					all={ranking.rows.length}
					facts={facts}
				/>
			) : null}
			<RegionsPanel regions={ranking.regions} yielded={ranking.yielded} />
			<PurePanel rows={ranking.rows} facts={facts} />
			{sittings.length > 0 ? (
				<SittingsPanel
					sittings={sittings}
					page={facts.page}
					minutesPage={office ? `office/${edition.id}/minutes` : null}
					mayOpenAgain={mayOpenAgain}
				/>
			) : null}
		</aside>
	)
}

/** Every sitting with its minutes: a page in the office, the PDFs for the jury. */
export function SittingsPanel({
	sittings,
	page,
	minutesPage,
	mayOpenAgain,
}: {
	sittings: readonly ListedSitting[]
	page: string
	minutesPage: string | null
	mayOpenAgain: boolean
}) {
	const say = useWords().deliberation
	const to = useAddress()
	return (
		<Card pad={false} className="dec" labelledBy="sittings">
			<h2 id="sittings">{say['sittings']}</h2>
			<ul className="dec__l">
				{sittings.map((sitting) => (
					<li key={sitting.number}>
						<b>{say['sittings.number']({ number: sitting.number })}</b>
						{sitting.minutes === null ? (
							<span>{say['sittings.open']}</span>
						) : minutesPage ? (
							<a href={to(`${minutesPage}/${sitting.number}`)}>{say['sittings.minutes']}</a>
						) : (
							<span className="row">
								<a href={`/documents/minutes/${sitting.minutes}/ar`}>{say['minutes.pdf-ar']}</a>
								<a href={`/documents/minutes/${sitting.minutes}/fr`}>{say['minutes.pdf-fr']}</a>
							</span>
						)}
					</li>
				))}
			</ul>
			{mayOpenAgain ? (
				<ButtonLink look="quiet" href={to(`${page}?view=open`)}>
					{say['open.again']}
				</ButtonLink>
			) : null}
		</Card>
	)
}
