import { countComponents } from '#app/domain/jury/connectivity.ts'
import { indexPairs } from '#app/domain/jury/allowed.ts'
import type { Pair } from '#app/domain/jury/panel.ts'

/** How well an assignment lets the severities of its jurors be compared (judging.md 1.7). */
export type DesignEfficiency = {
	/** Groups of jurors who share no application, directly or through others; jurors without a reading not counted. */
	readonly components: number
	/**
	 * Best mean variance of a difference of two severities over the one of this design: from 0 to 1; 0 when the jurors
	 * are not all connected; null when fewer than two read.
	 */
	readonly efficiency: number | null
}

/** The gate of judging.md 1.7. */
export const LEAST_EFFICIENCY = 0.85

export function isComparable({ components, efficiency }: DesignEfficiency): boolean {
	return components <= 1 && (efficiency === null || efficiency >= LEAST_EFFICIENCY)
}

/**
 * Components and efficiency of judging.md 1.7, on L = Σ_a (diag(e_a) − e_a e_a' / k_a). For J connected jurors L has the
 * one zero eigenvalue of the vector of ones, so L + 1 1'/J is positive definite with the other eigenvalues unchanged and
 * a 1 in its place: Σ_{λ>0} 1/λ = trace (L + 1 1'/J)⁻¹ − 1. The trace comes from a Cholesky factor, in J³/2 steps; no
 * eigenvalue has to be found. The ideal is 2 (J − 1) / (J r (1 − 1/k)) = 2 (J − 1) / trace L, which also holds when not
 * every application has k readers.
 */
export function measureDesign(pairs: readonly Pair[]): DesignEfficiency {
	const components = countComponents(pairs)
	const jurors = [...new Set(pairs.map(({ jurorId }) => jurorId))].sort()
	if (jurors.length < 2) return { components, efficiency: null }
	if (components > 1) return { components, efficiency: 0 }
	const laplacian = designMatrix(pairs, jurors)
	const trace = laplacian.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)
	const size = jurors.length
	const inverted = traceOfInverse(laplacian.map((row) => row.map((value) => value + 1 / size))) - 1
	const meanVariance = (2 / (size - 1)) * inverted
	return { components, efficiency: (2 * (size - 1)) / trace / meanVariance }
}

/** L, in the order of the jurors given. */
function designMatrix(pairs: readonly Pair[], jurors: readonly string[]): number[][] {
	const position = new Map(jurors.map((id, index) => [id, index]))
	const matrix = jurors.map(() => jurors.map(() => 0))
	for (const ids of indexPairs(pairs).values()) {
		const readers = [...ids].map((id) => position.get(id) ?? 0)
		for (const a of readers) {
			const row = matrix[a] ?? []
			row[a] = (row[a] ?? 0) + 1
			for (const b of readers) row[b] = (row[b] ?? 0) - 1 / readers.length
		}
	}
	return matrix
}

/** Of a symmetric positive definite matrix M = C C': trace M⁻¹ = the sum of the squares of C⁻¹. */
function traceOfInverse(matrix: readonly (readonly number[])[]): number {
	const size = matrix.length
	const factor = matrix.map(() => new Float64Array(size))
	for (const [i, row] of factor.entries()) {
		for (let j = 0; j <= i; j++) {
			const other = factor[j] ?? row
			let sum = matrix[i]?.[j] ?? 0
			for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
			row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] ?? 1)
		}
	}
	let trace = 0
	const column = new Float64Array(size)
	for (let unit = 0; unit < size; unit++) {
		for (let i = unit; i < size; i++) {
			const row = factor[i] ?? column
			let sum = i === unit ? 1 : 0
			for (let k = unit; k < i; k++) sum -= (row[k] ?? 0) * (column[k] ?? 0)
			column[i] = sum / (row[i] ?? 1)
			trace += (column[i] ?? 0) ** 2
		}
	}
	return trace
}
