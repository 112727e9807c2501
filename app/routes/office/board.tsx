import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/page/desk-page.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { titleOf } from '#app/components/page/title.ts'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Segments } from '#app/design-system/segments.tsx'
import { sheets } from '#app/design-system/stylesheets.ts'
import { mayEnterOffice, mayManageEverything, mayReadJournal } from '#app/domain/people/permissions.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { listJury } from '#app/server/jury/list-jury.server.ts'
import { listOfficeEditions } from '#app/server/screening/office-scope.server.ts'
import { readBoard, type Board } from '#app/server/screening/read-board.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { enterAs, notFound } from '#app/web/visit.server.ts'
import { BoardDoors } from './board-doors.part.tsx'
import { BoardFunnel } from './board-funnel.part.tsx'
import { BoardLog, BoardNext, BoardWaits } from './board-lists.part.tsx'
import { BoardReaders, type ReaderProgress } from './board-readers.part.tsx'
import { BoardRegions } from './board-regions.part.tsx'

export const handle = {
	body: 'plain',
	desk: true,
	prizeKey: (data: unknown) => (data as Awaited<ReturnType<typeof loader>> | undefined)?.board?.prizeKey,
}
export const links: LinksFunction = () => sheets.desk.map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ location, matches }) =>
	titleOf(location, matches, (all) => all.office['board.title'])

export async function loader(args: LoaderFunctionArgs) {
	const visit = await enterAs(args, mayEnterOffice)
	const { actor, language, now } = visit
	const editions = await listOfficeEditions(actor)
	const asked = new URL(args.request.url).searchParams.get('edition')
	// One names an edition, or sees the newest that runs, else the newest that is prepared.
	const edition = asked
		? editions.find(({ id }) => id === asked)
		: (editions.find(({ stage }) => stage === 'frozen') ?? editions[0])
	if (asked && !edition) throw notFound()
	const board = edition ? await readBoard({ actor, edition, language, now }) : null
	const jury = edition && board?.manages && board.phase !== 'preparing' ? await listJury(edition, now) : []
	return {
		desk: await deskOf(args, visit, 'office', edition?.id ?? null),
		doors: { everything: mayManageEverything(actor), record: mayReadJournal(actor, null) },
		board,
		readers: jury
			.filter(({ state, assigned }) => state !== 'left' && assigned > 0)
			.map(({ code, submitted, assigned }) => ({ code, submitted, assigned })),
		editions: editions.map(({ id, year, definition }) => ({
			id,
			year,
			prize: inLanguage(definition.name, language).text,
		})),
	}
}

export default function BoardPage() {
	const { desk, doors, board, readers, editions } = useLoaderData<typeof loader>()
	const { office } = useWords()
	const to = useAddress()
	return (
		<DeskPage desk={desk} current="board">
			<main id="main" className="wrap ob">
				<div className="ob__h">
					<div>
						{board ? (
							<p className="eyebrow">{office['board.edition']({ prize: board.name, year: board.year })}</p>
						) : null}
						<h1>{office['board.title']}</h1>
					</div>
					<p className="small">{board?.today}</p>
					{editions.length > 1 ? (
						<Segments
							label={office['board.editions']}
							segments={editions.map(({ id, prize, year }) => ({
								key: id,
								href: to(`office?edition=${id}`),
								text: office['board.segment']({ prize, year }),
								current: id === board?.id,
							}))}
						/>
					) : null}
				</div>
				{board ? <BoardBody board={board} readers={readers} /> : <NoEdition />}
				<BoardDoors screens={desk.rights.screens} {...doors} />
			</main>
		</DeskPage>
	)
}

function NoEdition() {
	const { office } = useWords()
	const text = { title: office['board.none-title'], text: office['board.none-text'] }
	return (
		<div className="card">
			<EmptyState rows={[{ key: 'none', icon: 'calendar', ...text }]} />
		</div>
	)
}

function BoardBody({ board, readers }: { board: Board; readers: readonly ReaderProgress[] }) {
	const isBefore = board.phase === 'preparing' || board.phase === 'upcoming'
	return (
		<>
			<Stretches board={board} />
			{isBefore ? <BeforeOpening board={board} /> : null}
			{board.phase === 'preparing' ? null : (
				<>
					<BoardFunnel board={board} />
					<BoardWaits board={board} />
					<BoardNext board={board} />
					<BoardLog board={board} />
					<BoardRegions board={board} isWide={readers.length === 0} />
					{readers.length > 0 ? <BoardReaders readers={readers} editionId={board.id} /> : null}
				</>
			)}
		</>
	)
}

function Stretches({ board }: { board: Board }) {
	const { office } = useWords()
	return (
		<ol className="phase">
			{board.stretches.map(({ key, state, until }) => (
				<li
					key={key}
					className={joinNames(state !== 'later' && state)}
					aria-current={state === 'now' ? 'step' : undefined}
				>
					<b>
						{office[`stretch.${key}`]}
						<span className="vh"> ({office[`stretch.${state}`]})</span>
					</b>
					<span>{key === 'publication' ? until : office['stretch.until']({ until })}</span>
				</li>
			))}
		</ol>
	)
}

function BeforeOpening({ board }: { board: Board }) {
	const { office } = useWords()
	const to = useAddress()
	const links = board.manages ? (
		<div className="row">
			<a href={to(`office/${board.id}/edition`)}>{office['draft.edit']}</a>
			{board.phase === 'preparing' ? (
				<a href={to(`office/${board.id}/opening`)}>{office['draft.open']}</a>
			) : null}
		</div>
	) : undefined
	const row =
		board.phase === 'preparing'
			? {
					title: office['draft.title'],
					text: board.manages ? office['draft.manager'] : office['draft.officer']({ opens: board.opens }),
				}
			: { title: office['upcoming.title'], text: office['upcoming.text']({ opens: board.opens }) }
	return (
		<section className="card">
			<EmptyState rows={[{ key: 'before', icon: 'door-closed', ...row, action: links }]} />
		</section>
	)
}
