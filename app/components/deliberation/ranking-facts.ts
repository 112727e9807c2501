import type { FileNames } from '#app/domain/deliberation/describe-rows.ts'
import { findRegion } from '#app/domain/cooperative/territory.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'

/** What the lines of a ranking need beside themselves. */
export type RankingFacts = {
	readonly prizeKey: 'a' | 'b'
	/** Names of the criteria in the page's language, by key. */
	readonly criteria: Readonly<Record<string, string>>
	readonly seats: number
	readonly floor: number
	/** Path of the page, without its language: a file is `<page>?file=<code>`. */
	readonly page: string
}

/** The name in the page's language, or the one there is; null where the viewer may not know it. */
export function nameOf({ nameAr, nameFr }: FileNames, language: Language): string | null {
	return language === 'ar' || language === 'zgh' ? (nameAr ?? nameFr) : (nameFr ?? nameAr)
}

/** Short label of a file in a sentence: its name, else its code. */
export function labelOf(file: FileNames, language: Language): string {
	return nameOf(file, language) ?? file.code ?? '—'
}

export function regionOf(code: string, language: Language): string {
	const region = findRegion(code)
	return region ? inLanguage(region.name, language).text : code
}
