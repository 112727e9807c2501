import * as z from 'zod'

/** The four languages of the portal. Arabic is the default; `zgh` is standard Moroccan Amazigh in Tifinagh. */
export const LANGUAGES = ['ar', 'fr', 'zgh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const languageSchema = z.enum(LANGUAGES)

/** A text of an edition (data, not interface). Arabic and French are obligatory; Tifinagh is never invented. */
export const localizedSchema = z.object({
	ar: z.string().min(1),
	fr: z.string().min(1),
	en: z.string().min(1),
	zgh: z.string().min(1).optional(),
})
export type Localized = z.infer<typeof localizedSchema>

/** The text in a language, or the Arabic one with the language it is really in. */
export function inLanguage(text: Localized, language: Language): { text: string; language: Language } {
	const own = text[language]
	return own ? { text: own, language } : { text: text.ar, language: 'ar' }
}
