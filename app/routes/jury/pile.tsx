import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { Note } from '#app/design-system/note.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isAnyJuror } from '#app/domain/people/permissions.ts'
import { readPile } from '#app/server/jury/read-pile.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { PileFilters, PileList } from './pile-list.part.tsx'
import { PileRoster } from './pile-roster.part.tsx'
import { PileTop } from './pile-top.part.tsx'
import { describePile, type PilePage } from './pile-view.part.ts'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (page: unknown) => (page as { prizeKey?: string } | undefined)?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, ({ jury }) => jury['pile.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, isAnyJuror)
	const query = new URL(args.request.url).searchParams
	const pile = await readPile(visit.actor, query.get('edition'), visit.now)
	if (!pile) throw notFound()
	return {
		...describePile(pile, visit.language, query),
		desk: await deskOf(args, visit, 'jury', pile.edition.id),
	}
}

export default function PileRoute() {
	const page = useLoaderData<typeof loader>()
	const { jury } = useWords()
	return (
		<DeskPage desk={page.desk} current="pile">
			<main id="main" className="wrap jl">
				<PileNews page={page} />
				<PileTop page={page} />
				<PileRoster page={page} />
				{page.counts.all > 0 ? (
					<section aria-label={jury['pile.list']}>
						<PileFilters page={page} />
						<PileList page={page} />
					</section>
				) : null}
			</main>
		</DeskPage>
	)
}

function PileNews({ page: { news } }: { page: PilePage }) {
	const { jury } = useWords()
	if (!news) return null
	const text =
		news.kind === 'recused'
			? jury[news.moved ? 'news.recused-moved' : 'news.recused']({ code: news.code })
			: jury[`news.${news.kind}`]
	return (
		<Note tone="ok" role="status">
			{text}
		</Note>
	)
}
