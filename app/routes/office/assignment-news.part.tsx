import { useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { AssignmentPage } from './assignment-view.part.ts'

export function AssignmentNews({ news }: { news: AssignmentPage['news'] }) {
	const { jury } = useWords()
	if (!news) return null
	return (
		<Note tone="ok" role="status">
			{news.kind === 'assigned' ? jury['assign.adopted']({ n: news.n }) : jury['assign.asked']({ n: news.n })}
		</Note>
	)
}
