import { Table } from '#app/design-system/table.tsx'

export type ChangeShown = { path: string; where: string; before: string; after: string }

/** What differs, value by value. */
export function ChangeTable({
	label,
	words,
	changes,
}: {
	label: string
	words: { where: string; before: string; after: string }
	changes: readonly ChangeShown[]
}) {
	return (
		<Table
			label={label}
			cards
			className="ed__diff"
			columns={[
				{ key: 'where', text: words.where },
				{ key: 'before', text: words.before },
				{ key: 'after', text: words.after },
			]}
		>
			{changes.map((change) => (
				<tr key={change.path}>
					<th scope="row">
						<bdi>{change.where}</bdi>
					</th>
					<td>
						<span className="vh">{words.before}</span> <bdi className="ed__was">{change.before}</bdi>
					</td>
					<td>
						<span className="vh">{words.after}</span> <bdi>{change.after}</bdi>
					</td>
				</tr>
			))}
		</Table>
	)
}
