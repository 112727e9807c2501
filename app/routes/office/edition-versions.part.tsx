import { ChangeTable } from '#app/components/edition-editor/change-table.tsx'
import { EditionHead, EditionScreens } from '#app/components/edition-editor/edition-head.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { Table } from '#app/design-system/table.tsx'
import type { VersionsPage } from '#app/web/versions-page.server.ts'

/** Every version, the newest first, and what one of them changed. */
export function VersionsScreen({ page }: { page: VersionsPage }) {
	const { edition } = useWords()
	return (
		<main id="main" className="wrap of ed-part">
			<EditionHead head={page.head} title={edition['versions']} />
			<EditionScreens id={page.head.id} current="versions" />
			{page.compared ? <Compared compared={page.compared} /> : null}
			<Card>
				<VersionTable page={page} />
				<VersionPager page={page} />
			</Card>
		</main>
	)
}

function Compared({ compared }: { compared: NonNullable<VersionsPage['compared']> }) {
	const { edition } = useWords()
	const title = edition['compare']({ from: compared.from, to: compared.to })
	return (
		<Card labelledBy="compared">
			<h2 id="compared">{title}</h2>
			<p>
				{edition['compare-count']({ n: compared.count })}
				{compared.count > compared.changes.length
					? ` ${edition['compare-more']({ n: compared.changes.length })}`
					: null}
			</p>
			{compared.changes.length > 0 ? (
				<ChangeTable
					label={title}
					words={{
						where: edition['column-where'],
						before: edition['column-before'],
						after: edition['column-after'],
					}}
					changes={compared.changes}
				/>
			) : null}
		</Card>
	)
}

function VersionTable({ page }: { page: VersionsPage }) {
	const { edition } = useWords()
	const to = useAddress()
	return (
		<Table
			label={edition['versions']}
			cards
			columns={[
				{ key: 'version', text: edition['versions'] },
				{ key: 'what', text: edition['column-where'] },
				{ key: 'at', text: edition['column-date'] },
				{ key: 'compare', text: edition['version-compare'], silent: true },
			]}
		>
			{page.versions.map((row) => (
				<tr key={row.version}>
					<th scope="row">
						<bdi className="num">{row.version}</bdi>
					</th>
					<td>
						<bdi>{row.what}</bdi>
						<div className="of__code">
							<Ltr>#{row.hash.slice(0, 16)}</Ltr>
						</div>
					</td>
					<td>{row.at}</td>
					<td>
						{row.version > 1 ? (
							<a
								href={to(`office/${page.head.id}/edition/versions?to=${row.version}`)}
								aria-label={`${edition['version-compare']}: ${row.version}`}
							>
								{edition['version-compare']}
							</a>
						) : null}
					</td>
				</tr>
			))}
		</Table>
	)
}

function VersionPager({ page: { page, pages, head } }: { page: VersionsPage }) {
	const { edition, outbox, common } = useWords()
	const to = useAddress()
	if (pages < 2) return null
	const at = (number: number) => to(`office/${head.id}/edition/versions?page=${number}`)
	return (
		<Pager
			label={edition['versions']}
			place={outbox['page']({ page, pages })}
			previous={page > 1 ? { href: at(page - 1), text: common['act.previous'] } : undefined}
			next={page < pages ? { href: at(page + 1), text: common['act.next'] } : undefined}
		/>
	)
}
