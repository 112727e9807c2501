import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import { formatDateTime, type DayParts, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type ClosingNoteProps = {
	/** In Moroccan time. */
	at: DayParts & TimeParts
	/** Milliseconds left; 0 or less: it is over. */
	leftMs: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The exact closing minute with its zone, and how long that is from now. */
export function ClosingNote({ at, leftMs }: ClosingNoteProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const closesAt = formatDateTime(language, toMinute(at), { zone: false, year: false })
	if (leftMs <= 0) {
		return <Note tone="bad">{apply['check.closed']({ closesAt })}</Note>
	}
	return (
		<Note tone="warn" icon="clock">
			<p>
				<Deadline>{apply['tasks.closes']({ closesAt })}</Deadline> <TimeLeft ms={leftMs} />
			</p>
		</Note>
	)
}

/** Until when, said to the minute, and in which zone: one sentence. */
export function Deadline({ children }: { children: string }) {
	const language = useLanguage()
	const { apply } = useWords()
	return (
		<>
			<b>{children}</b>
			{language === 'ar' || language === 'zgh' ? ' ' : ', '}
			{apply['tasks.zone']}
		</>
	)
}

/** "10 days and 2 hours left", in the two largest units. */
function TimeLeft({ ms }: { ms: number }) {
	const { apply, common } = useWords()
	const [days, hours, minutes] = [
		Math.floor(ms / DAY),
		Math.floor((ms % DAY) / HOUR),
		Math.floor((ms % HOUR) / MINUTE),
	]
	if (days > 0 && hours > 0) return <span>{apply['left.days-hours']({ days, hours })}</span>
	if (days > 0) return <span>{common['time.days-left']({ n: days })}.</span>
	if (hours > 0 && minutes > 0) return <span>{apply['left.hours-minutes']({ hours, minutes })}</span>
	if (hours > 0) return <span>{common['time.hours-left']({ n: hours })}.</span>
	return <span>{apply['left.minutes']({ minutes })}</span>
}
