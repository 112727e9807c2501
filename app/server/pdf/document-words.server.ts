import { words, type Messages } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'

/** Languages a PDF is set in. */
export type PrintLanguage = 'ar' | 'fr' | 'en'
/** A text in the two languages that stand side by side on a certificate. */
export type ArabicAndFrench = { readonly ar: string; readonly fr: string }
export type DocumentWords = Messages['document']

/** A reader of Tamazight gets the Arabic document until its texts are validated. */
export function printLanguage(language: Language): PrintLanguage {
	return language === 'zgh' ? 'ar' : language
}

export function documentWords(language: PrintLanguage): DocumentWords {
	return words(language).document
}

/** One message in Arabic and in French. */
export function inBoth(say: (document: DocumentWords, language: 'ar' | 'fr') => string): ArabicAndFrench {
	return { ar: say(documentWords('ar'), 'ar'), fr: say(documentWords('fr'), 'fr') }
}
