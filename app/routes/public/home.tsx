import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { words } from '#app/i18n/catalog.ts'
import { languageOfPath } from '#app/i18n/direction.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { calendarChanges, readCalls } from '#app/server/publication/read-calls.server.ts'
import { listEveryVersion, listPublished } from '#app/server/publication/read-published.server.ts'
import { commonAmount, describeCall, organisersOf } from '#app/web/describe-call.server.ts'
import { describeLatest, latestOfEachPrize } from '#app/web/describe-winners.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { enter } from '#app/web/visit.server.ts'
import { HomeHero } from './home-hero.part.tsx'
import { LatestWinners } from './latest-winners.part.tsx'
import { TwelveRegions } from './twelve-regions.part.tsx'

/** Medallions in the strip. */
const IN_STRIP = 8

export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ location, matches }) => [
	...titleOf(location, matches, (all) => all.home['title']),
	{ name: 'description', content: words(languageOfPath(location.pathname) ?? 'ar').home['description'] },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const { language, now } = visit
	const [calls, published, publications, sample] = await Promise.all([
		readCalls(now),
		listPublished(now),
		listEveryVersion(),
		isRehearsal(),
	])
	const editions = calls.map(({ edition }) => edition)
	return keptPage(
		visit,
		{
			sample,
			calls: calls.map((call) => describeCall(language, call, now)),
			amountMad: commonAmount(calls),
			promise: editions.some((edition) => (edition?.definition.awards.seatsPerRegion ?? 0) > 0),
			organisers: organisersOf(calls, language),
			latest: latestOfEachPrize(published).map((edition, _, all) =>
				describeLatest(language, edition, Math.ceil(IN_STRIP / all.length)),
			),
		},
		{ publications, instants: calendarChanges(editions) },
	)
}

export default function Home() {
	const { sample, calls, amountMad, promise, organisers, latest } = useLoaderData<typeof loader>()
	return (
		<PublicPage sample={sample} organisers={organisers ?? undefined}>
			<main id="main">
				<HomeHero calls={calls} amountMad={amountMad} />
				<HomeSteps />
				<LatestWinners editions={latest} />
				<TwelveRegions promise={promise} editionId={latest[0]?.editionId ?? null} />
				<HumanHelp />
			</main>
		</PublicPage>
	)
}

function HomeSteps() {
	const { home } = useWords()
	return (
		<section className="how wrap" id="how">
			<h2>{home['how-title']}</h2>
			<ol>
				{([1, 2, 3, 4] as const).map((step) => (
					<li key={step}>
						<span className="knot" aria-hidden="true">
							{step}
						</span>
						<div>
							<h3>{home[`how-${step}`]}</h3>
							<p>{home[`how-${step}-text`]}</p>
						</div>
					</li>
				))}
			</ol>
		</section>
	)
}

/** A person helps. No helpline number is set: the page says so, and where the help is. */
function HumanHelp() {
	const { home } = useWords()
	const to = useAddress()
	return (
		<section className="help wrap" id="help">
			<Card as="div" pad={false} className="help__in">
				<div className="help__art" aria-hidden="true" />
				<div className="stack">
					<h2>{home['help-title']}</h2>
					<p>{home['help-text']}</p>
					<p className="small muted">{home['help-phone']}</p>
					<p className="row">
						<ButtonLink look="quiet" icon="key-round" href={to('sign-in/code?desk=1')}>
							{home['help-code']}
						</ButtonLink>
					</p>
				</div>
			</Card>
		</section>
	)
}
