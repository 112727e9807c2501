import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatDateTime, formatList, formatMoney } from '#app/i18n/format.ts'
import type { Palmares } from '#app/web/describe-palmares.server.ts'

/** Celebration first. */
export function PalmaresHead({ palmares }: { palmares: Palmares }) {
	const language = useLanguage()
	const { winners } = useWords()
	const { prize, year, totals, amountMad, theme, sponsors, version } = palmares
	return (
		<section className="wh on-dark">
			<div className="wh__art" aria-hidden="true" />
			<div className="wrap wh__in">
				<p className="wh__e">{winners['prize-line']({ prize, year })}</p>
				<h1>{winners['headline']({ n: totals.awarded })}</h1>
				<p className="lead">
					{weave(winners['lead']({ received: totals.received, amount: slot('amount') }), {
						amount: <b key="amount">{formatMoney(language, amountMad)}</b>,
					})}
				</p>
				<p className="small">{winners['published-at']({ moment: formatDateTime(language, version.at) })}</p>
				{theme ? (
					<p className="small">
						<b>{winners['theme']}</b> {theme}
					</p>
				) : null}
				{sponsors.length > 0 ? (
					<p className="small">
						<b>{winners['sponsors']}</b> {formatList(language, sponsors)}
					</p>
				) : null}
			</div>
			<div className="band" aria-hidden="true" />
		</section>
	)
}
