import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { ResultView } from '#app/web/result-page.server.ts'
import { AppealMoments } from './result-then.part.tsx'
import { ResultHeading } from './result-heading.part.tsx'

/** A file that was not admitted: the reason in the words of who refused it, and the appeal. */
export function ResultRefusal({ result }: { result: Extract<ResultView, { kind: 'inadmissible' }> }) {
	const language = useLanguage()
	const words = useWords()
	return (
		<div className="wrap mr mr--two">
			<ResultHeading result={result} title={words.result['refused']} lead={words.result['refused-lead']} />
			<section className="mr__c" aria-labelledby="reason">
				<h2 id="reason">{words.result['refused-reason']}</h2>
				<blockquote className="quote">
					<p dir="auto" className="said">
						{result.reason}
					</p>
				</blockquote>
				<p className="muted small">
					{words.result['refused-on']({ day: formatDateTime(language, result.decided) })}
				</p>
			</section>
			<AppealMoments result={result} text={words.result['refused-appeal-text']} />
		</div>
	)
}
