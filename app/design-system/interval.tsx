export type Scale = { low: number; high: number }
export type IntervalProps = {
	/** A score and the ends of its interval, in points of 100. */
	score: number
	from: number
	to: number
	/** Where the places end, and the zone in which order is noise. */
	cut: number
	zone: { from: number; to: number }
	scale: Scale
	/** Above, too close, below, or a regional place. */
	state: 'in' | 'zone' | 'out'
	/** "72.0, between 69.1 and 74.9". */
	label: string
}

const GRID_STEP = 10
const percent = (value: number, scale: Scale) =>
	`${(((value - scale.low) / (scale.high - scale.low)) * 100).toFixed(2)}%`

/** One row of a ranking: dot, whisker, the one cut line through all rows. Mirrored by the sheet, right to left. */
export function Interval({ score, from, to, cut, zone, scale, state, label }: IntervalProps) {
	const at = (value: number) => percent(Math.min(Math.max(value, scale.low), scale.high), scale)
	const zoneWidth = ((zone.to - zone.from) / (scale.high - scale.low)) * 100
	return (
		// oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img>
		<svg className={`iv iv--${state}`} role="img" aria-label={label}>
			<rect className="zone" x={at(zone.from)} width={`${zoneWidth.toFixed(2)}%`} height="100%" />
			{ticksOf(scale).map((tick) => (
				<line key={tick} className="grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
			))}
			<line className="cut" x1={at(cut)} x2={at(cut)} y1="0" y2="100%" />
			<line className="wh" x1={at(from)} x2={at(to)} y1="50%" y2="50%" />
			{[from, to].map((end) => (
				<svg key={end} x={at(end)} y="50%" overflow="visible">
					<path className="cap" d="M0-5v10" />
				</svg>
			))}
			<circle className="dot" cx={at(score)} cy="50%" r="6" />
		</svg>
	)
}

/** The figures above the rows. Text is never mirrored, so the page's direction is given. */
export function IntervalAxis({ scale, dir }: { scale: Scale; dir: 'rtl' | 'ltr' }) {
	return (
		<svg className="axis" height="18" aria-hidden="true" focusable="false">
			{ticksOf(scale).map((tick) => {
				const x = dir === 'rtl' ? scale.low + scale.high - tick : tick
				return (
					<text key={tick} x={percent(x, scale)} y="14">
						{tick}
					</text>
				)
			})}
		</svg>
	)
}

function ticksOf(scale: Scale): number[] {
	const first = Math.ceil(scale.low / GRID_STEP) * GRID_STEP
	return Array.from(
		{ length: Math.floor((scale.high - first) / GRID_STEP) + 1 },
		(_, place) => first + place * GRID_STEP,
	)
}
