import { useSpoken } from '#app/components/jury/spoken.ts'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import type { SheetProps } from '#app/components/scoring/reading-page.ts'
import { lackText } from '#app/components/scoring/lack-text.ts'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import { refusalText } from '#app/i18n/catalog.ts'

/** Why the sheet was not taken: each criterion that lacks something, with a link to it. */
export function SheetFaults({ page, reply }: SheetProps) {
	const language = useLanguage()
	const spoken = useSpoken()
	const { scoring } = useWords()
	if (!reply) return null
	const { criteria, commentMinimum } = page.rubric
	const title = refusalText(language, reply.fault.code, reply.fault.details)
	if (reply.missing.length === 0)
		return <ErrorSummary title={title} errors={[{ text: scoring['fault.kept'] }]} />
	return (
		<ErrorSummary
			title={title}
			errors={reply.missing.map(({ criterionKey }) => {
				const index = criteria.findIndex(({ key }) => key === criterionKey)
				const criterion = criteria[index]
				const lack = lackText(scoring, reply.missing, criterionKey, commentMinimum).all
				return {
					field: `crit-${index + 1}`,
					text: `${criterion ? spoken(criterion.name) : ''} · ${lack}`,
				}
			})}
		/>
	)
}
