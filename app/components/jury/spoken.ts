import { useLanguage } from '#app/components/page/language.tsx'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { directionOf, isLanguage, languageTags } from '#app/i18n/direction.ts'

/** A text of the edition in the page's language. */
export function useSpoken(): (text: Localized) => string {
	const language = useLanguage()
	return (text) => inLanguage(text, language).text
}

/** Attributes of a text that was written in a language of its own. */
export function langAttributes(language: string): { lang: string; dir: 'rtl' | 'ltr' } {
	const known = isLanguage(language) ? language : 'ar'
	return { lang: languageTags[known], dir: directionOf(known) }
}

/** Words of an option that a fact of the application names; null when it names none. */
export function optionLabel(
	sections: EditionDefinition['sections'],
	fact: 'sector' | 'milieu',
	key: string | null,
): Localized | null {
	const field = sections.flatMap(({ fields }) => fields).find((one) => one.fact === fact)
	return field?.options?.find((option) => option.key === key)?.label ?? null
}
