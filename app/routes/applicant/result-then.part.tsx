import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Timeline } from '#app/design-system/timeline.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { ResultView } from '#app/web/result-page.server.ts'

/** And now: the appeal, to the minute, and the next edition. */
export function AppealMoments({ result, text }: { result: ResultView; text: string }) {
	const language = useLanguage()
	const words = useWords()
	const { appeal } = result
	if (!appeal) return null
	const moment = formatDateTime(language, appeal.until)
	return (
		<section className="mr__x" aria-labelledby="then">
			<h2 id="then">{words.result['then']}</h2>
			<Timeline
				moments={[
					{
						key: 'appeal',
						when: appeal.isOver
							? words.result['appeal-over']({ moment })
							: words.result['appeal']({ moment }),
						what: appeal.isOver ? (
							words.result['appeal-other']
						) : (
							<>
								{text}
								<br />
								<span className="small muted">{words.result['appeal-other']}</span>
							</>
						),
						state: appeal.isOver ? undefined : 'now',
					},
					{
						key: 'next',
						when: words.result['next-edition'],
						what: words.result['next-edition-text'],
					},
				]}
			/>
		</section>
	)
}
