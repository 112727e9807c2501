import type { ReactNode } from 'react'

export type HistoryRow = { key: string; when: ReactNode; what: ReactNode }

/** A time or a version, then what happened. Newest first. */
export function History({ rows }: { rows: readonly HistoryRow[] }) {
	return (
		<ol className="hist">
			{rows.map((row) => (
				<li key={row.key}>
					<bdi className="num">{row.when}</bdi>
					<span>{row.what}</span>
				</li>
			))}
		</ol>
	)
}
