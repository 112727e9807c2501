import type { ReactNode } from 'react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { StatusTag } from '#app/components/screening/status-tag.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { type QueueFilter, type QueueSort, writeQueueFilter } from '#app/domain/screening/queue-filter.ts'
import type { QueuePageData } from '#app/server/screening/read-queue-page.server.ts'

type Props = {
	editionId: string
	filter: QueueFilter
	rows: QueuePageData['rows']
	total: number
}

/** One page of the queue; on phones each row is a card. */
export function QueueTable({ editionId, filter, rows, total }: Props) {
	const { common, screening } = useWords()
	const to = useAddress()
	const query = writeQueueFilter(filter)
	const file = (id: string) => to(`office/${editionId}/applications/${id}${query ? `?${query}` : ''}`)
	const sorted = (column: 'reference' | 'name' | 'received', text: string) => (
		<SortLink editionId={editionId} filter={filter} column={column}>
			{text}
		</SortLink>
	)
	return (
		<Table
			label={common['count.applications']({ n: total })}
			cards
			className="qu__t"
			columns={[
				{ key: 'reference', text: sorted('reference', screening['queue.reference']) },
				{ key: 'name', text: sorted('name', screening['queue.name']) },
				{ key: 'place', text: screening['queue.place'] },
				{ key: 'sector', text: screening['queue.sector'] },
				{ key: 'received', text: sorted('received', screening['queue.received-on']) },
				{ key: 'status', text: screening['queue.status'] },
			]}
		>
			{rows.map((row) => (
				<QueueTableRow key={row.id} row={row} href={file(row.id)} />
			))}
		</Table>
	)
}

function QueueTableRow({ row, href }: { row: Props['rows'][number]; href: string }) {
	const { screening } = useWords()
	return (
		<tr>
			<td>
				<a href={href} aria-label={row.reference}>
					<Ltr>{row.reference}</Ltr>
				</a>
			</td>
			<th scope="row">
				<a href={href} aria-label={row.name}>
					<bdi>{row.name}</bdi>
				</a>
			</th>
			<td className="qu__p">
				{row.place.map((part) => (
					<bdi key={part}>{part}</bdi>
				))}
			</td>
			<td>{row.sector}</td>
			<td>
				<bdi className="num">{row.receivedAt}</bdi>
			</td>
			<td>
				<span className="row qu__m">
					<StatusTag status={row.status} />
					{row.contested ? (
						<Tag tone="warn" icon="layers">
							{screening['mark.contested']}
						</Tag>
					) : null}
					{row.due ? (
						<Tag tone={row.overdue ? 'bad' : 'line'} icon="alarm-clock">
							{row.overdue ? screening['mark.overdue'] : screening['queue.due']({ at: row.due })}
						</Tag>
					) : null}
				</span>
			</td>
		</tr>
	)
}

/** A head of a column that sorts; the one in force turns the order round. */
function SortLink({
	editionId,
	filter,
	column,
	children,
}: {
	editionId: string
	filter: QueueFilter
	column: 'reference' | 'name' | 'received'
	children: ReactNode
}) {
	const { screening } = useWords()
	const to = useAddress()
	const isUp = filter.sort === column
	const isDown = filter.sort === `-${column}`
	const sort: QueueSort = isUp ? `-${column}` : column
	const query = writeQueueFilter(filter, { sort })
	return (
		<a className="qu__o" href={to(`office/${editionId}/applications${query ? `?${query}` : ''}`)}>
			{children}
			{isUp || isDown ? (
				<>
					<Icon name={isUp ? 'arrow-up' : 'arrow-down'} />
					<span className="vh">{isUp ? screening['queue.sorted-up'] : screening['queue.sorted-down']}</span>
				</>
			) : null}
		</a>
	)
}
