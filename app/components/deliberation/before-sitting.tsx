import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import type { Reply } from '#app/components/deliberation/decide-form.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { type DayParts, formatDateTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type ReadinessFacts = {
	asked: number
	done: number
	judgingEndsAt: DayParts & TimeParts
	judgingOver: boolean
	complete: boolean
	exceptions: readonly { code: string; lacking: number }[]
	publicationPrepared: boolean
}

/** How far the readings are: counts, and once judging is over the files that lack some. No score, no rank. */
export function ReadingsSoFar({ readiness }: { readiness: ReadinessFacts }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const at = formatDateTime(language, toMinute(readiness.judgingEndsAt))
	return (
		<>
			<p>{say['open.progress']({ done: readiness.done, asked: readiness.asked })}</p>
			<Cloth value={readiness.done} max={Math.max(1, readiness.asked)} />
			{readiness.complete ? <p>{say['open.complete']}</p> : null}
			{readiness.judgingOver ? null : <p>{say['open.judging-ends']({ at })}</p>}
			{readiness.exceptions.length > 0 ? (
				<details className="bs__x" open={readiness.exceptions.length <= 12}>
					<summary>{say['open.exceptions']({ n: readiness.exceptions.length })}</summary>
					<ul className="cv__l">
						{readiness.exceptions.map(({ code, lacking }) => (
							<li key={code}>
								<bdi className="code">{code}</bdi>
								<span>{say['flag.lacking']({ n: lacking })}</span>
							</li>
						))}
					</ul>
				</details>
			) : null}
		</>
	)
}

export type OpenViewProps = {
	readiness: ReadinessFacts
	/** Another sitting than the first: it needs its reason. */
	again: boolean
	least: number
	reply: Reply
}

/** The chair opens a sitting: the scores are sealed, the jury sees the ranking. */
export function OpenView({ readiness, again, least, reply }: OpenViewProps) {
	const say = useWords().deliberation
	const faults = useFaultTexts(reply?.faults)
	const mayOpen = readiness.complete || readiness.judgingOver
	return (
		<Card className="cv">
			<h2>{say[again ? 'open.again' : 'open.title']}</h2>
			<p>{say[again ? 'open.again-lead' : 'open.lead']}</p>
			<ReadingsSoFar readiness={readiness} />
			{mayOpen ? (
				<form id="open" method="post" className="dec__f">
					<input type="hidden" name="intent" value="open" />
					{faults.of('seen') ? <p className="err">{faults.of('seen')}</p> : null}
					{readiness.exceptions.length > 0 ? (
						<CheckRow
							id="seen"
							name="seen"
							value="yes"
							label={say['open.exceptions-seen']}
							defaultChecked={typedText(reply?.typed, 'seen') === 'yes'}
						/>
					) : null}
					{again ? (
						<TextAreaField
							id="reason"
							name="reason"
							rows={3}
							label={say['open.reason']}
							hint={say['open.reason-hint']({ least })}
							defaultValue={typedText(reply?.typed, 'reason')}
							error={faults.of('reason')}
						/>
					) : null}
					<p>
						<Button icon="gavel">{say['open.act']}</Button>
					</p>
				</form>
			) : (
				<Note tone="plain">{say['open.wait']}</Note>
			)}
		</Card>
	)
}
