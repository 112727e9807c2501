import type { Decision, Vote } from '#app/domain/deliberation/decision.ts'
import type { SeatBasis, SeatLine, YieldedPlaces } from '#app/domain/deliberation/seat-plan.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

/** What the minutes need to name things; instants are UTC ISO text. */
export type MinutesFacts = {
	readonly edition: { readonly slug: string; readonly name: Localized; readonly definitionVersion: number }
	readonly number: number
	readonly openedAt: string
	readonly closedAt: string
	readonly rankingHash: string
	readonly floor: number
	readonly jurors: ReadonlyMap<string, { readonly code: string; readonly isChair: boolean }>
	readonly applications: ReadonlyMap<
		string,
		{ readonly reference: string; readonly nameAr: string | null; readonly nameFr: string | null }
	>
}

export type LineOutcome = SeatLine['outcome']
export type AwardedLine = {
	readonly reference: string
	readonly nameAr: string | null
	readonly nameFr: string | null
	readonly order: number
	/** Out of 100, six decimals. */
	readonly score: string
	readonly basis: SeatBasis
}

/** The plain content of the minutes: hashed, kept, and printed in Arabic and French from the same record. */
export type MinutesContent = {
	readonly format: 'minutes-1'
	readonly edition: MinutesFacts['edition']
	readonly sitting: { readonly number: number; readonly openedAt: string; readonly closedAt: string }
	readonly attendance: readonly {
		readonly juror: string
		readonly chair: boolean
		readonly present: boolean
	}[]
	readonly quorum: {
		readonly members: number
		readonly present: number
		readonly needed: number
		readonly met: boolean
	}
	/** Who left the room for which file and was not counted for it. */
	readonly recusals: readonly { readonly reference: string; readonly jurors: readonly string[] }[]
	readonly ranking: {
		readonly method: 'mean' | 'adjusted'
		readonly hash: string
		readonly ranked: number
		readonly unranked: number
		readonly readings: number
	}
	readonly rules: {
		readonly seats: number
		readonly seatsPerRegion: number
		readonly floor: number
		readonly ties: readonly string[]
	}
	readonly awards: {
		readonly total: number
		readonly byBasis: Readonly<Record<'ranking' | 'region' | 'tie' | 'vote', number>>
		readonly regions: readonly { readonly regionCode: string; readonly awards: readonly AwardedLine[] }[]
	}
	readonly yielded: readonly YieldedPlaces[]
	/** Departures from the machine's line, each by a reasoned vote. */
	readonly departures: readonly (MinutedDecision & { readonly from: LineOutcome; readonly order: number })[]
	/** Lines that nobody voted on and that a departure moved. */
	readonly consequences: readonly {
		readonly reference: string
		readonly from: LineOutcome
		readonly to: LineOutcome
	}[]
	/** Zero marks, draws and files that lacked readings. */
	readonly decisions: readonly MinutedDecision[]
}

export type MinutedDecision = {
	readonly reference: string
	readonly basis: Decision['basis']
	readonly outcome: Decision['outcome']
	readonly reason: string
	readonly vote: Vote | null
}
