import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { GivenMarks } from '#app/components/scoring/given-marks.tsx'
import {
	shownMark,
	shownOverall,
	type ReadingPage,
	type SheetReply,
} from '#app/components/scoring/reading-page.ts'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import { refusalText } from '#app/i18n/catalog.ts'

/** What came when the sheet could no longer be written: why it was not taken, and each word, to be copied. */
export function UnsavedSheet({ page, reply }: { page: ReadingPage; reply: SheetReply }) {
	const language = useLanguage()
	const { scoring } = useWords()
	const { criteria } = page.rubric
	const marks = Object.fromEntries(criteria.map(({ key }) => [key, shownMark(page, reply, key)]))
	const sent = criteria.filter(({ key }) => {
		const { level, comment } = shownMark(page, reply, key)
		return level !== null || comment !== ''
	})
	return (
		<>
			<ErrorSummary
				title={refusalText(language, reply.fault.code, reply.fault.details)}
				errors={[{ text: scoring['read.unsaved'] }]}
			/>
			<GivenMarks criteria={sent} marks={marks} overall={shownOverall(page, reply)} />
		</>
	)
}
