import type { ReactNode } from 'react'
import { useWords } from '#app/components/page/language.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { ResultView } from '#app/web/result-page.server.ts'

/** To whom the letter is, and what it says first. */
export function ResultHeading({
	result,
	title,
	lead,
}: {
	result: ResultView
	title: string
	lead: ReactNode
}) {
	return (
		<header className="mr__h">
			<ResultEyebrow result={result} />
			<ResultAddressee result={result} />
			<h1>{title}</h1>
			<p className="lead">{lead}</p>
		</header>
	)
}

export function ResultEyebrow({ result }: { result: ResultView }) {
	const words = useWords()
	return (
		<p className="eyebrow">
			{words.result['eyebrow']({ prize: result.prize, year: result.year })} · <Ltr>{result.reference}</Ltr>
		</p>
	)
}

export function ResultAddressee({ result }: { result: ResultView }) {
	const words = useWords()
	return (
		<p className="mr__to">
			{weave(words.result['to-name']({ name: slot('name'), place: result.place }), {
				name: (
					<bdi key="name" lang={result.nameLang}>
						{result.name}
					</bdi>
				),
			})}
		</p>
	)
}
