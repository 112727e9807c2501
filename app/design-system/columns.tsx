import { useId } from 'react'
import type { ReactNode } from 'react'
import { joinNames } from './class-names.ts'
import { WeavePattern, type WeaveKey } from './weave-pattern.tsx'

export type Column = { key: string; label: ReactNode; value: number; low?: boolean | undefined }

const HEIGHT = 100
const WIDTH = 34

/** Woven columns: one a region. The number stands under each. */
export function Columns({
	columns,
	weave = 'n',
}: {
	columns: readonly Column[]
	weave?: WeaveKey | undefined
}) {
	const id = useId()
	const most = Math.max(...columns.map((column) => column.value), 1)
	return (
		<ol className="rg">
			{columns.map((column, place) => {
				const height = Math.max(4, (column.value / most) * (HEIGHT - 4))
				return (
					<li key={column.key} className={joinNames(column.low && 'low')}>
						<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
							{place === 0 ? (
								<defs>
									<WeavePattern id={id} weave={weave} height={17} />
								</defs>
							) : null}
							<rect y={HEIGHT - height} width={WIDTH} height={height} fill={`url(#${id})`} />
						</svg>
						<b className="num">{column.value}</b>
						<span>{column.label}</span>
					</li>
				)
			})}
		</ol>
	)
}
