import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import {
	LISTED_STATUSES,
	type ListedStatus,
	type QueueFilter,
	QUEUE_MARKS,
	WHOLE_QUEUE,
	writeQueueFilter,
} from '#app/domain/screening/queue-filter.ts'
import type { QueuePageData } from '#app/server/screening/read-queue-page.server.ts'

/** As a file lives, what waits first. */
const IN_ORDER: readonly ListedStatus[] = [
	'received',
	'completion',
	'refusal_proposed',
	'admissible',
	'inadmissible',
	'withdrawn',
]

type Props = { editionId: string; filter: QueueFilter; queue: QueuePageData }

/** States and what presses as links; place, sector and search as one small form. The address holds them all. */
export function QueueFilters({ editionId, filter, queue }: Props) {
	const { screening } = useWords()
	const to = useAddress()
	const address = (change: Partial<QueueFilter>) => {
		const query = writeQueueFilter(filter, change)
		return to(`office/${editionId}/applications${query ? `?${query}` : ''}`)
	}
	const all = LISTED_STATUSES.reduce((sum, status) => sum + queue.counts[status], 0)
	const statuses = IN_ORDER.filter((status) => queue.counts[status] > 0 || filter.status === status)
	const marks = QUEUE_MARKS.filter((mark) => queue.marks[mark] > 0 || filter.mark === mark)
	return (
		<div className="card card--pad qu__f">
			<Chips
				label={screening['queue.status']}
				chips={[
					{
						key: 'all',
						href: address({ status: null }),
						text: screening['queue.all'],
						count: all,
						current: filter.status === null,
					},
					...statuses.map((status) => ({
						key: status,
						href: address({ status }),
						text: screening[`status.${status}`],
						count: queue.counts[status],
						current: filter.status === status,
					})),
				]}
			/>
			{marks.length > 0 ? (
				<Chips
					label={screening['queue.marks']}
					chips={marks.map((mark) => ({
						key: mark,
						href: address({ mark: filter.mark === mark ? null : mark }),
						text: screening[`mark.${mark}`],
						count: queue.marks[mark],
						current: filter.mark === mark,
					}))}
				/>
			) : null}
			<SearchForm editionId={editionId} filter={filter} queue={queue} />
			{queue.proposals > 0 ? (
				<p>
					<a className="row" href={to(`office/${editionId}/confirmations`)}>
						<Icon name="user-round" />
						{screening['queue.confirmations']({ n: queue.proposals })}
					</a>
				</p>
			) : null}
		</div>
	)
}

function SearchForm({ editionId, filter, queue }: Props) {
	const { common, screening } = useWords()
	const to = useAddress()
	const action = to(`office/${editionId}/applications`)
	const isNarrow = writeQueueFilter(filter) !== writeQueueFilter(WHOLE_QUEUE)
	return (
		<form action={action} method="get" className="qu__s" role="search">
			{filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
			{filter.mark ? <input type="hidden" name="mark" value={filter.mark} /> : null}
			{filter.sort === 'received' ? null : <input type="hidden" name="sort" value={filter.sort} />}
			<TextField
				id="q"
				name="q"
				type="search"
				label={screening['queue.search']}
				defaultValue={filter.q}
				dir="auto"
				enterKeyHint="search"
				autoComplete="off"
			/>
			{queue.regions.length > 1 ? (
				<SelectField
					id="region"
					name="region"
					label={screening['queue.region']}
					empty={screening['queue.every-region']}
					options={queue.regions}
					defaultValue={filter.region ?? ''}
				/>
			) : null}
			{queue.sectors.length > 1 ? (
				<SelectField
					id="sector"
					name="sector"
					label={screening['queue.sector']}
					empty={screening['queue.every-sector']}
					options={queue.sectors}
					defaultValue={filter.sector ?? ''}
				/>
			) : null}
			<div className="row">
				<Button look="quiet" icon="search">
					{screening['queue.apply']}
				</Button>
				{isNarrow ? (
					<a className="btn btn--ghost" href={action}>
						{common['filter.clear']}
					</a>
				) : null}
			</div>
		</form>
	)
}
