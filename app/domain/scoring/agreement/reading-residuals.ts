import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { readingsOf } from '#app/domain/scoring/severity/readings-table.ts'

/** One reading beside what the model expects and what the others say, in points; numbers are those of the fit's table. */
export type ReadingResidual = {
	readonly application: number
	readonly juror: number
	/** y − μ_s: the score less its stratum's mean. */
	readonly centred: number
	/** y − b_j: the score less its juror's severity. */
	readonly corrected: number
	/** r = y − b_j − T_i. Its variance is σ_e² · `freedom`. */
	readonly residual: number
	/** 1 − h = 1 − f_i = 1 − 1/(n_i + 1/t_a²). */
	readonly freedom: number
	/** Against the other readings of the application; null when there is none. */
	readonly against: AgainstOthers | null
}

export type AgainstOthers = {
	/** Mean of the others' adjusted scores. */
	readonly others: number
	/** y − b_j − `others`. */
	readonly difference: number
	/** Variance of the difference: σ_e² (1 + 1/(n_i − 1)). */
	readonly variance: number
	/** Leave-one-out residual z_ij = difference / √variance (judging.md 5.4). */
	readonly z: number
}

/**
 * Residuals of all readings, in the order of the table (judging.md 5.3 and 5.4). Severities count as known: what is
 * unknown of them is small beside σ_e once a juror has read 15 files (judging.md 1.7).
 */
export function computeResiduals(fit: SeverityFit): ReadingResidual[] {
	const { table, severities, adjusted, predicted, shrinkage, stratumMeans, components } = fit
	const residuals: ReadingResidual[] = []
	for (let application = 0; application < table.applications.length; application++) {
		const n = readingsOf(table, application)
		const total = n * (adjusted[application] as number)
		const mean = stratumMeans[table.stratumOf[application] as number] as number
		const from = table.starts[application] as number
		for (let at = from; at < from + n; at++) {
			const juror = table.jurorOf[at] as number
			const score = table.scores[at] as number
			const corrected = score - (severities[juror] as number)
			residuals.push({
				application,
				juror,
				centred: score - mean,
				corrected,
				residual: corrected - (predicted[application] as number),
				freedom: 1 - (shrinkage[application] as number),
				against: n < 2 ? null : compare(corrected, (total - corrected) / (n - 1), n, components.residual),
			})
		}
	}
	return residuals
}

function compare(corrected: number, others: number, n: number, deviation: number): AgainstOthers {
	const difference = corrected - others
	const variance = deviation ** 2 * (1 + 1 / (n - 1))
	return { others, difference, variance, z: difference / Math.sqrt(variance) }
}

/** Residuals by juror, in the order of the table's jurors. */
export function groupByJuror(fit: SeverityFit, residuals: readonly ReadingResidual[]): ReadingResidual[][] {
	const groups: ReadingResidual[][] = fit.table.jurors.map(() => [])
	for (const residual of residuals) groups[residual.juror]?.push(residual)
	return groups
}
