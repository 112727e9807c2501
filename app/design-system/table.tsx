import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'

export type TableColumn = {
	key: string
	text: ReactNode
	/** A column of figures, set at the end. */
	figures?: boolean | undefined
	/** The words are for screen readers only. */
	silent?: boolean | undefined
}
export type TableProps = {
	/** What the table shows: its name, and the name of the part that scrolls. */
	label: string
	columns: readonly TableColumn[]
	/** On phones each row becomes a card. */
	cards?: boolean | undefined
	className?: string | undefined
	/** Rows: `<tr>` with `<td>` and `<th scope="row">`; figures take `className="n"`. */
	children: ReactNode
}

/** A desk's table: it scrolls inside itself, never the page, and the keyboard reaches it. */
export function Table({ label, columns, cards, className, children }: TableProps) {
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must take the focus
		<section className="tablewrap" aria-label={label} tabIndex={0}>
			<table className={joinNames('table', cards && 'cards', className)}>
				<caption className="vh">{label}</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column.key} scope="col" className={joinNames(column.figures && 'n')}>
								{column.silent ? <span className="vh">{column.text}</span> : column.text}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</section>
	)
}
