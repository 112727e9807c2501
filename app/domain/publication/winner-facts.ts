import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import type { Snapshot, SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'

/** A winner as a page in one language shows it. */
export type WinnerFacts = {
	readonly number: number
	readonly slug: string
	readonly name: string
	/** Language of the name: a French page shows the Arabic one where there is no other. */
	readonly nameLang: 'ar' | 'fr'
	/** The name in the other script, when there is one. */
	readonly otherName: string | null
	readonly title: string
	readonly region: string
	readonly regionCode: string
	readonly province: string
	readonly sector: string
	readonly sectorKey: string
	readonly amountMad: number
	/** Its medallion is drawn from this, always the same. */
	readonly seed: string
}

/** The name that pages in a language show, and the other one. */
export function winnerName(
	language: Language,
	{ nameAr, nameFr }: Pick<SnapshotWinner, 'nameAr' | 'nameFr'>,
): Pick<WinnerFacts, 'name' | 'nameLang' | 'otherName'> {
	const isLatin = language === 'fr' || language === 'en'
	return isLatin && nameFr !== null
		? { name: nameFr, nameLang: 'fr', otherName: nameAr }
		: { name: nameAr, nameLang: 'ar', otherName: nameFr }
}

export function winnerFacts(language: Language, snapshot: Snapshot, winner: SnapshotWinner): WinnerFacts {
	return {
		number: winner.number,
		slug: winner.slug,
		...winnerName(language, winner),
		title: winner.projectTitle,
		region: regionName(language, winner.regionCode),
		regionCode: winner.regionCode,
		province: provinceName(language, winner.provinceCode),
		sector: sectorName(language, snapshot, winner.sector),
		sectorKey: winner.sector,
		amountMad: winner.amountMad,
		seed: winner.nameAr,
	}
}

export function sectorName(language: Language, snapshot: Snapshot, key: string): string {
	const known = snapshot.sectors.find((sector) => sector.key === key)
	return known ? inLanguage(known.name, language).text : key
}

/** In the page's language; Tamazight pages show the Arabic name until one is validated for all regions. */
export function regionName(language: Language, code: string): string {
	const name = findRegion(code)?.name
	return name ? name[language === 'zgh' ? 'ar' : language] : code
}

export function provinceName(language: Language, code: string): string {
	const name = findProvince(code)?.name
	return name ? name[language === 'zgh' ? 'ar' : language] : code
}
