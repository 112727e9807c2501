import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Pager } from '#app/design-system/pager.tsx'
import { Table } from '#app/design-system/table.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { ROLES } from '#app/domain/people/actor.ts'
import type { PeoplePage } from '#app/web/people-page.server.ts'
import { RoleWords } from './people-roles.part.tsx'

type Query = { role?: string | null; edition?: string | null; q?: string; closed?: boolean; page?: number }

/** Address of the list under other filters; the first page again. */
function useListAddress({ filter }: Pick<PeoplePage, 'filter'>): (change: Query) => string {
	const to = useAddress()
	return (change) => {
		const query = {
			role: filter.role,
			edition: filter.editionId,
			q: filter.search,
			closed: filter.closed,
			page: 1,
			...change,
		}
		const pairs = Object.entries(query).flatMap(([name, value]) =>
			!value || value === 1 ? [] : [`${name}=${value === true ? '' : encodeURIComponent(String(value))}`],
		)
		return to(`office/people${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`)
	}
}

/** Everybody who holds a role, found by role, edition or what is typed. */
export function PeopleList({ page }: { page: PeoplePage }) {
	const { people } = useWords()
	const to = useAddress()
	const { list } = page
	if (!list) return null
	return (
		<>
			<div className="dk__h">
				<div>
					<h1>{people['title']}</h1>
					<p className="lead">{people['lead']}</p>
				</div>
				<ButtonLink icon="user-plus" href={to('office/people?invite')}>
					{people['invite']}
				</ButtonLink>
			</div>
			<Card>
				<PeopleFilters page={page} />
				<p className="small">{people['count']({ n: list.total })}</p>
				{list.members.length > 0 ? (
					<PeopleTable page={page} />
				) : (
					<EmptyState
						rows={[{ key: 'none', icon: 'users', title: people['empty'], text: people['empty-text'] }]}
					/>
				)}
				<PeoplePager page={page} />
			</Card>
		</>
	)
}

function PeopleFilters({ page }: { page: PeoplePage }) {
	const { people, account } = useWords()
	const to = useAddress()
	const address = useListAddress(page)
	const { filter, choices } = page
	const all = { key: 'all', text: people['filter-all'] }
	return (
		<>
			<Chips
				label={people['filter-role']}
				chips={[
					{ ...all, href: address({ role: null, closed: false }), current: !filter.role && !filter.closed },
					...ROLES.map((role) => ({
						key: role,
						href: address({ role, closed: false }),
						text: account[`role.${role}`],
						current: filter.role === role && !filter.closed,
					})),
					{
						key: 'closed',
						href: address({ role: null, closed: true }),
						text: people['filter-closed'],
						current: filter.closed,
					},
				]}
			/>
			<Chips
				label={people['filter-edition']}
				chips={[
					{ ...all, href: address({ edition: null }), current: !filter.editionId },
					...choices.editions.map(({ id, name, year }) => ({
						key: id,
						href: address({ edition: id }),
						text: account['role.edition']({ prize: name, year }),
						current: filter.editionId === id,
					})),
				]}
			/>
			<form method="get" action={to('office/people')} role="search" className="of__find">
				{filter.role ? <input type="hidden" name="role" value={filter.role} /> : null}
				{filter.editionId ? <input type="hidden" name="edition" value={filter.editionId} /> : null}
				{filter.closed ? <input type="hidden" name="closed" value="" /> : null}
				<TextField
					id="q"
					name="q"
					type="search"
					label={people['search']}
					dir="auto"
					defaultValue={filter.search}
				/>
				<Button look="quiet" icon="search">
					{people['search-go']}
				</Button>
			</form>
		</>
	)
}

function PeopleTable({ page }: { page: PeoplePage }) {
	const { people } = useWords()
	const to = useAddress()
	return (
		<Table
			label={people['title']}
			cards
			columns={[
				{ key: 'name', text: people['column-name'] },
				{ key: 'contact', text: people['column-contact'] },
				{ key: 'roles', text: people['column-roles'] },
				{ key: 'open', text: people['column-open'], silent: true },
			]}
		>
			{page.list?.members.map((member) => {
				const name = member.displayName ?? people['no-name']
				return (
					<tr key={member.accountId}>
						<th scope="row">
							<bdi>{name}</bdi>
						</th>
						<td>
							{member.contacts.map((contact) => (
								<div key={contact}>
									<Ltr>{contact}</Ltr>
								</div>
							))}
						</td>
						<td>
							<RoleWords roles={member.roles} choices={page.choices} />
						</td>
						<td>
							<a
								href={to(`office/people?person=${member.accountId}`)}
								aria-label={`${people['open']}: ${name}`}
							>
								{people['open']}
							</a>
						</td>
					</tr>
				)
			})}
		</Table>
	)
}

function PeoplePager({ page }: { page: PeoplePage }) {
	const { common, outbox, people } = useWords()
	const address = useListAddress(page)
	const at = page.filter.page
	const pages = page.list?.pages ?? 1
	if (pages < 2) return null
	return (
		<Pager
			label={people['title']}
			place={outbox['page']({ page: at, pages })}
			previous={at > 1 ? { href: address({ page: at - 1 }), text: common['act.previous'] } : undefined}
			next={at < pages ? { href: address({ page: at + 1 }), text: common['act.next'] } : undefined}
		/>
	)
}
