import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatMoney } from '#app/i18n/format.ts'
import type { CallFacts } from '#app/web/describe-call.server.ts'
import { CallRug } from './call-rug.part.tsx'

/** What the portal is, and the two calls side by side. */
export function HomeHero({ calls, amountMad }: { calls: readonly CallFacts[]; amountMad: number | null }) {
	const language = useLanguage()
	const { home } = useWords()
	const year = Math.max(0, ...calls.map((call) => call.year ?? 0))
	return (
		<section className="hero">
			<div className="wrap hero__in">
				<div className="hero__txt">
					<p className="eyebrow">{year > 0 ? home['eyebrow']({ year }) : home['eyebrow-plain']}</p>
					<h1>
						<span>{home['headline-1']}</span> <span>{home['headline-2']}</span>
					</h1>
					<p className="lead">
						{amountMad === null
							? home['lead-plain']
							: weave(home['lead']({ amount: slot('amount') }), {
									amount: <b key="amount">{formatMoney(language, amountMad)}</b>,
								})}
					</p>
					<ul className="ticks">
						{(['tick-copies', 'tick-mail', 'tick-rubric'] as const).map((key) => (
							<li key={key}>
								<Icon name="check" />
								{home[key]}
							</li>
						))}
					</ul>
				</div>
				<div className="rugs" id="prizes">
					{calls.map((call) => (
						<CallRug key={call.prizeId} call={call} />
					))}
				</div>
			</div>
		</section>
	)
}
