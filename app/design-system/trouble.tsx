import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

/** Half woven: no network. Cut: not found. Whole: closed. Barred: not allowed. Loose: our fault. */
export type LoomState = 'half' | 'cut' | 'whole' | 'barred' | 'loose'
export type TroubleProps = {
	loom: LoomState
	icon: IconName
	title: ReactNode
	/** 1 when it is the page, 2 when it stands in one. */
	level?: 1 | 2
	/** What happened, what is safe, what to do. */
	children: ReactNode
	/** A short reference to read over the phone. */
	reference?: ReactNode
	actions?: ReactNode
}

const threads = (from: number, to: number) =>
	Array.from({ length: (to - from) / 6 }, (_, place) => `M${from + place * 6 + 3} 0v36`).join('')
const rows = (count: number, row: (place: number) => string) =>
	Array.from({ length: count }, (_, place) => row(place)).join('')

/** Warp, cloth and saffron thread of each state, on 120 × 36 units. */
const looms: Record<LoomState, readonly [string, string, string]> = {
	half: [threads(0, 120), rows(5, (place) => `M120 ${33 - place * 6}h-${72 - place * 12}`), ''],
	cut: [
		threads(0, 48) + threads(72, 120),
		rows(
			6,
			(place) =>
				`M0 ${33 - place * 6}h${42 + (place % 2) * 6}M120 ${33 - place * 6}h-${36 + (place % 3) * 6}`,
		),
		'M48 15c8 10 14-8 24 4',
	],
	whole: ['', rows(6, (place) => `M0 ${33 - place * 6}h120`), 'M0 1.5h120'],
	barred: [threads(0, 120), 'M0 9h120M0 27h120M42 0v36M78 0v36', ''],
	loose: [threads(0, 120), rows(3, (place) => `M0 ${33 - place * 6}h120`), 'M0 15c30 0 40-14 60-6s30 8 60-6'],
}

/** Something went wrong: one small weave and three sentences. */
export function Trouble({ loom, icon, title, level = 1, children, reference, actions }: TroubleProps) {
	const Title = `h${level}` as const
	const [warp, cloth, thread] = looms[loom]
	return (
		<div className="miss">
			<svg className="miss__w" viewBox="0 0 120 36" aria-hidden="true" focusable="false">
				<path d={warp} stroke="#CDBD9F" strokeWidth="2" />
				<path d={cloth} stroke="#5B3A22" strokeWidth="4.4" fill="none" />
				<path d={thread} stroke="#E3A325" strokeWidth="3" fill="none" />
			</svg>
			<Title className="miss__t">
				<Icon name={icon} />
				{title}
			</Title>
			<div>{children}</div>
			{reference ? <p className="refline">{reference}</p> : null}
			{actions ? <div className="row">{actions}</div> : null}
		</div>
	)
}
