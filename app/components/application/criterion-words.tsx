import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { Criterion } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

/** Levels whose words anchor the scale. */
const ANCHORS = [1, 3, 5] as const

/** How an answer is judged: the same words that stand on the public page and under the juror's hand. */
export function CriterionWords({ criterion }: { criterion: Criterion }) {
	const language = useLanguage()
	const { apply } = useWords()
	return (
		<details className="card jury" open>
			<summary>
				<Icon name="scale" />
				<span>{apply['section.jury']({ criterion: inLanguage(criterion.name, language).text })}</span>
				<Icon name="chevron-down" className="chev" />
			</summary>
			<p className="small">{apply['section.criterion']({ weight: criterion.weight })}</p>
			<ol>
				{ANCHORS.map((level) => {
					const words = criterion.levels[level]
					return words ? (
						<li key={level}>
							<span className="pill">{level}</span>
							<span>{inLanguage(words, language).text}</span>
						</li>
					) : null
				})}
			</ol>
		</details>
	)
}
