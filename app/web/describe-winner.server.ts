import { standingOf } from '#app/domain/publication/award-history.ts'
import type { Snapshot, SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { winnerFacts, type WinnerFacts } from '#app/domain/publication/winner-facts.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import type { PublishedEdition } from '#app/server/publication/read-published.server.ts'
import { versionAsked } from '#app/web/describe-palmares.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

export type WinnerPageFacts = {
	readonly editionId: string
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
	readonly winner: WinnerFacts
	/** Code of the certificate; null where it is no longer good, and on an earlier version's page. */
	readonly verifyCode: string | null
	readonly isCurrent: boolean
	/** An earlier version is shown because its address asks for it. */
	readonly version: { readonly version: number; readonly at: Minute; readonly notice: Notice | null }
	readonly withdrawn: { readonly at: Minute; readonly notice: Notice | null } | null
	readonly previous: WinnerFacts | null
	readonly next: WinnerFacts | null
}

/** Null when no public version has such a winner, or not the version asked for. */
export function describeWinner(
	language: Language,
	edition: PublishedEdition,
	slug: string,
	asked: string | null,
): WinnerPageFacts | null {
	const isIt = (winner: SnapshotWinner) => winner.slug === slug
	if (asked !== null) {
		const version = versionAsked(edition, asked)
		const winner = version?.snapshot.winners.find(isIt)
		if (!version || !winner) return null
		const isCurrent = version === edition.versions[0]
		return {
			...describe(language, edition, version.snapshot, winner),
			verifyCode: isCurrent ? winner.verifyCode : null,
			isCurrent,
			version: { version: version.version, at: minuteOf(version.publishAt), notice: version.notice },
			withdrawn: null,
		}
	}
	const standing = standingOf(edition.versions, isIt)
	if (!standing) return null
	const isValid = standing.kind === 'valid'
	const shown = isValid ? edition.versions[0] : standing.lastIn
	return {
		...describe(language, edition, shown.snapshot, standing.winner),
		verifyCode: isValid ? standing.winner.verifyCode : null,
		isCurrent: isValid,
		version: { version: shown.version, at: minuteOf(shown.publishAt), notice: shown.notice },
		withdrawn: isValid
			? null
			: { at: minuteOf(standing.withdrawnBy.publishAt), notice: standing.withdrawnBy.notice },
	}
}

function describe(language: Language, edition: PublishedEdition, snapshot: Snapshot, winner: SnapshotWinner) {
	const place = snapshot.winners.indexOf(winner)
	const neighbour = (at: number) => {
		const other = at >= 0 ? snapshot.winners[at] : undefined
		return other ? winnerFacts(language, snapshot, other) : null
	}
	return {
		editionId: edition.editionId,
		prizeId: edition.prizeId,
		prizeKey: edition.prizeKey,
		prize: inLanguage(snapshot.edition.name, language).text,
		year: edition.year,
		winner: winnerFacts(language, snapshot, winner),
		previous: neighbour(place - 1),
		next: neighbour(place + 1),
	}
}
