import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Table } from '#app/design-system/table.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import type { Messages } from '#app/i18n/catalog.ts'
import type { JournalPage } from '#app/web/journal-page.server.ts'

type Entry = JournalPage['entries'][number]

export function EntryFilters({ page: { subjects, filter } }: { page: JournalPage }) {
	const { journal } = useWords()
	const to = useAddress()
	const withId = filter.id ? `&id=${encodeURIComponent(filter.id)}` : ''
	return (
		<>
			<Chips
				label={journal['filter']}
				chips={[
					{
						key: 'all',
						href: to(`office/journal${withId ? `?${withId.slice(1)}` : ''}`),
						text: journal['filter-all'],
						current: filter.about === null,
					},
					...subjects.map((subject) => ({
						key: subject,
						href: to(`office/journal?about=${subject}${withId}`),
						text: wordsOf(`about.${subject}`, journal) ?? subject,
						current: filter.about === subject,
					})),
				]}
			/>
			<form method="get" action={to('office/journal')} role="search" className="of__find">
				{filter.about ? <input type="hidden" name="about" value={filter.about} /> : null}
				<TextField id="id" name="id" label={journal['search']} dir="ltr" defaultValue={filter.id} />
				<Button look="quiet" icon="search">
					{journal['search-go']}
				</Button>
			</form>
		</>
	)
}

/** Words of an act or a subject; an entry written by a later version of the portal may have none. */
function wordsOf(key: string, journal: Messages['journal']): string | null {
	const name: unknown = new Map(Object.entries(journal)).get(key)
	return typeof name === 'string' ? name : null
}

/** The entries, and the way to the older ones. */
export function EntryList({ page: { entries, filter, next } }: { page: JournalPage }) {
	const { journal } = useWords()
	const to = useAddress()
	if (entries.length === 0) {
		return (
			<EmptyState
				rows={[{ key: 'none', icon: 'search-x', title: journal['empty'], text: journal['empty-text'] }]}
			/>
		)
	}
	const query = `${filter.about ? `about=${filter.about}&` : ''}${filter.id ? `id=${encodeURIComponent(filter.id)}&` : ''}`
	return (
		<>
			<Table
				label={journal['title']}
				cards
				columns={[
					{ key: 'seq', text: journal['column-seq'] },
					{ key: 'at', text: journal['column-at'] },
					{ key: 'who', text: journal['column-who'] },
					{ key: 'act', text: journal['column-act'] },
					{ key: 'object', text: journal['column-object'] },
					{ key: 'payload', text: journal['column-payload'] },
				]}
			>
				{entries.map((entry) => (
					<EntryRow key={entry.seq} entry={entry} />
				))}
			</Table>
			<nav className="of__acts" aria-label={journal['pages']}>
				{filter.before ? (
					<ButtonLink look="quiet" size="sm" href={to(`office/journal?${query}`)}>
						{journal['newest']}
					</ButtonLink>
				) : null}
				{next ? (
					<ButtonLink
						look="quiet"
						size="sm"
						iconAfter="arrow-right"
						href={to(`office/journal?${query}before=${next}`)}
						rel="next"
					>
						{journal['older']}
					</ButtonLink>
				) : null}
			</nav>
		</>
	)
}

const ACTOR_KINDS = ['account', 'device', 'system', 'command'] as const

function EntryRow({ entry }: { entry: Entry }) {
	const { journal } = useWords()
	const kind = ACTOR_KINDS.find((one) => one === entry.actorKind)
	return (
		<tr>
			<th scope="row">
				<bdi className="num">{entry.seq}</bdi>
			</th>
			<td className="of__when">
				{entry.day} <bdi className="num">{entry.time}</bdi>
			</td>
			<td>
				{kind ? journal[`who-${kind}`] : entry.actorKind} {entry.actorId ? <Id id={entry.actorId} /> : null}
				{entry.onBehalfOf ? (
					<div className="of__code">{journal['behalf']({ id: entry.onBehalfOf })}</div>
				) : null}
			</td>
			<td>
				{wordsOf(`act.${entry.action}`, journal)}
				<div className="of__code">
					<Ltr>{entry.action}</Ltr>
				</div>
			</td>
			<td>
				<Id id={entry.objectId} />
			</td>
			<td className="of__code of__data">
				{entry.payload === '{}' ? null : <Ltr>{entry.payload}</Ltr>}
				<div title={entry.hash}>
					<Ltr>#{entry.hash.slice(0, 12)}</Ltr>
				</div>
			</td>
		</tr>
	)
}

/** An id, shortened to its end; the link shows everything of it. */
function Id({ id }: { id: string }) {
	const to = useAddress()
	return (
		<a href={to(`office/journal?id=${encodeURIComponent(id)}`)} title={id}>
			<Ltr>{id.length > 14 ? `…${id.slice(-12)}` : id}</Ltr>
		</a>
	)
}
