import { decisionText } from '#app/components/deliberation/decision-words.ts'
import { labelOf, type RankingFacts } from '#app/components/deliberation/ranking-facts.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { History } from '#app/design-system/history.tsx'
import type { FileNames } from '#app/domain/deliberation/describe-rows.ts'
import type { Vote } from '#app/domain/deliberation/decision.ts'
import { formatTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type RecordedDecision = {
	file: FileNames
	basis: string
	outcome: string
	reason: string
	vote: Vote | null
	at: TimeParts | null
}
export type RecordedPanelProps = {
	decisions: readonly RecordedDecision[]
	settled: number
	all: number
	facts: RankingFacts
}

/** What the jury decided, the newest first, with reasons and votes. */
export function RecordedPanel({ decisions, settled, all, facts }: RecordedPanelProps) {
	const say = useWords().deliberation
	const language = useLanguage()
	return (
		<Card pad={false} className="dec" labelledBy="recorded">
			<h2 id="recorded">{say['recorded']}</h2>
			<p className="small">{say['recorded.lines']({ confirmed: settled, all })}</p>
			{decisions.length === 0 ? <p className="small">{say['recorded.none']}</p> : null}
			<History
				rows={decisions.map((decision) => ({
					key: `${decision.file.code} ${decision.basis} ${decision.outcome}`,
					when: decision.at ? formatTime(language, toMinute(decision.at)) : '·',
					what: <DecisionLine decision={decision} facts={facts} />,
				}))}
			/>
		</Card>
	)
}

function DecisionLine({ decision, facts }: { decision: RecordedDecision; facts: RankingFacts }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const to = useAddress()
	const { file, basis, outcome, reason, vote } = decision
	const label = <bdi>{labelOf(file, language)}</bdi>
	return (
		<>
			<b>
				{file.code ? <a href={to(`${facts.page}?file=${file.code}`)}>{label}</a> : label}{' '}
				{decisionText(say, basis, outcome)}
			</b>
			{vote ? (
				<>
					<br />
					{say['votes'](vote)}
				</>
			) : null}
			<p dir="auto">{reason}</p>
		</>
	)
}
