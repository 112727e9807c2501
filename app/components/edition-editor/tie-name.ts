import { useLanguage, useWords } from '#app/components/page/language.tsx'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

/** A rule for equal scores in words: `criterion:innovation`, `rural`, `earlier_registration`. */
export function useTieName({ rubric }: Pick<EditionDefinition, 'rubric'>): (tie: string) => string {
	const { edition } = useWords()
	const language = useLanguage()
	return (tie) => {
		if (tie === 'rural' || tie === 'earlier_registration') return edition[`tie-${tie}`]
		const criterion = rubric.criteria.find(({ key }) => tie === `criterion:${key}`)
		return criterion
			? edition['tie-criterion']({ criterion: inLanguage(criterion.name, language).text })
			: tie
	}
}
