import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import type { PlanCounts } from '#app/domain/deliberation/plan-counts.ts'
import { formatNumber } from '#app/i18n/format.ts'

export type HeadCardsProps = {
	/** Null before a sitting. */
	quorum: { members: number; present: number; needed: number; met: boolean } | null
	counts: PlanCounts
}

/** Quorum, places, files kept so far, what waits. */
export function HeadCards({ quorum, counts }: HeadCardsProps) {
	const say = useWords().deliberation
	const language = useLanguage()
	const kept = counts.byOrder + counts.byRegion + counts.byVote
	const waiting = counts.namedDecisions + counts.lackingReadings + counts.readingsAsked
	const shares = { order: counts.byOrder, region: counts.byRegion }
	return (
		<dl className="de__k">
			{quorum ? <QuorumCard quorum={quorum} /> : null}
			<div>
				<dt>{say['places']}</dt>
				<dd>
					<b className="num">{formatNumber(language, counts.seats)}</b>
					{counts.byVote > 0
						? say['places.votes']({ ...shares, vote: counts.byVote })
						: say['places.facts'](shares)}
					{kept < counts.seats ? <small>{say['places.free']({ n: counts.seats - kept })}</small> : null}
				</dd>
			</div>
			<div>
				<dt>{say['kept']}</dt>
				<dd>
					<b className="num">{formatNumber(language, kept)}</b>
					{say['kept.facts']}
				</dd>
			</div>
			<div className={joinNames(waiting > 0 && 'warnk')}>
				<dt>{say['waiting']}</dt>
				<WaitingFacts counts={counts} waiting={waiting} />
			</div>
		</dl>
	)
}

function WaitingFacts({ counts, waiting }: { counts: PlanCounts; waiting: number }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const parts = [
		counts.namedDecisions > 0 && say['waiting.named']({ n: counts.namedDecisions }),
		counts.lackingReadings > 0 && say['waiting.lacking']({ n: counts.lackingReadings }),
		counts.readingsAsked > 0 && say['waiting.asked']({ n: counts.readingsAsked }),
		counts.gaps > 0 && say['waiting.gaps']({ n: counts.gaps }),
	].filter((part) => part !== false)
	return (
		<dd>
			<b className="num">{formatNumber(language, waiting)}</b>
			{parts.length > 0 ? (
				<span className="lines">
					{parts.map((part) => (
						<span key={part}>{part}</span>
					))}
				</span>
			) : (
				say['waiting.none']
			)}
		</dd>
	)
}

function QuorumCard({ quorum }: { quorum: NonNullable<HeadCardsProps['quorum']> }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const { members, present, needed, met } = quorum
	return (
		<div className={joinNames(!met && 'warnk')}>
			<dt>{say['quorum']}</dt>
			<dd>
				<b className="num">{formatNumber(language, present)}</b>
				{say['quorum.facts']({ members, needed })}
				<span className="seats" aria-hidden="true">
					{Array.from({ length: members }, (_, place) => (
						<i key={place} className={place < present ? 'on' : undefined} />
					))}
				</span>
				{met ? null : <small className="hot">{say['quorum.missing']({ n: needed - present })}</small>}
			</dd>
		</div>
	)
}
