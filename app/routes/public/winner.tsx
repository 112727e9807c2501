import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { drawQr } from '#app/server/pdf/qr.server.ts'
import { verifyAddressOf } from '#app/server/publication/compose-certificate.server.ts'
import { readPublished } from '#app/server/publication/read-published.server.ts'
import { organisersLine } from '#app/web/describe-call.server.ts'
import { describeWinner } from '#app/web/describe-winner.server.ts'
import { keptPage } from '#app/web/keep.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { enter, notFound } from '#app/web/visit.server.ts'
import { WinnerBody } from './winner-body.part.tsx'
import { WinnerHead } from './winner-head.part.tsx'

export const handle = {
	prizeKey: (found: unknown) => (found as { page?: { prizeKey: string } } | undefined)?.page?.prizeKey,
}
export const links: LinksFunction = () => sheets.public.map((href) => ({ rel: 'stylesheet', href }))
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ location, matches, data }) => [
	...titleOf(location, matches, (all) =>
		data
			? all.winners['winner-title']({
					...{ name: data.page.winner.name, prize: data.page.prize, year: data.page.year },
				})
			: all.winners['index-title'],
	),
	...(data?.page.isCurrent ? [] : [{ name: 'robots', content: 'noindex' }]),
]

/** One winner of the public snapshot. An award that was taken away keeps its page, which says so. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const edition = await readPublished(args.params['edition'] ?? '', visit.now)
	const asked = new URL(args.request.url).searchParams.get('version')
	const page = edition && describeWinner(visit.language, edition, args.params['award'] ?? '', asked)
	if (!edition || !page) throw notFound()
	const qr = page.verifyCode ? drawQr(verifyAddressOf(siteAddress(args.request), page.verifyCode)) : null
	return keptPage(
		visit,
		{
			sample: await isRehearsal(),
			page,
			qr,
			organisers: organisersLine(edition.versions[0].snapshot.edition.organisers, visit.language),
		},
		{ publications: edition.all },
	)
}

export default function WinnerPage() {
	const { sample, page, qr, organisers } = useLoaderData<typeof loader>()
	return (
		<PublicPage current="winners" sample={sample} organisers={organisers}>
			<main id="main">
				<article>
					<WinnerHead page={page} />
					<div className="band" aria-hidden="true" />
					<WinnerBody page={page} qr={qr} />
				</article>
			</main>
		</PublicPage>
	)
}
