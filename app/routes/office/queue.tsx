import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayEnterOffice } from '#app/domain/people/permissions.ts'
import { readQueueFilter, writeQueueFilter } from '#app/domain/screening/queue-filter.ts'
import { readQueuePage } from '#app/server/screening/read-queue-page.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { QueueFilters } from './queue-filters.part.tsx'
import { QueueTable } from './queue-table.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.queue.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.screening['queue.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayEnterOffice)
	const query = new URL(args.request.url).searchParams
	const filter = readQueueFilter((name) => query.get(name))
	const { actor, language, now, realNow } = visit
	const editionId = args.params['edition'] ?? ''
	const queue = await readQueuePage({ actor, editionId, filter, language, now, realNow })
	if (!queue) throw notFound()
	return { desk: await deskOf(args, visit, 'office', editionId), editionId, filter, queue }
}

export default function QueuePage() {
	const { desk, editionId, filter, queue } = useLoaderData<typeof loader>()
	const { common, screening, office } = useWords()
	const to = useAddress()
	const here = `office/${editionId}/applications`
	const pageAddress = (page: number) => to(`${here}?${writeQueueFilter(filter, { page })}`)
	return (
		<DeskPage desk={desk} current="applications">
			<main id="main" className="wrap qu">
				<div className="dk__h">
					<div>
						<p className="eyebrow">{office['board.edition']({ prize: queue.prize, year: queue.year })}</p>
						<h1>{screening['queue.title']}</h1>
					</div>
					<p className="small">
						{queue.scope ? screening['queue.scope-region']({ regions: queue.scope }) : null}
					</p>
				</div>
				<QueueFilters editionId={editionId} filter={filter} queue={queue} />
				{queue.rows.length > 0 ? (
					<>
						<QueueTable editionId={editionId} filter={filter} rows={queue.rows} total={queue.total} />
						{queue.pages > 1 ? (
							<Pager
								label={common['pages.label']}
								place={common['pages.here']({ page: queue.page, pages: queue.pages })}
								previous={
									queue.page > 1
										? { href: pageAddress(queue.page - 1), text: common['pages.previous'] }
										: undefined
								}
								next={
									queue.page < queue.pages
										? { href: pageAddress(queue.page + 1), text: common['pages.next'] }
										: undefined
								}
							/>
						) : null}
					</>
				) : (
					<EmptyQueue isWhole={queue.isWhole} clear={to(here)} />
				)}
			</main>
		</DeskPage>
	)
}

function EmptyQueue({ isWhole, clear }: { isWhole: boolean; clear: string }) {
	const { common, screening } = useWords()
	const row = isWhole
		? { icon: 'inbox' as const, title: screening['queue.empty-title'], text: screening['queue.empty-text'] }
		: {
				icon: 'filter-x' as const,
				title: screening['queue.none-title'],
				text: screening['queue.none-text'],
				action: <a href={clear}>{common['filter.clear']}</a>,
			}
	return (
		<div className="card card--pad">
			<EmptyState rows={[{ key: 'none', ...row }]} />
		</div>
	)
}
