import type { ReactNode } from 'react'

export type RingProps = {
	done: number
	total: number
	/** "of 64". */
	note: ReactNode
}

const CENTRE = 60
const RADIUS = 50
const HALF_SIDE = 2.6

/** A juror's pile: one lozenge a dossier, the number in the middle. */
export function Ring({ done, total, note }: RingProps) {
	return (
		<div className="ring">
			<svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
				{Array.from({ length: total }, (_, place) => {
					const angle = (place / total) * 2 * Math.PI - Math.PI / 2
					const x = (CENTRE + RADIUS * Math.cos(angle)).toFixed(1)
					const y = (CENTRE + RADIUS * Math.sin(angle)).toFixed(1)
					const lozenge = `M0-${HALF_SIDE * Math.SQRT2}L${HALF_SIDE * Math.SQRT2} 0 0 ${HALF_SIDE * Math.SQRT2}-${HALF_SIDE * Math.SQRT2} 0z`
					return (
						<path
							key={`${x} ${y}`}
							transform={`translate(${x} ${y})`}
							d={lozenge.replaceAll(/(\.\d\d)\d+/g, '$1')}
							className={place < done ? 'ring__on' : 'ring__off'}
						/>
					)
				})}
			</svg>
			<span>
				<b className="num">{done}</b>
				<small>{note}</small>
			</span>
		</div>
	)
}
