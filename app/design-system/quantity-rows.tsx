import type { ReactNode } from 'react'
import { Cloth } from './cloth.tsx'
import { joinNames } from './class-names.ts'
import { Pill } from './pill.tsx'

export type QuantityRow = {
	key: string
	label: ReactNode
	value: number
	/** The number as written; the value itself unless told. */
	shown?: ReactNode
	/** A second number in a square: laureates, for instance, and what it is. */
	square?: { value: ReactNode; title: string } | undefined
}
export type QuantityRowsProps = {
	rows: readonly QuantityRow[]
	/** What the longest cloth would be; the greatest value unless told. */
	max?: number | undefined
	narrow?: boolean | undefined
	size?: 's' | undefined
}

/** Label, cloth, number. */
export function QuantityRows({ rows, max, narrow, size }: QuantityRowsProps) {
	const squares = rows.some((row) => row.square)
	const longest = max ?? Math.max(...rows.map((row) => row.value), 1)
	return (
		<ul className={joinNames('bars', narrow && 'bars--s')}>
			{rows.map((row) => (
				<li key={row.key}>
					<span>{row.label}</span>
					<Cloth value={row.value} max={longest} size={size} />
					<b className="num">{row.shown ?? row.value}</b>
					{row.square ? (
						<Pill look="on" title={row.square.title}>
							{row.square.value}
						</Pill>
					) : squares ? (
						<span className="bars__gap" />
					) : null}
				</li>
			))}
		</ul>
	)
}
