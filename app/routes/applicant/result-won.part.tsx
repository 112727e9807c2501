import type { ReactNode } from 'react'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { formatMoney } from '#app/i18n/format.ts'
import type { LetterView } from './result-criteria.part.tsx'
import { ResultAddressee, ResultEyebrow } from './result-heading.part.tsx'

export type ResultWonProps = {
	result: LetterView
	award: NonNullable<LetterView['award']>
	/** What is asked of the winner, before what the readers saw. */
	children: ReactNode
}

/** The awarded letter is a rug. */
export function ResultWon({ result, award, children }: ResultWonProps) {
	const language = useLanguage()
	const words = useWords()
	const to = useAddress()
	const page = `${result.editionId}/${award.slug}`
	return (
		<header className="mr__v">
			<ResultEyebrow result={result} />
			<article className="won">
				<div className="band" aria-hidden="true" />
				<div className="won__b on-dark">
					<ResultAddressee result={result} />
					<h1>{words.result['won']}</h1>
					<p>{words.result['won-text']({ amount: formatMoney(language, result.amountMad) })}</p>
					<ol aria-label={words.result['won-next']}>
						<li>{words.result['won-next-1']}</li>
						<li>{words.result['won-next-2']}</li>
						<li>{words.result['won-next-3']}</li>
					</ol>
					<p className="row">
						<ButtonLink look="wool" icon="award" href={`/documents/certificate/${page}`}>
							{words.result['won-certificate']}
						</ButtonLink>
						<ButtonLink look="line" href={to(`winners/${page}`)}>
							{words.result['won-page']}
						</ButtonLink>
					</p>
				</div>
				<div className="band band--s" aria-hidden="true" />
			</article>
			{children}
			<p className="lead">{words.result['won-lead']({ readers: result.readings.length })}</p>
		</header>
	)
}
