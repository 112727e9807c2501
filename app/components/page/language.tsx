import { useLocation } from '@remix-run/react'
import { words, type Messages } from '#app/i18n/catalog.ts'
import { languageOfPath, type Language } from '#app/i18n/direction.ts'

/** The language of the page's address; Arabic where an address names none. */
export function useLanguage(): Language {
	return languageOfPath(useLocation().pathname) ?? 'ar'
}

/** All the words of the page's language. */
export function useWords(): Messages {
	return words(useLanguage())
}

/** An address of this site in the page's language: `useAddress()('winners')` → `/fr/winners`. */
export function useAddress(): (path: string) => string {
	const language = useLanguage()
	return (path) => `/${language}/${path.replace(/^\//, '')}`
}
