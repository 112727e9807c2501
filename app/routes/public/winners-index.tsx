import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { calendarChanges, readCalls } from '#app/server/publication/read-calls.server.ts'
import { listEveryVersion, listPublished } from '#app/server/publication/read-published.server.ts'
import { describeCall, organisersOf, type CallFacts } from '#app/web/describe-call.server.ts'
import { describeLatest, type LatestEdition } from '#app/web/describe-winners.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { enter } from '#app/web/visit.server.ts'

export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.winners['index-title'])

/** Medallions beside an edition's name. */
const TASTE = 3

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const { language, now } = visit
	const [calls, published, publications, sample] = await Promise.all([
		readCalls(now),
		listPublished(now),
		listEveryVersion(),
		isRehearsal(),
	])
	const expected = calls
		.map((call) => describeCall(language, call, now))
		.filter(({ phase, dates }) => dates !== null && !['preparing', 'awaiting', 'published'].includes(phase))
	return keptPage(
		visit,
		{
			sample,
			editions: published.map((edition) => describeLatest(language, edition, TASTE)),
			expected,
			organisers: organisersOf(calls, language),
		},
		{ publications, instants: calendarChanges(calls.map(({ edition }) => edition)) },
	)
}

export default function WinnersIndex() {
	const { sample, editions, expected, organisers } = useLoaderData<typeof loader>()
	const { winners } = useWords()
	return (
		<PublicPage current="winners" sample={sample} organisers={organisers ?? undefined}>
			<main id="main" className="wrap sec">
				<h1>{winners['index-title']}</h1>
				<p className="lead">{winners['index-lead']}</p>
				{editions.length === 0 ? (
					<EmptyState
						rows={[
							{
								key: 'none',
								icon: 'hourglass',
								title: winners['index-empty'],
								text: winners['index-empty-text'],
							},
						]}
					/>
				) : (
					<ul className="wi">
						{editions.map((edition) => (
							<EditionCard key={edition.editionId} edition={edition} />
						))}
					</ul>
				)}
				<Expected calls={expected} />
			</main>
		</PublicPage>
	)
}

function EditionCard({ edition }: { edition: LatestEdition }) {
	const { winners, home } = useWords()
	const to = useAddress()
	return (
		<li className="card wi__c" data-prize={edition.prizeKey}>
			<p className="wi__m" aria-hidden="true">
				{edition.winners.map((winner) => (
					<Medallion key={winner.slug} seed={winner.seed} prizeKey={edition.prizeKey} />
				))}
			</p>
			<div>
				<h2>{edition.prize}</h2>
				<p className="muted">{winners['edition']({ year: edition.year })}</p>
				<p>
					<b className="num">{edition.winnersCount}</b>{' '}
					{home['last-fact']({ n: edition.winnersCount, received: edition.received })}
				</p>
				<p className="row">
					<ButtonLink look="quiet" iconAfter="arrow-right" href={to(`winners/${edition.editionId}`)}>
						{winners['index-see']}
					</ButtonLink>
				</p>
			</div>
		</li>
	)
}

/** When the next results are due, by the calendar. */
function Expected({ calls }: { calls: readonly CallFacts[] }) {
	const language = useLanguage()
	const { winners } = useWords()
	if (calls.length === 0) return null
	return (
		<section className="stack">
			<h2>{winners['index-next']}</h2>
			<ul className="stack">
				{calls.map(({ prizeId, name, year, dates }) => (
					<li key={prizeId}>
						{year && dates
							? winners['index-expected']({
									prize: name,
									year,
									moment: formatDateTime(language, dates.expected),
								})
							: null}
					</li>
				))}
			</ul>
		</section>
	)
}
