import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Tag } from '#app/design-system/tag.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatDay, formatMoney } from '#app/i18n/format.ts'
import type { CallFacts } from '#app/web/describe-call.server.ts'

export type PrizeHeadProps = { call: CallFacts; amountMad: number | null; theme: string | null }

/** The prize's own rug: its state, its name, what it gives, and the one thing to do. */
export function PrizeHead({ call, amountMad, theme }: PrizeHeadProps) {
	const language = useLanguage()
	const { prize } = useWords()
	return (
		<>
			<section className="ph on-dark">
				<div className="band" aria-hidden="true" />
				<div className="wrap ph__in">
					<div>
						<p>
							<Tag tone="onrug" icon={call.phase === 'open' ? 'circle-dot' : ('calendar' satisfies IconName)}>
								{useStateText(call)}
							</Tag>
						</p>
						<h1>
							<small>{prize['national']}</small>
							{call.name}
						</h1>
						<p className="lead">
							{call.purpose}{' '}
							{amountMad === null
								? null
								: weave(prize['amount']({ amount: slot('amount') }), {
										amount: <b key="amount">{formatMoney(language, amountMad)}</b>,
									})}
						</p>
						{theme ? <p>{prize['theme']({ theme })}</p> : null}
					</div>
					<div className="ph__act">
						<MainAct call={call} look="wool" />
					</div>
				</div>
			</section>
			{call.editionId ? <JumpLinks /> : null}
		</>
	)
}

function useStateText({ phase, left, dates }: CallFacts): string {
	const language = useLanguage()
	const { prize, home } = useWords()
	if (phase === 'open' && left) return `${prize['tag-open']} · ${prize['tag-days-left']({ n: left.days })}`
	if (phase === 'upcoming' && dates) {
		const { weekday: _, ...day } = dates.opens
		return home['tag-upcoming']({ day: formatDay(language, day) })
	}
	return phase === 'upcoming' ? home['tag-preparing'] : home[`tag-${phase}`]
}

function JumpLinks() {
	const { prize } = useWords()
	return (
		<nav className="jump" aria-label={prize['jump']}>
			<ul className="wrap">
				{(['who', 'docs', 'rubric', 'dates', 'rules'] as const).map((part) => (
					<li key={part}>
						<a href={`#${part}`}>{prize[`jump-${part}`]}</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** What a reader of this page can do now. */
function MainAct({ call, look }: { call: CallFacts; look?: 'wool' }) {
	const { prize } = useWords()
	const to = useAddress()
	const { phase, editionId } = call
	if (phase === 'open')
		return (
			<ButtonLink look={look} size="lg" iconAfter="arrow-right" href={to(`applications/start/${editionId}`)}>
				{prize['act-start']}
			</ButtonLink>
		)
	if (phase === 'published')
		return (
			<ButtonLink look={look} size="lg" iconAfter="arrow-right" href={to(`winners/${editionId}`)}>
				{prize['act-winners']}
			</ButtonLink>
		)
	if (phase === 'preparing' || phase === 'upcoming') return null
	return (
		<ButtonLink look={look} size="lg" iconAfter="arrow-right" href={to('applications')}>
			{prize['act-follow']}
		</ButtonLink>
	)
}

/** At the end of the page, while the call is open. */
export function PrizeInvitation({ call }: { call: CallFacts }) {
	const { prize } = useWords()
	if (call.phase !== 'open') return null
	return (
		<section className="wrap sec">
			<div className="cta">
				<div>
					<h2>{prize['cta-title']}</h2>
					<p>{prize['cta-text']}</p>
				</div>
				<MainAct call={call} />
			</div>
		</section>
	)
}

/** No edition is open to the public: nothing of its draft is said. */
export function PrizePreparing() {
	const { prize } = useWords()
	const to = useAddress()
	return (
		<section className="wrap sec">
			<Card as="div">
				<h2>{prize['preparing-title']}</h2>
				<p>{prize['preparing-text']}</p>
				<p className="row">
					<ButtonLink look="quiet" href={to('winners')}>
						{prize['preparing-winners']}
					</ButtonLink>
				</p>
			</Card>
		</section>
	)
}
