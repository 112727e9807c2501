import { useId } from 'react'
import { WeavePattern, type WeaveKey } from './weave-pattern.tsx'

export type WeightBarProps = {
	weights: readonly { key: string; weight: number }[]
	label: string
	weave?: WeaveKey | undefined
	dir: 'rtl' | 'ltr'
}

const CLOTH_HEIGHT = 36

/** Weights of a rubric on one cloth. When they do not make 100 the page says so in words; the bar keeps their share. */
export function WeightBar({ weights, label, weave = 'n', dir }: WeightBarProps) {
	const id = useId()
	const total = weights.reduce((sum, one) => sum + one.weight, 0) || 1
	const starts = weights.map((_, place) => weights.slice(0, place).reduce((sum, one) => sum + one.weight, 0))
	return (
		// oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img>
		<svg className="wsum" width="100%" height="74" role="img" aria-label={label}>
			<defs>
				<WeavePattern id={id} weave={weave} height={CLOTH_HEIGHT} />
			</defs>
			{weights.map(({ key, weight }, place) => {
				const share = (weight / total) * 100
				const start = ((starts[place] ?? 0) / total) * 100
				const x = dir === 'rtl' ? 100 - start - share : start
				return (
					<svg key={key} x={`${x}%`} width={`${share}%`} height="74">
						<rect x="1%" width="98%" height={CLOTH_HEIGHT} fill={`url(#${id})`} />
						<text x="50%" y="66">
							{weight}
						</text>
					</svg>
				)
			})}
		</svg>
	)
}
