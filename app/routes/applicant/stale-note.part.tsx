import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import { formatTime, type TimeParts } from '#app/i18n/format.ts'

/** Another window saved this part since: both texts are on the page. */
export function StaleNote({ time }: { time: TimeParts | null }) {
	const language = useLanguage()
	const { apply } = useWords()
	const at = time ? formatTime(language, { hour: time.hour, minute: time.minute }) : ''
	return (
		<Note tone="warn" role="alert" icon="git-compare">
			<h2 className="label">{apply['stale.title']}</h2>
			<p>{apply['stale.text']({ time: at })}</p>
			<p>
				<a href="?">{apply['stale.keep-theirs']}</a>
			</p>
		</Note>
	)
}
