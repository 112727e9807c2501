import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type EmptyRow = { key: string; icon: IconName; title: ReactNode; text?: ReactNode; action?: ReactNode }

/** A list with nothing in it: what that means, and what to do. */
export function EmptyState({ rows }: { rows: readonly EmptyRow[] }) {
	return (
		<ul className="empty">
			{rows.map((row) => (
				<li key={row.key}>
					<Icon name={row.icon} />
					<div>
						<b>{row.title}</b>
						{row.text ? <span>{row.text}</span> : null}
						{row.action}
					</div>
				</li>
			))}
		</ul>
	)
}
