import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { VersionNotice } from '#app/components/publication/version-notice.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { listPublished, readPublished } from '#app/server/publication/read-published.server.ts'
import { organisersLine } from '#app/web/describe-call.server.ts'
import { describePalmares, editionLinks, versionAsked } from '#app/web/describe-palmares.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'
import { PalmaresFigures } from './palmares-figures.part.tsx'
import { PalmaresFilters } from './palmares-filters.part.tsx'
import { PalmaresHead } from './palmares-head.part.tsx'
import { PalmaresList } from './palmares-list.part.tsx'
import { PalmaresMap } from './palmares-map.part.tsx'

export const handle = {
	prizeKey: (found: unknown) =>
		(found as { palmares?: { prizeKey: string } } | undefined)?.palmares?.prizeKey,
}
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ location, matches, data }) => [
	...titleOf(location, matches, (all) =>
		data
			? all.winners['title']({ prize: data.palmares.prize, year: data.palmares.year })
			: all.winners['index-title'],
	),
	...(data?.palmares.version.isCurrent ? [] : [{ name: 'robots', content: 'noindex' }]),
]

/** Everything here comes from the frozen snapshot. Unknown and not yet public are the same 404. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const { language, now } = visit
	const edition = await readPublished(args.params['edition'] ?? '', now)
	const asked = new URL(args.request.url).searchParams
	const shown = edition && versionAsked(edition, asked.get('version'))
	if (!edition || !shown) throw notFound()
	const [published, sample] = await Promise.all([listPublished(now), isRehearsal()])
	const wish = {
		region: asked.get('region'),
		sector: asked.get('sector'),
		page: Number(asked.get('page') ?? 1) || 1,
	}
	return keptPage(
		visit,
		{
			sample,
			palmares: describePalmares(language, edition, shown, wish),
			editions: editionLinks(language, published),
			organisers: organisersLine(shown.snapshot.edition.organisers, language),
		},
		{ publications: edition.all },
	)
}

export default function Winners() {
	const { sample, palmares, editions, organisers } = useLoaderData<typeof loader>()
	return (
		<PublicPage current="winners" sample={sample} organisers={organisers}>
			<main id="main">
				<PalmaresHead palmares={palmares} />
				<section className="wrap wb">
					<VersionNotice
						path={`winners/${palmares.editionId}`}
						version={palmares.version}
						others={palmares.others}
					/>
					<PalmaresFilters palmares={palmares} editions={editions} />
					<div className="wg">
						<PalmaresMap palmares={palmares} />
						<PalmaresList palmares={palmares} />
					</div>
				</section>
				<PalmaresFigures palmares={palmares} />
			</main>
		</PublicPage>
	)
}
