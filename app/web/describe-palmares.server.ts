import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { regionName, winnerFacts, type WinnerFacts } from '#app/domain/publication/winner-facts.ts'
import type { PublishedEdition, PublishedVersion } from '#app/server/publication/read-published.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

/** Winners on one page: an edition of today's size is on one. */
const PER_PAGE = 48

/** What the address asks for; what it does not know is as if it were not there. */
export type PalmaresWish = {
	readonly region: string | null
	readonly sector: string | null
	readonly page: number
}

export type Tally = {
	readonly key: string
	readonly name: string
	readonly received: number
	readonly admissible: number
	readonly awarded: number
}

/** The list of an edition's winners, one version of it, in one language. */
export type Palmares = {
	readonly editionId: string
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
	readonly theme: string | null
	readonly sponsors: readonly string[]
	readonly amountMad: number
	readonly totals: Snapshot['totals']
	readonly regions: readonly Tally[]
	readonly sectors: readonly Tally[]
	readonly version: VersionFacts & { readonly notice: Notice | null; readonly isCurrent: boolean }
	/** The other public versions, the newest first. */
	readonly others: readonly VersionFacts[]
	readonly wish: { readonly region: string | null; readonly sector: string | null }
	readonly winners: readonly WinnerFacts[]
	/** After the filters, and without them. */
	readonly found: number
	readonly all: number
	readonly page: number
	readonly pages: number
}

export type VersionFacts = { readonly version: number; readonly at: Minute }

export function describePalmares(
	language: Language,
	edition: PublishedEdition,
	shown: PublishedVersion,
	wish: PalmaresWish,
): Palmares {
	const { snapshot } = shown
	const region = snapshot.regions.some(({ key }) => key === wish.region) ? wish.region : null
	const sector = snapshot.sectors.some(({ key }) => key === wish.sector) ? wish.sector : null
	const found = snapshot.winners.filter(
		(winner) =>
			(region === null || winner.regionCode === region) && (sector === null || winner.sector === sector),
	)
	const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
	const page = Math.min(Math.max(1, wish.page), pages)
	return {
		...describeEdition(language, edition, snapshot),
		...describeVersions(edition, shown),
		wish: { region, sector },
		winners: found
			.slice((page - 1) * PER_PAGE, page * PER_PAGE)
			.map((winner) => winnerFacts(language, snapshot, winner)),
		found: found.length,
		all: snapshot.winners.length,
		page,
		pages,
	}
}

function describeEdition(language: Language, edition: PublishedEdition, snapshot: Snapshot) {
	const { name, theme, sponsors, amountMad } = snapshot.edition
	return {
		editionId: edition.editionId,
		prizeId: edition.prizeId,
		prizeKey: edition.prizeKey,
		prize: inLanguage(name, language).text,
		year: edition.year,
		theme: theme && inLanguage(theme, language).text,
		sponsors: sponsors.map((sponsor) => inLanguage(sponsor, language).text),
		amountMad,
		totals: snapshot.totals,
		regions: snapshot.regions.map((tally) => ({ ...tally, name: regionName(language, tally.key) })),
		sectors: snapshot.sectors.map((tally) => ({ ...tally, name: inLanguage(tally.name, language).text })),
	}
}

function describeVersions(edition: PublishedEdition, shown: PublishedVersion) {
	const facts = ({ version, publishAt }: PublishedVersion) => ({ version, at: minuteOf(publishAt) })
	return {
		version: {
			...facts(shown),
			notice: shown.notice,
			isCurrent: shown.version === edition.versions[0].version,
		},
		others: edition.versions.filter(({ version }) => version !== shown.version).map(facts),
	}
}

/** The version an address asks for among the public ones; the current one unless it asks; null: there is no such. */
export function versionAsked(edition: PublishedEdition, asked: string | null): PublishedVersion | null {
	if (asked === null) return edition.versions[0]
	return edition.versions.find(({ version }) => String(version) === asked) ?? null
}

/** A published edition as a link: its prize's name and its year. */
export type EditionLink = {
	readonly editionId: string
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
}

export function editionLinks(language: Language, published: readonly PublishedEdition[]): EditionLink[] {
	return published.map(({ editionId, prizeId, prizeKey, year, versions }) => ({
		...{ editionId, prizeId, prizeKey, year },
		prize: inLanguage(versions[0].snapshot.edition.name, language).text,
	}))
}
