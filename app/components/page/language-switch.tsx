import { useLocation } from '@remix-run/react'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { LanguageLinks, type LanguageLink } from '#app/design-system/language-links.tsx'
import { LANGUAGES, directionOf, languageNames, languageTags, pathInLanguage } from '#app/i18n/direction.ts'

/** The same page in the four languages. */
export function useLanguageLinks(): LanguageLink[] {
	const { pathname, search } = useLocation()
	const here = useLanguage()
	return LANGUAGES.map((language) => ({
		href: pathInLanguage(pathname, language) + search,
		lang: languageTags[language],
		dir: directionOf(language),
		text: languageNames[language],
		current: language === here,
	}))
}

/** The switch of desks and of the applicant's pages; `form` carries what is typed into the other language. */
export function LanguageSwitch({
	form,
	className,
}: {
	form?: string | undefined
	className?: string | undefined
}) {
	const { common } = useWords()
	return (
		<LanguageLinks
			label={common['language.choose']}
			languages={useLanguageLinks()}
			form={form}
			className={className}
		/>
	)
}
