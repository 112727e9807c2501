import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { ResultView } from '#app/web/result-page.server.ts'
import { ResultHeading } from './result-heading.part.tsx'

/** Before the minute: the same page for everybody, whatever was decided. */
export function ResultAwaited({ result }: { result: Extract<ResultView, { kind: 'awaited' }> }) {
	const language = useLanguage()
	const words = useWords()
	const to = useAddress()
	return (
		<div className="wrap mr">
			<ResultHeading
				result={result}
				title={words.result['awaited']}
				lead={
					result.expected
						? words.result['awaited-text']({ moment: formatDateTime(language, result.expected) })
						: words.result['awaited-late']
				}
			/>
			<p className="row">
				<ButtonLink look="quiet" href={to(`applications/${result.applicationId}`)}>
					{words.result['awaited-back']}
				</ButtonLink>
			</p>
		</div>
	)
}
