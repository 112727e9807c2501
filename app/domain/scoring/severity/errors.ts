import { solveLower } from '#app/domain/scoring/severity/cholesky.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { readingsOf } from '#app/domain/scoring/severity/readings-table.ts'

/** Standard errors of judging.md 3.3, in points; σ_a, σ_b and σ_e count as known. Places are the table's. */
export type FitErrors = {
	/** Cov(T_i, T_k) = V_ik, in points². */
	readonly covariance: (i: number, k: number) => number
	/** SED_ik = √(V_ii + V_kk − 2 V_ik) of two applications. */
	readonly difference: (i: number, k: number) => number
	/** Half-length of a score bar: the spread of T_i around the list's average, without the doubt they all share. */
	readonly bar: (i: number) => number
	/** Of the difference of two jurors' severities. */
	readonly severityDifference: (j: number, l: number) => number
	/** Of one juror's severity. */
	readonly severity: (j: number) => number
	readonly stratumMean: (g: number) => number
}

/** O(A (J + G)²) once, then O(J + G) a figure. */
export function errorsOf(fit: SeverityFit): FitErrors {
	const { table, shrinkage, ratios } = fit
	const size = table.jurors.length + table.strata.length
	const sigma = fit.components.residual
	const spread = spreadApplications(fit, size)
	const unit = spreadUnknowns(fit.factor, size)
	const count = table.applications.length
	const shrinkageSum = shrinkage.reduce((sum, f) => sum + f, 0)
	const average = averageRow(spread, size)
	const f = (i: number) => shrinkage[i] as number
	return {
		covariance: (i, k) => sigma ** 2 * ((i === k ? f(i) : 0) + product(spread, i, k, size)),
		difference: (i, k) =>
			i === k ? 0 : sigma * Math.sqrt(f(i) + f(k) + distance(spread, i, spread, k, size)),
		bar: (i) =>
			sigma *
			Math.sqrt(
				// Of one application alone the two first terms cancel.
				Math.max(0, f(i) * (1 - 2 / count) + shrinkageSum / count ** 2) +
					distance(spread, i, average, 0, size),
			),
		severityDifference: (j, l) => sigma * ratios.juror * Math.sqrt(distance(unit, j, unit, l, size)),
		severity: (j) => sigma * ratios.juror * Math.sqrt(product(unit, j, j, size)),
		stratumMean: (g) => {
			const row = table.jurors.length + g
			return sigma * Math.sqrt(product(unit, row, row, size))
		},
	}
}

/** Rows g_i = L⁻¹ c_i, with c_i = (1 at J + g(i), 0 elsewhere) − f_i e_i. */
function spreadApplications({ table, shrinkage, ratios, factor }: SeverityFit, size: number): Float64Array {
	const rows = new Float64Array(table.applications.length * size)
	for (let i = 0; i < table.applications.length; i++) {
		const row = rows.subarray(i * size, (i + 1) * size)
		const f = shrinkage[i] as number
		const n = readingsOf(table, i)
		const first = table.starts[i] as number
		for (let at = first; at < first + n; at++) row[table.jurorOf[at] as number] = -f * ratios.juror
		row[table.jurors.length + (table.stratumOf[i] as number)] = 1 - f * n
		// Readings stand in the order of jurors: before the first reader c_i is 0.
		solveLower(factor, row, table.jurorOf[first])
	}
	return rows
}

/** Rows L⁻¹ e_k for each unknown: products of two rows are entries of S⁻¹. */
function spreadUnknowns(factor: Float64Array, size: number): Float64Array {
	const rows = new Float64Array(size * size)
	for (let k = 0; k < size; k++) {
		const row = rows.subarray(k * size, (k + 1) * size)
		row[k] = 1
		solveLower(factor, row, k)
	}
	return rows
}

function averageRow(rows: Float64Array, size: number): Float64Array {
	const average = new Float64Array(size)
	const count = rows.length / size
	for (let at = 0; at < rows.length; at++)
		average[at % size] = (average[at % size] as number) + (rows[at] as number) / count
	return average
}

function product(rows: Float64Array, i: number, k: number, size: number): number {
	let sum = 0
	for (let at = 0; at < size; at++) sum += (rows[i * size + at] as number) * (rows[k * size + at] as number)
	return sum
}

/** Squared distance of two rows: what V_ii + V_kk − 2 V_ik comes to, without subtracting large like numbers. */
function distance(rows: Float64Array, i: number, others: Float64Array, k: number, size: number): number {
	let sum = 0
	for (let at = 0; at < size; at++) {
		const gap = (rows[i * size + at] as number) - (others[k * size + at] as number)
		sum += gap * gap
	}
	return sum
}
