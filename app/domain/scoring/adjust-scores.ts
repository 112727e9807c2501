import { officialScores } from '#app/domain/scoring/ranks/official-scores.ts'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityOutcome } from '#app/domain/scoring/ranks/severity-ranking.ts'
import type { FitRefusal } from '#app/domain/scoring/severity/fit.ts'
import type { Reading } from '#app/domain/scoring/readings.ts'
import { type Fraction, fraction } from '#app/domain/shared/fraction.ts'

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
}

/**
 * Corrects the readings of a list for harsh and lenient jurors (judging.md 3), regions as strata. Where each region has
 * one application no mean of a region can be told from a merit: then the list is one stratum. Where the readings tell no
 * severity (too few, no juror in common, no spread) nothing is corrected, and the reason is given.
 */
export function adjustScores(
	regionOf: ReadonlyMap<string, string>,
	readingsOf: ReadonlyMap<string, readonly Reading[]>,
): Adjustment {
	const byRegion = fit(readingsOf, (application) => regionOf.get(application) ?? null)
	const outcome =
		!byRegion.ok && byRegion.code === 'one-application-a-stratum' ? fit(readingsOf, () => null) : byRegion
	if (!outcome.ok) return { scores: new Map(), onMeans: reasonOf(outcome) }
	const { lines, reason } = outcome.value
	if (reason) return { scores: new Map(), onMeans: reason }
	const official = officialScores(outcome.value)
	return {
		onMeans: null,
		scores: new Map(
			lines.map(({ application, predicted }) => [
				application,
				{ adjusted: official.get(application) ?? fraction(0), predicted: millionths(predicted ?? 0) },
			]),
		),
	}
}

function fit(
	readingsOf: ReadonlyMap<string, readonly Reading[]>,
	stratumOf: (application: string) => string | null,
): SeverityOutcome {
	const rows = [...readingsOf].flatMap(([application, readings]) =>
		readings.map(({ jurorId, total }) => ({
			...{ application, juror: jurorId, stratum: stratumOf(application) },
			score: total.numerator / total.denominator,
		})),
	)
	return rankBySeverity(rows, { method: 'adjusted' })
}

/** Of the table's own faults only an empty one can come here: readings are complete, and one a juror. */
function reasonOf(outcome: Extract<SeverityOutcome, { ok: false }>): FitRefusal {
	return 'parts' in outcome ? outcome.code : 'one-reading-each'
}

function millionths(points: number): Fraction {
	return fraction(Math.round(points * 1e6), 1e6)
}
