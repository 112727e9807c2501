import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Drawing } from '#app/design-system/drawing.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Ltr } from '#app/design-system/ltr.tsx'
import type { WinnerFacts } from '#app/domain/publication/winner-facts.ts'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { WinnerPageFacts } from '#app/web/describe-winner.server.ts'

/** How she was chosen, how it is verified, and her neighbours. */
export function WinnerBody({ page, qr }: { page: WinnerPageFacts; qr: string | null }) {
	return (
		<>
			{page.withdrawn ? null : <HowChosen page={page} />}
			{qr && page.verifyCode ? <Verifiable qr={qr} code={page.verifyCode} /> : null}
			<Neighbours page={page} />
		</>
	)
}

const HOW = [
	['readers', 'eye'],
	['rubric', 'scale'],
	['jury', 'gavel'],
] as const satisfies readonly (readonly [string, IconName])[]

function HowChosen({ page }: { page: WinnerPageFacts }) {
	const { winners } = useWords()
	const to = useAddress()
	return (
		<section className="wrap sec hw" aria-labelledby="how">
			<h2 id="how">{winners['how']}</h2>
			<ul>
				{HOW.map(([key, icon]) => (
					<li key={key}>
						<Icon name={icon} />
						<div>
							<b>{winners[`how-${key}`]}</b>
							<p>{winners[`how-${key}-text`]}</p>
							{key === 'rubric' ? (
								<a href={to(`prizes/${page.prizeId}#rubric`)}>{winners['how-rubric-link']}</a>
							) : null}
						</div>
					</li>
				))}
			</ul>
		</section>
	)
}

function Verifiable({ qr, code }: { qr: string; code: string }) {
	const { winners } = useWords()
	const to = useAddress()
	return (
		<section className="wrap ver" aria-labelledby="verifiable">
			<Card as="div" pad={false} className="ver__in">
				{/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img> */}
				<div role="img" aria-label={winners['qr']}>
					<Drawing svg={qr} className="qr" />
				</div>
				<div>
					<h2 id="verifiable">{winners['verifiable']}</h2>
					<p>
						{weave(winners['verifiable-text']({ code: slot('code') }), {
							code: <Ltr key="code">{code}</Ltr>,
						})}
					</p>
					<p className="row">
						<ButtonLink look="quiet" href={to(`verify?code=${code}`)}>
							{winners['verifiable-act']}
						</ButtonLink>
					</p>
				</div>
			</Card>
		</section>
	)
}

function Neighbours({ page }: { page: WinnerPageFacts }) {
	const { winners } = useWords()
	const { previous, next } = page
	if (!page.isCurrent || (!previous && !next)) return null
	return (
		<nav className="wrap nx" aria-label={winners['neighbours']}>
			{previous ? <Neighbour page={page} winner={previous} text={winners['previous']} /> : <span />}
			{next ? <Neighbour page={page} winner={next} text={winners['next']} /> : null}
		</nav>
	)
}

function Neighbour({ page, winner, text }: { page: WinnerPageFacts; winner: WinnerFacts; text: string }) {
	const to = useAddress()
	return (
		<a href={to(`winners/${page.editionId}/${winner.slug}`)}>
			<Medallion className="nx__e" seed={winner.seed} prizeKey={page.prizeKey} />
			<span>
				<small>{text}</small>
				<b>
					<WinnerName name={winner.name} lang={winner.nameLang} />
				</b>
			</span>
		</a>
	)
}
