import { useId } from 'react'
import { WarpPattern, WeavePattern, type WeaveKey } from './weave-pattern.tsx'

export type WeightedPart = {
	key: string
	/** Share of the whole, in points of 100. */
	weight: number
	/** 0 to 5, or nothing yet. */
	mark: number | null
	current?: boolean | undefined
}
export type WeightedBandProps = {
	parts: readonly WeightedPart[]
	/** The same in words: "provisional total, 58 of 100". */
	label: string
	weave?: WeaveKey | undefined
}

const TOP_MARK = 5
const HEIGHT = 30

/** The whole rubric on one band: width is weight, cloth is mark. A missing mark stays bare. */
export function WeightedBand({ parts, label, weave = 'n' }: WeightedBandProps) {
	const id = useId()
	const starts = parts.map((_, place) => parts.slice(0, place).reduce((sum, part) => sum + part.weight, 0))
	return (
		// oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img>
		<svg className="wband" height={HEIGHT} role="img" aria-label={label}>
			<defs>
				<WeavePattern id={`${id}w`} weave={weave} height={HEIGHT} />
				<WarpPattern id={`${id}p`} />
			</defs>
			{parts.map((part, place) => (
				<svg
					key={part.key}
					x={`${starts[place] ?? 0}%`}
					width={`${part.weight}%`}
					height={HEIGHT}
					data-weight={part.weight}
				>
					<rect className="wband__bg" width="98%" height={HEIGHT} />
					<rect fill={`url(#${id}p)`} width="98%" height={HEIGHT} />
					<rect
						className="wband__m"
						fill={`url(#${id}w)`}
						width={`${((part.mark ?? 0) / TOP_MARK) * 98}%`}
						height={HEIGHT}
					/>
					{part.current ? <rect className="wband__on" width="98%" height={HEIGHT} /> : null}
				</svg>
			))}
		</svg>
	)
}
