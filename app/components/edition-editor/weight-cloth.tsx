import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { WeightBar } from '#app/design-system/weight-bar.tsx'
import { pageLanguage } from '#app/i18n/direction.ts'

/** Weights on one cloth, and their sum in words: right, or how much to take or to add. */
export function WeightCloth({
	weights,
	weave,
}: {
	weights: readonly { key: string; weight: number }[]
	weave: 'a' | 'b'
}) {
	const { edition } = useWords()
	const { content, dir } = pageLanguage(useLanguage())
	const sum = weights.reduce((total, { weight }) => total + weight, 0)
	return (
		<>
			<WeightBar
				weights={weights}
				label={edition['weights-label']({ sum })}
				weave={weave}
				dir={content?.dir ?? dir}
			/>
			<p className="sum">
				<b>{edition['sum']({ sum })}</b>
				{sum === 100 ? (
					<Tag tone="ok" icon="check">
						{edition['sum-right']}
					</Tag>
				) : (
					<span className="hot">
						{sum > 100 ? edition['sum-more']({ n: sum - 100 }) : edition['sum-less']({ n: 100 - sum })}
					</span>
				)}
			</p>
		</>
	)
}
