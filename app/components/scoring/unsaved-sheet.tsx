import { useSpoken } from '#app/components/jury/spoken.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import {
	shownMark,
	shownOverall,
	type ReadingPage,
	type SheetReply,
} from '#app/components/scoring/reading-page.ts'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import { refusalText } from '#app/i18n/catalog.ts'

/** What came when the sheet could no longer be written: why it was not taken, and each word, to be copied. */
export function UnsavedSheet({ page, reply }: { page: ReadingPage; reply: SheetReply }) {
	const language = useLanguage()
	const spoken = useSpoken()
	const { scoring } = useWords()
	const marks = page.rubric.criteria
		.map(({ key, name }) => ({ key, name, ...shownMark(page, reply, key) }))
		.filter(({ level, comment }) => level !== null || comment !== '')
	const overall = shownOverall(page, reply)
	return (
		<>
			<ErrorSummary
				title={refusalText(language, reply.fault.code, reply.fault.details)}
				errors={[{ text: scoring['read.unsaved'] }]}
			/>
			<ol className="pan__read">
				{marks.map(({ key, name, level, comment }) => (
					<li key={key}>
						<h2>
							<Pill look={level === null ? 'none' : undefined}>{level ?? '—'}</Pill> {spoken(name)}
						</h2>
						<Words text={comment} />
					</li>
				))}
			</ol>
			<Words text={overall} />
		</>
	)
}

function Words({ text }: { text: string }) {
	return text ? (
		<blockquote dir="auto">
			<bdi>{text}</bdi>
		</blockquote>
	) : null
}
