import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Num } from '#app/design-system/ltr.tsx'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

/** What follows, with its hours: two signatures, one minute, the end of appeals. */
export function PublicationSequence({ page }: { page: PublicationPage }) {
	const language = useLanguage()
	const { publication } = useWords()
	const shown = page.waiting ?? page.current
	const isPublic = shown?.state === 'public'
	const isDated = shown !== null
	const steps = [
		{
			key: 'prepared',
			title: publication['seq-prepared'],
			at: shown?.prepared.at,
			text: publication['seq-prepared-text'],
			state: shown ? 'done' : 'now',
		},
		{
			key: 'approved',
			title: publication['seq-approved'],
			at: shown?.approved?.at,
			text: publication['seq-approved-text'],
			state: shown?.approved ? 'done' : shown ? 'now' : '',
		},
		{
			key: 'public',
			title: publication['seq-public'],
			at: isDated ? page.publishAt : undefined,
			text: isDated
				? publication['seq-public-text']({ day: formatDay(language, page.publishAt) })
				: publication['seq-public-unset'],
			state: isPublic ? 'done' : shown?.approved ? 'now' : '',
		},
		{
			key: 'appeals',
			title: publication['seq-appeals'],
			at: page.appealsEnd,
			text: formatDay(language, page.appealsEnd),
			state: isPublic ? 'now' : '',
		},
	]
	return (
		<section className="card pb__t" aria-label={publication['sequence']}>
			<ol className="seqs">
				{steps.map(({ key, title, at, text, state }) => (
					<li key={key} className={joinNames(state)} aria-current={state === 'now' ? 'step' : undefined}>
						<b>{title}</b>
						{at ? <Num>{formatTime(language, at)}</Num> : null}
						<span>{text}</span>
					</li>
				))}
			</ol>
		</section>
	)
}
