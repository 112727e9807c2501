import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { PublicPage } from '#app/components/page/public-page.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import {
	listOwnApplications,
	type OwnApplication,
} from '#app/server/application/list-own-applications.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { applicantStatus } from '#app/web/applicant-status.server.ts'
import { enter, type Visit } from '#app/web/visit.server.ts'
import { ApplicationCard } from './application-card.part.tsx'

export const handle = { body: 'plain' }
export const links: LinksFunction = () => sheets.apply.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.apply['list.title'])

const PAGE = 25

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enter(args)
	const asked = Number(new URL(args.request.url).searchParams.get('page') ?? 1)
	const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
	const { applications, total } = await listOwnApplications(visit.actor, visit.now, {
		skip: (page - 1) * PAGE,
		take: PAGE,
	})
	return {
		sample: await isRehearsal(),
		cards: applications.map((one) => cardOf(one, visit)),
		page,
		pages: Math.max(1, Math.ceil(total / PAGE)),
		isVisitor: visit.actor.kind === 'visitor',
	}
}

function cardOf({ held, progress, name, completionDueAt, hasResult }: OwnApplication, { now }: Visit) {
	const { application, edition, definition } = held
	return {
		id: application.id,
		...name,
		reference: application.reference,
		prize: definition.name,
		prizeKey: edition.prizeKey,
		year: edition.year,
		status: hasResult ? ('answered' as const) : applicantStatus(held, now),
		progress: progress && { done: progress.done, total: progress.total },
		closesAt: toMoroccan(new Date(definition.calendar.closesAt)),
		isClosed: now >= new Date(definition.calendar.closesAt),
		dueAt: completionDueAt && { at: toMoroccan(completionDueAt), isOver: now >= completionDueAt },
	}
}

export default function Applications() {
	const { sample, cards, page, pages, isVisitor } = useLoaderData<typeof loader>()
	const { apply, common } = useWords()
	const to = useAddress()
	return (
		<PublicPage sample={sample}>
			<main id="main" className="wrap apply">
				<div className="apply__main stack stack--m">
					<h1>{apply['list.title']}</h1>
					{cards.length === 0 ? (
						<EmptyState
							rows={[
								{
									key: 'none',
									icon: 'file-plus-2',
									title: apply['list.empty'],
									text: apply['list.empty-text'],
									action: <a href={to('#prizes')}>{common['nav.prizes']}</a>,
								},
							]}
						/>
					) : (
						<>
							<p className="lead">{apply['list.lead']}</p>
							<ul className="own">
								{cards.map((card) => (
									<ApplicationCard key={card.id} card={card} />
								))}
							</ul>
							{pages > 1 ? <ListPager page={page} pages={pages} /> : null}
						</>
					)}
				</div>
				{isVisitor ? (
					<aside className="apply__aside stack">
						<Note tone="plain" icon="smartphone">
							<p>
								<b>{apply['list.elsewhere']}</b> {apply['list.elsewhere-text']}
							</p>
							<ButtonLink look="quiet" size="sm" href={to('sign-in')}>
								{apply['list.enter']}
							</ButtonLink>
						</Note>
					</aside>
				) : null}
			</main>
		</PublicPage>
	)
}

function ListPager({ page, pages }: { page: number; pages: number }) {
	const { apply, common } = useWords()
	const link = (to: number, text: string) => ({ href: `?page=${to}`, text })
	return (
		<Pager
			label={apply['list.pages']}
			place={common['pages.here']({ page, pages })}
			previous={page > 1 ? link(page - 1, common['pages.previous']) : undefined}
			next={page < pages ? link(page + 1, common['pages.next']) : undefined}
		/>
	)
}
