import type { Estimate } from '#app/domain/scoring/agreement/juror-watch.ts'
import { sumOf } from '#app/domain/scoring/agreement/moments.ts'
import { groupByJuror, type ReadingResidual } from '#app/domain/scoring/agreement/reading-residuals.ts'
import {
	flagIf,
	NORMAL_95,
	type WatchFlag,
	type WatchSettings,
} from '#app/domain/scoring/agreement/watch-settings.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

export type Drift = {
	readonly juror: string
	/** Readings that others read too and whose place in the juror's order is known. */
	readonly readings: number
	/** Points by which she became more generous from her first reading to her last; negative: more severe. */
	readonly trend: Estimate
	readonly flags: readonly WatchFlag[]
}

/**
 * Whether a juror's marks move while she reads ("primacy and recency" of E. W. Wolfe, B. C. Moulder and C. M. Myford,
 * "Detecting differential rater functioning over time (DRIFT)", *Journal of Applied Measurement* 2, 2001, 256–280), here
 * as the trend of her residuals along her own order: the weighted least-squares slope of y_ij − b_j − mean of the
 * others' adjusted scores on the place x in [0, 1], each weighing 1 over its variance σ_e² (1 + 1/(n_i − 1)). The
 * others' mean, and not T_i, because T_i leans on the reading itself. Standard error 1/√(Σ w (x − x̄)²).
 *
 * @param orders for each juror the applications in the order she read them
 */
export function watchDrift(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	orders: ReadonlyMap<string, readonly string[]>,
	settings: WatchSettings,
): Drift[] {
	return groupByJuror(fit, residuals).flatMap((own, number) => {
		const juror = fit.table.jurors[number] as string
		const order = orders.get(juror) ?? []
		const places = new Map(order.map((application, place) => [application, place / (order.length - 1)]))
		const points = own.flatMap(({ application, against }) => {
			const place = places.get(fit.table.applications[application] as string)
			return place === undefined || !against
				? []
				: [{ x: place, y: against.difference, weight: 1 / against.variance }]
		})
		const slope = points.length < settings.fewestReadings ? null : slopeOf(points)
		return slope ? [describe(juror, points.length, slope, settings)] : []
	})
}

type Point = { readonly x: number; readonly y: number; readonly weight: number }
type Slope = { readonly value: number; readonly error: number }

/** Null when all places are one. */
function slopeOf(points: readonly Point[]): Slope | null {
	const weights = sumOf(points.map(({ weight }) => weight))
	const mean = sumOf(points.map(({ x, weight }) => weight * x)) / weights
	const squares = sumOf(points.map(({ x, weight }) => weight * (x - mean) ** 2))
	const products = sumOf(points.map(({ x, y, weight }) => weight * (x - mean) * y))
	return squares > 0 ? { value: products / squares, error: 1 / Math.sqrt(squares) } : null
}

function describe(juror: string, readings: number, { value, error }: Slope, { drift }: WatchSettings): Drift {
	const trend = { value, low: value - NORMAL_95 * error, high: value + NORMAL_95 * error }
	const limit = drift.z * error
	return {
		juror,
		readings,
		trend,
		flags: flagIf(Math.abs(value) > limit, 'drifts', {
			trend: value,
			low: trend.low,
			high: trend.high,
			limit,
		}),
	}
}
