import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/screening/medallion.tsx'
import { StatusTag } from '#app/components/screening/status-tag.tsx'
import { IconLink } from '#app/design-system/icon-button.tsx'
import { type FindingState, StateDot } from '#app/design-system/finding-row.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import type { ListedStatus, QueueFilter } from '#app/domain/screening/queue-filter.ts'
import { writeQueueFilter } from '#app/domain/screening/queue-filter.ts'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import type { Neighbours as Around } from '#app/server/screening/read-neighbours.server.ts'
import type { FileQuery } from './screening-query.part.ts'

type Head = FilePage['head']

/** Head of the page: the edition, and how long there is to decide. */
export function PageHead({ head }: { head: Head }) {
	const { office, screening } = useWords()
	return (
		<div className="dk__h">
			<div>
				<p className="eyebrow">{office['board.edition']({ prize: head.prize, year: head.year })}</p>
				<h1>{screening['title']}</h1>
			</div>
			<p className="small">
				{head.today}.{' '}
				{head.workingDaysLeft === null
					? screening['file.decided-day-over']
					: screening['file.working-days-left']({ n: head.workingDaysLeft })}
			</p>
		</div>
	)
}

function useFileAddress(editionId: string, filter: QueueFilter): (id: string) => string {
	const to = useAddress()
	const query = writeQueueFilter(filter)
	return (id) => to(`office/${editionId}/applications/${id}${query ? `?${query}` : ''}`)
}

/** The cooperative, where the file stands, and its neighbours in the list. */
export function FileTitle({
	editionId,
	head,
	query,
	around,
}: {
	editionId: string
	head: Head
	query: FileQuery
	around: Around
}) {
	const { screening } = useWords()
	const address = useFileAddress(editionId, query.filter)
	const language = screening[`language.${head.language as 'ar' | 'fr' | 'zgh'}`]
	return (
		<header className="sc__h">
			<Medallion seed={head.seed} prize={head.prizeKey} className="sc__e" />
			<div>
				<h2>
					<bdi>{head.name}</bdi>
				</h2>
				{head.otherName ? (
					<p className="small">
						<bdi>{head.otherName}</bdi>
					</p>
				) : null}
				<p className="small muted">
					<Ltr>{head.reference}</Ltr>
					{[...head.place, ...(head.sector ? [head.sector] : [])].map((part) => (
						<span key={part}>
							{' · '}
							<bdi>{part}</bdi>
						</span>
					))}
				</p>
				<p className="sc__t">
					<StatusTag status={head.status as ListedStatus} />
					<span className="small muted">{screening['file.written-in']({ language })}</span>
				</p>
			</div>
			<Neighbours around={around} address={address} />
		</header>
	)
}

function Neighbours({ around, address }: { around: Around; address: (id: string) => string }) {
	const { screening } = useWords()
	const { previous, next } = around
	return (
		<div className="row">
			{previous ? (
				<IconLink
					line
					icon="arrow-left"
					label={screening['file.previous']}
					href={address(previous)}
					rel="prev"
				/>
			) : null}
			{next ? (
				<IconLink line icon="arrow-right" label={screening['file.next']} href={address(next)} rel="next" />
			) : null}
		</div>
	)
}

const dots: Readonly<Record<ListedStatus, FindingState>> = {
	received: 'warn',
	completion: 'run',
	refusal_proposed: 'run',
	inadmissible: 'bad',
	admissible: 'ok',
	withdrawn: 'run',
}

/** Part of the list round this file. */
export function QueueAside({
	editionId,
	around,
	filter,
	current,
}: {
	editionId: string
	around: Around
	filter: QueueFilter
	current: string
}) {
	const { screening } = useWords()
	const to = useAddress()
	const address = useFileAddress(editionId, filter)
	const list = writeQueueFilter(filter)
	return (
		<aside className="sc__q card" aria-label={screening['file.queue']}>
			<div className="sc__f">
				<b>{screening['file.queue']}</b>
				<Pill>{around.total}</Pill>
				<p className="small sc__p">
					{around.position === null
						? screening['file.outside']
						: screening['file.place']({ position: around.position, total: around.total })}
					{' · '}
					<a href={to(`office/${editionId}/applications${list ? `?${list}` : ''}`)}>
						{screening['file.back']}
					</a>
				</p>
			</div>
			<ul>
				{around.rows.map((row) => (
					<li key={row.id}>
						<a href={address(row.id)} aria-current={row.id === current ? 'true' : undefined}>
							<StateDot state={dots[row.status]} />
							<span>
								<b>
									<bdi>{row.name}</bdi>
								</b>
								<small>
									{row.contested ? screening['mark.contested'] : screening[`status.${row.status}`]}
								</small>
							</span>
						</a>
					</li>
				))}
			</ul>
		</aside>
	)
}

/** What was just done, and the way to the next file of the list. */
export function DoneNote({
	editionId,
	query,
	next,
}: {
	editionId: string
	query: FileQuery
	next: string | null
}) {
	const { screening } = useWords()
	const address = useFileAddress(editionId, query.filter)
	if (!query.done) return null
	return (
		<Note tone="ok" role="status">
			<p>{screening[`done.${query.done}`]}</p>
			{next && query.done !== 'marks' ? <a href={address(next)}>{screening['file.next']}</a> : null}
		</Note>
	)
}
