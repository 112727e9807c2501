import { decisionText } from '#app/components/deliberation/decision-words.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { History } from '#app/design-system/history.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { Vote } from '#app/domain/deliberation/decision.ts'
import { type DayParts, formatTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type FileEvent = {
	sitting: number
	at: DayParts & TimeParts
	outcome: string
	basis: string
	reason: string | null
	vote: Vote | null
	superseded: boolean
}

/** Everything recorded about a file, what was replaced included: nothing is erased. */
export function FileHistory({ events }: { events: readonly FileEvent[] }) {
	const say = useWords().deliberation
	const language = useLanguage()
	if (events.length === 0) return null
	return (
		<Card pad={false} className="dec" labelledBy="history">
			<h2 id="history">{say['file.history']}</h2>
			<History
				rows={events.map((event, place) => ({
					key: String(place),
					when: formatTime(language, toMinute(event.at)),
					what: <EventLine event={event} />,
				}))}
			/>
		</Card>
	)
}

function EventLine({ event }: { event: FileEvent }) {
	const say = useWords().deliberation
	const { sitting, basis, outcome, reason, vote, superseded } = event
	const decision = reason === null ? null : decisionText(say, basis, outcome)
	return (
		<>
			<b>{decision ?? say['file.confirmed']({ outcome })}</b>{' '}
			{superseded ? <Tag tone="line">{say['file.superseded']}</Tag> : null}
			<br />
			<small>{say['file.before']({ number: sitting })}</small>
			{vote ? <> {say['votes'](vote)}</> : null}
			{reason ? (
				<>
					{' '}
					<bdi>{reason}</bdi>
				</>
			) : null}
		</>
	)
}
