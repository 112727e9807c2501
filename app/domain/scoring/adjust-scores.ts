import { officialScores } from '#app/domain/scoring/ranks/official-scores.ts'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityOutcome } from '#app/domain/scoring/ranks/severity-ranking.ts'
import type { FitRefusal } from '#app/domain/scoring/severity/fit.ts'
import type { ScoredReading } from '#app/domain/scoring/severity/readings-table.ts'
import type { Reading } from '#app/domain/scoring/readings.ts'
import { type Fraction, millionths, ZERO } from '#app/domain/shared/fraction.ts'

/** Both in millionths of a point: what is published is exact (judging.md 3.4). */
export type AdjustedScore = {
	/** Mean of the readings, each less its juror's usual deviation. */
	readonly adjusted: Fraction
	/** T, the predicted quality, which trusts thin files less. */
	readonly predicted: Fraction
}

/** The scores of one list beside their plain means. */
export type Adjustment = {
	readonly scores: ReadonlyMap<string, AdjustedScore>
	/** Why severities cannot be told from these readings, so that the means stand; null: they can. */
	readonly onMeans: FitRefusal | null
	readonly strata: Strata
}

/** Each region a stratum of its own, or all applications in one. */
export type Strata = 'regions' | 'one'

/**
 * Corrects the readings of a list for harsh and lenient jurors (judging.md 3), regions as strata. Where each region has
 * one application no mean of a region can be told from a merit: then the list is one stratum. Where the readings tell no
 * severity (too few, no juror in common, no spread) nothing is corrected, and the reason is given.
 */
export function adjustScores(
	regionOf: ReadonlyMap<string, string>,
	readingsOf: ReadonlyMap<string, readonly Reading[]>,
): Adjustment {
	const fit = (strata: Strata) =>
		rankBySeverity(scoredReadings(regionOf, readingsOf, strata), { method: 'adjusted' })
	const byRegion = fit('regions')
	const isApart = !byRegion.ok && byRegion.code === 'one-application-a-stratum'
	const [strata, outcome] = isApart ? (['one', fit('one')] as const) : (['regions', byRegion] as const)
	if (!outcome.ok) return { scores: new Map(), onMeans: reasonOf(outcome), strata }
	const { lines, reason } = outcome.value
	if (reason) return { scores: new Map(), onMeans: reason, strata }
	const official = officialScores(outcome.value)
	return {
		onMeans: null,
		strata,
		scores: new Map(
			lines.map(({ application, predicted }) => [
				application,
				{ adjusted: official.get(application) ?? ZERO, predicted: millionths(predicted ?? 0) },
			]),
		),
	}
}

/** Valid readings as rows of the model, in points. */
export function scoredReadings(
	regionOf: ReadonlyMap<string, string>,
	readingsOf: ReadonlyMap<string, readonly Reading[]>,
	strata: Strata,
): ScoredReading[] {
	return [...readingsOf].flatMap(([application, readings]) =>
		readings.map(({ jurorId, total }) => ({
			...{ application, juror: jurorId },
			stratum: strata === 'regions' ? (regionOf.get(application) ?? null) : null,
			score: total.numerator / total.denominator,
		})),
	)
}

/** Of the table's own faults only an empty one can come here: readings are complete, and one a juror. */
function reasonOf(outcome: Extract<SeverityOutcome, { ok: false }>): FitRefusal {
	return 'parts' in outcome ? outcome.code : 'one-reading-each'
}
