import { useAddress, useWords } from '#app/components/page/language.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { listProposals } from '#app/server/screening/list-proposals.server.ts'

type List = NonNullable<Awaited<ReturnType<typeof listProposals>>>

/** Refusals that wait, the oldest first. Their words are not here: the file is read first. */
export function ProposalList({ editionId, list }: { editionId: string; list: List }) {
	const { common, screening } = useWords()
	const to = useAddress()
	if (list.rows.length === 0) return <NoProposal />
	const page = (number: number) => to(`office/${editionId}/confirmations?page=${number}`)
	return (
		<>
			<Table
				label={screening['queue.confirmations']({ n: list.total })}
				cards
				className="qu__t"
				columns={[
					{ key: 'reference', text: screening['queue.reference'] },
					{ key: 'name', text: screening['queue.name'] },
					{ key: 'by', text: screening['confirm.by'] },
					{ key: 'when', text: screening['confirm.when'] },
					{ key: 'act', text: screening['confirm.read'], silent: true },
				]}
			>
				{list.rows.map((row) => (
					<ProposalRow
						key={row.id}
						row={row}
						href={to(`office/${editionId}/applications/${row.applicationId}`)}
					/>
				))}
			</Table>
			{list.pages > 1 ? (
				<Pager
					label={common['pages.label']}
					place={common['pages.here']({ page: list.page, pages: list.pages })}
					previous={list.page > 1 ? { href: page(list.page - 1), text: common['pages.previous'] } : undefined}
					next={
						list.page < list.pages ? { href: page(list.page + 1), text: common['pages.next'] } : undefined
					}
				/>
			) : null}
		</>
	)
}

function ProposalRow({ row, href }: { row: List['rows'][number]; href: string }) {
	const { screening } = useWords()
	return (
		<tr>
			<td>
				<Ltr>{row.reference}</Ltr>
			</td>
			<th scope="row">
				<bdi>{row.name}</bdi>
			</th>
			<td>
				<bdi>{row.by}</bdi>
			</td>
			<td>{row.when}</td>
			<td>
				{row.mine || row.own ? (
					<Tag tone="line" icon="user-round">
						{row.mine ? screening['confirm.mine'] : screening['confirm.own']}
					</Tag>
				) : (
					<a className="btn btn--quiet btn--sm" href={href}>
						{screening['confirm.read']}
						<span className="vh"> {row.reference}</span>
					</a>
				)}
			</td>
		</tr>
	)
}

function NoProposal() {
	const { screening } = useWords()
	const text = { title: screening['confirm.empty-title'], text: screening['confirm.empty-text'] }
	return (
		<div className="card card--pad">
			<EmptyState rows={[{ key: 'none', icon: 'check', ...text }]} />
		</div>
	)
}
