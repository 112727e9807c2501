import { winnerFacts, type WinnerFacts } from '#app/domain/publication/winner-facts.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import type { PublishedEdition } from '#app/server/publication/read-published.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

export type LatestEdition = {
	readonly editionId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
	readonly publishedOn: Minute
	readonly winnersCount: number
	readonly received: number
	readonly winners: readonly WinnerFacts[]
}

/** The newest published edition of each prize. */
export function latestOfEachPrize(published: readonly PublishedEdition[]): PublishedEdition[] {
	return published.filter(
		(edition, index) => published.findIndex(({ prizeId }) => prizeId === edition.prizeId) === index,
	)
}

/** An edition with its counts and some of its winners, from regions apart from one another. */
export function describeLatest(language: Language, edition: PublishedEdition, wanted: number): LatestEdition {
	const { snapshot } = edition.versions[0]
	const { winners } = snapshot
	const shown = Math.min(winners.length, wanted)
	const spread = Array.from(
		{ length: shown },
		(_, place) => winners[Math.floor((place * winners.length) / shown)],
	)
	const first = edition.versions.at(-1) ?? edition.versions[0]
	return {
		editionId: edition.editionId,
		prizeKey: edition.prizeKey,
		prize: inLanguage(snapshot.edition.name, language).text,
		year: edition.year,
		publishedOn: minuteOf(first.publishAt),
		winnersCount: snapshot.totals.awarded,
		received: snapshot.totals.received,
		winners: spread.flatMap((winner) => (winner ? [winnerFacts(language, snapshot, winner)] : [])),
	}
}
