import { useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { JuryNewsItem } from './jury-view.part.ts'

/** What the last act did. */
export function JuryNews({ news }: { news: JuryNewsItem | null }) {
	const { jury } = useWords()
	if (!news) return null
	if (news.kind === 'left') {
		return (
			<Note tone={news.lacking > 0 ? 'warn' : 'ok'} role="status">
				<p>{jury['members.left']({ code: news.code, n: news.moved })}</p>
				{news.lacking > 0 ? <p>{jury['members.lacking']({ n: news.lacking })}</p> : null}
			</Note>
		)
	}
	const text =
		news.kind === 'invited'
			? jury['members.invited']({ code: news.code })
			: news.kind === 'reminded'
				? jury['members.reminded']({ n: news.count })
				: jury['members.changed']
	return (
		<Note tone="ok" role="status">
			{text}
		</Note>
	)
}
