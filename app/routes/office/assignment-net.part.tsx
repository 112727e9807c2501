import { useWords } from '#app/components/page/language.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { isComparable, LEAST_EFFICIENCY } from '#app/domain/jury/design-efficiency.ts'
import type { AssignmentPage, ShapePage } from './assignment-view.part.ts'

const MOST_DRAWN = 30
const CENTRE = 180
const RADIUS = 140

type Jurors = AssignmentPage['jurors']

/** Can every reader be compared with every other? One net of shared applications, or several, in words and as threads. */
export function AssignmentNet({ jurors, shape }: { jurors: Jurors; shape: ShapePage }) {
	const { jury } = useWords()
	const isOne = shape.components <= 1
	const isStrong = isComparable(shape)
	const [title, text] = isStrong
		? [jury['net.one'], jury['net.one-text']]
		: isOne
			? [jury['net.weak'], jury['net.weak-text']]
			: [jury['net.many']({ n: shape.components }), jury['net.many-text']]
	return (
		<section className="card card--pad as__p">
			<h2>{jury['net.title']}</h2>
			<div className="as__net">
				{jurors.length <= MOST_DRAWN ? <Net jurors={jurors} shape={shape} /> : null}
				<div className="stack">
					<p className={isStrong ? 'yes' : 'yes yes--no'}>
						<Icon name={isStrong ? 'check' : 'triangle-alert'} />
						<span>
							<b>{title}</b>
							{text}
						</span>
					</p>
					{isOne && shape.efficiency !== null ? <Efficiency efficiency={shape.efficiency} /> : null}
				</div>
			</div>
		</section>
	)
}

/** How well, of 100; rounded down, so that what is shown as the limit has reached it. */
function Efficiency({ efficiency }: { efficiency: number }) {
	const { jury } = useWords()
	const n = Math.floor(efficiency * 100 + 1e-9)
	return (
		<div>
			<p className="small">{jury['net.efficiency']({ n, least: 100 * LEAST_EFFICIENCY })}</p>
			<Cloth size="s" value={n} max={100} />
		</div>
	)
}

function Net({ jurors, shape }: { jurors: Jurors; shape: ShapePage }) {
	const { jury } = useWords()
	const places = new Map(jurors.map(({ id }, index) => [id, placeOf(index, jurors.length)]))
	const most = Math.max(1, ...shape.shared.map(({ count }) => count))
	return (
		// oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img>
		<svg
			className="net"
			viewBox="0 0 360 360"
			role="img"
			aria-label={jury['net.label']({ jurors: jurors.length, nets: shape.components })}
		>
			<g className="q-th" fill="none">
				{shape.shared.map(({ a, b, count }) => {
					const [from, to] = [places.get(a), places.get(b)]
					if (!from || !to) return null
					const weight = count / most
					return (
						<path
							key={`${a} ${b}`}
							d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
							strokeWidth={(0.4 + weight * 4).toFixed(1)}
							opacity={(0.25 + weight * 0.7).toFixed(2)}
						/>
					)
				})}
			</g>
			{jurors.map(({ id, code }) => {
				const place = places.get(id)
				return place ? (
					<g key={id}>
						<path d={`M${place.x} ${place.y - 17}l17 17-17 17-17-17z`} className="q-lz" strokeWidth="3" />
						<text x={place.x} y={place.y + 5}>
							{Number(code.slice(1))}
						</text>
					</g>
				) : null
			})}
		</svg>
	)
}

function placeOf(index: number, total: number): { x: number; y: number } {
	const angle = (index / Math.max(total, 1)) * 2 * Math.PI - Math.PI / 2
	return {
		x: Math.round(CENTRE + RADIUS * Math.cos(angle)),
		y: Math.round(CENTRE + RADIUS * Math.sin(angle)),
	}
}
