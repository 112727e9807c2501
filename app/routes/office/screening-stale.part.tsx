import { typedText } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import type { ListedStatus } from '#app/domain/screening/queue-filter.ts'
import type { Typed } from './screening-findings.part.tsx'

/** Somebody decided meanwhile: what the file is now, and the words that were typed, to keep. */
export function StaleNote({ status, typed }: { status: string; typed: Typed }) {
	const { screening } = useWords()
	const flagged = [typed?.['flag'] ?? []].flat().map((key) => typedText(typed, `message.${key}`))
	const said = [typedText(typed, 'reason'), typedText(typed, 'words'), ...flagged].filter(
		(text) => text !== '',
	)
	return (
		<div className="stack stack--s">
			<ErrorSummary
				title={screening['stale.title']}
				errors={[
					{ text: screening['stale.text']({ status: screening[`status.${status as ListedStatus}`] }) },
				]}
			/>
			{said.length > 0 ? (
				said.map((text) => (
					<blockquote key={text} className="thread" dir="auto">
						{text}
					</blockquote>
				))
			) : (
				<p className="muted">{screening['stale.nothing']}</p>
			)}
		</div>
	)
}
