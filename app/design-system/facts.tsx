import type { ReactNode } from 'react'

export type Fact = { key: string; name: ReactNode; value: ReactNode }

/** What something is, name by name: read only. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
	return (
		<dl className="facts">
			{facts.map(({ key, name, value }) => (
				<div key={key}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
