import type { RankIntervals, SeatDraws } from '#app/domain/scoring/ranks/draw-seats.ts'
import type { ScoreExplanation } from '#app/domain/scoring/ranks/explain-score.ts'
import type { FitRefusal } from '#app/domain/scoring/severity/fit.ts'
import type { TableRefusal } from '#app/domain/scoring/severity/readings-table.ts'
import type { TableComponent } from '#app/domain/scoring/severity/table-components.ts'
import type { Outcome, Refused } from '#app/domain/shared/outcome.ts'

export type SeverityRules = {
	/** Decides the official score: plain mean, or mean less severities. All else comes from one fit in both cases. */
	readonly method: 'mean' | 'adjusted'
	/** Valid readings to be ranked (k); under it the readings still inform the severities. Default 1. */
	readonly needed?: number
	/** The official score must reach it; in points. Default: no floor. */
	readonly floor?: number | null
	/** For P(seat), rank intervals and the zone; default: not drawn. */
	readonly seats?: SeatDraws | null
	/** The zone lies strictly between. Default 0.10 and 0.90. */
	readonly zone?: { readonly over: number; readonly under: number }
}

/** Figures of one ranked application, in points; null: no fit, or no seats to draw for. */
export type SeverityLine = {
	readonly application: string
	readonly stratum: string | null
	readonly readings: number
	readonly raw: number
	readonly adjusted: number | null
	readonly predicted: number | null
	/** Half-length of the score bar (judging.md 3.3). */
	readonly bar: number | null
	readonly expectedRank: number | null
	readonly pSeat: number | null
	readonly rankIntervals: RankIntervals | null
	/** Official score, rounded to 6 decimals. */
	readonly score: number
	/** Place in the list, 1 to n; equal scores stand by id. */
	readonly order: number
	/** Equal for equal scores. */
	readonly rank: number
	readonly reachesFloor: boolean
	readonly inZone: boolean
	readonly explanation: ScoreExplanation | null
}

export type SeverityUnranked = {
	readonly application: string
	readonly stratum: string | null
	readonly readings: number
	readonly needed: number
	readonly reason: 'too-few-readings'
}

/** What the fit says of the scores as a whole. */
export type FitNote = 'no-merit-differences' | 'no-severity-differences'

export type SeverityRanking = {
	readonly method: SeverityRules['method']
	/** Why there is no fit; null: there is one. */
	readonly reason: FitRefusal | null
	readonly notes: readonly FitNote[]
	/** Standard deviations; null: not estimated. */
	readonly components: Readonly<Record<'application' | 'juror' | 'residual', number | null>>
	readonly criterion: number | null
	readonly strata: readonly {
		readonly stratum: string | null
		readonly mean: number | null
		readonly error: number | null
	}[]
	/** In the official order. */
	readonly lines: readonly SeverityLine[]
	readonly unranked: readonly SeverityUnranked[]
	readonly jurors: readonly {
		readonly juror: string
		readonly readings: number
		readonly severity: number | null
		readonly error: number | null
	}[]
	readonly drawn: { readonly draws: number; readonly generator: string; readonly seed: string } | null
	/** Applications between the bounds, in the official order; null: nothing was drawn. */
	readonly zone: readonly string[] | null
	/** Pairs of the zone that the scores do not tell apart, the first `LISTED_PAIRS`. */
	readonly notSeparable: readonly (readonly [string, string])[] | null
	/** All pairs of the zone that the scores do not tell apart. */
	readonly notSeparableCount: number | null
}

/** Under `adjusted` a table without a fit is refused, but for the cases where judging.md 3.4 ranks on means. */
export type SeverityOutcome =
	| Outcome<SeverityRanking, TableRefusal>
	| (Refused<FitRefusal> & { readonly parts: readonly TableComponent[] })

/** A zone of a thousand files would have half a million pairs. */
export const LISTED_PAIRS = 10_000
