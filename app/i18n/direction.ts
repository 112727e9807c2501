/**
 * Languages as the portal writes them: direction, own name, choice. Free of every other room, so that the browser,
 * the mail and the command line can use it.
 */
export const LANGUAGES = ['ar', 'fr', 'zgh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type Direction = 'rtl' | 'ltr'

/** Each language in its own script; `zgh` is the one Tifinagh word of the switch. */
export const languageNames: Readonly<Record<Language, string>> = {
	ar: 'العربية',
	fr: 'Français',
	zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
	en: 'English',
}

/** Values of the `lang` attribute. Arabic and French are Morocco's: its month names, its Western digits. */
export const languageTags: Readonly<Record<Language, string>> = {
	ar: 'ar-MA',
	fr: 'fr-MA',
	zgh: 'zgh',
	en: 'en',
}

export function isLanguage(value: unknown): value is Language {
	return LANGUAGES.some((language) => language === value)
}

/** Tifinagh is written from left to right. */
export function directionOf(language: Language): Direction {
	return language === 'ar' ? 'rtl' : 'ltr'
}

export type PageLanguage = {
	/** For `<html lang dir>`. */
	readonly lang: string
	readonly dir: Direction
	/**
	 * For the wrapper of texts that fell back: `null` when the page's own language covers them. In zgh the wrapper is
	 * `<div lang="ar-MA" dir="rtl">` round the content (docs/decisions/003).
	 */
	readonly content: { readonly lang: string; readonly dir: Direction } | null
	/** The page carries the note `common.draft` ("these texts await validation"). */
	readonly draftNotice: boolean
}

export function pageLanguage(language: Language): PageLanguage {
	const draft = isDraft(language)
	return {
		lang: languageTags[language],
		dir: directionOf(language),
		content: draft ? { lang: languageTags.ar, dir: directionOf('ar') } : null,
		draftNotice: draft,
	}
}

/** A language whose texts nobody has validated yet. */
export function isDraft(language: Language): boolean {
	return language === 'zgh'
}

/** The language a path begins with: `/fr/winners` → `fr`; `null` when it names none. */
export function languageOfPath(pathname: string): Language | null {
	const first = pathname.split('/')[1]
	return isLanguage(first) ? first : null
}

/** The same page in another language; query and fragment stay the caller's. `/fr/verify` → `/ar/verify`. */
export function pathInLanguage(pathname: string, language: Language): string {
	const [, first, ...rest] = pathname.split('/')
	if (!isLanguage(first)) return `/${language}/`
	return `/${[language, ...rest].join('/')}`
}

/**
 * The language of a visitor who named none: cookie, then `Accept-Language` by its weights, else Arabic.
 * Berber tags of Morocco (`zgh`, `ber`, `tzm`, `shi`, `rif`) lead to zgh.
 */
export function chooseLanguage(from: { cookie?: string | null; acceptLanguage?: string | null }): Language {
	if (isLanguage(from.cookie)) return from.cookie
	const wishes = (from.acceptLanguage ?? '')
		.split(',')
		.map((part, position) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
			const weight = parameters
				.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1])
				.find((one) => one !== undefined)
			return { language: languageOfTag(tag), weight: weight === undefined ? 1 : Number(weight), position }
		})
		.filter((wish) => wish.language !== null && wish.weight > 0)
		.sort((a, b) => b.weight - a.weight || a.position - b.position)
	return wishes[0]?.language ?? 'ar'
}

function languageOfTag(tag: string): Language | null {
	const base = tag.trim().split('-')[0]
	if (base !== undefined && ['ber', 'tzm', 'shi', 'rif'].includes(base)) return 'zgh'
	return isLanguage(base) ? base : null
}
