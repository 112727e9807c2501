import { factorise, solveLower } from '#app/domain/scoring/severity/cholesky.ts'
import { type ReadingsTable, readingsOf } from '#app/domain/scoring/severity/readings-table.ts'

/** (t_a, t_b) = (σ_a/σ_e, σ_b/σ_e): spread of applications and of jurors in units of the residual's, both ≥ 0. */
export type Ratios = { readonly application: number; readonly juror: number }

/** What judging.md 3.2 finds for given ratios, steps 1 to 5. Unknowns: u_1..u_J, then μ_1..μ_G. */
export type Evaluation = {
	/** −2 times the REML log-likelihood; +∞ where the factorisation fails, −∞ where no residual is left. */
	readonly criterion: number
	/** σ_e², in points². */
	readonly residualVariance: number
	/** L of S = L L', (J + G) × (J + G). */
	readonly factor: Float64Array
	/** z of L z = r. */
	readonly solved: Float64Array
	/** f_i of each application. */
	readonly shrinkage: Float64Array
}

/** The table less its grand mean c, with the sums that no ratio changes. */
export type CentredTable = {
	readonly table: ReadingsTable
	readonly grandMean: number
	/** Σ (y − c)². */
	readonly squares: number
	/** s_i, sum of (y − c) of each application. */
	readonly applicationSums: Float64Array
	/** Sum of (y − c) of each juror. */
	readonly jurorSums: Float64Array
}

/** At or under this share of Σ y² the residual sum is rounding (judging.md 3.4). */
const NO_RESIDUAL = 1e-12

export function centreTable(table: ReadingsTable): CentredTable {
	const { scores, applications, jurors, starts, jurorOf } = table
	const grandMean = scores.reduce((sum, score) => sum + score, 0) / scores.length
	const applicationSums = new Float64Array(applications.length)
	const jurorSums = new Float64Array(jurors.length)
	let squares = 0
	for (const i of applications.keys()) {
		for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
			const y = (scores[at] as number) - grandMean
			const j = jurorOf[at] as number
			applicationSums[i] = (applicationSums[i] as number) + y
			jurorSums[j] = (jurorSums[j] as number) + y
			squares += y * y
		}
	}
	return { table, grandMean, squares, applicationSums, jurorSums }
}

/** Steps 1 to 5 of judging.md 3.2. O(Σ n_i² + (J + G)³). */
export function evaluateCriterion(centred: CentredTable, ratios: Ratios): Evaluation {
	const { table, squares } = centred
	const size = table.jurors.length + table.strata.length
	const shrinkage = new Float64Array(table.applications.length)
	const factor = new Float64Array(size * size)
	const solved = new Float64Array(size)
	const { logs, absorbed } = absorbApplications(centred, ratios, { factor, solved, shrinkage })
	const found = { factor, solved, shrinkage }
	if (!factorise(factor, size)) return { ...found, criterion: Number.POSITIVE_INFINITY, residualVariance: 0 }
	solveLower(factor, solved)
	const freedom = table.scores.length - table.strata.length
	const rss = squares - absorbed - solved.reduce((sum, z) => sum + z * z, 0)
	if (rss <= NO_RESIDUAL * squares)
		return { ...found, criterion: Number.NEGATIVE_INFINITY, residualVariance: 0 }
	const residualVariance = rss / freedom
	let logDiagonal = 0
	for (let k = 0; k < size; k++) logDiagonal += Math.log(factor[k * size + k] as number)
	const criterion = logs + 2 * logDiagonal + freedom * (1 + Math.log(2 * Math.PI * residualVariance))
	return { ...found, criterion, residualVariance }
}

type Equations = { factor: Float64Array; solved: Float64Array; shrinkage: Float64Array }

/**
 * Steps 1 and 2 in one pass: S and r with the applications already absorbed. What each application leaves is written
 * with 1 − f n = 1/d, which is the same and loses no digits when t_a is large. Gives ℓ = Σ ln d_i and q = Σ f_i s_i².
 */
function absorbApplications(centred: CentredTable, ratios: Ratios, into: Equations) {
	const { table, applicationSums, jurorSums } = centred
	const { factor, solved, shrinkage } = into
	const jurors = table.jurors.length
	const size = solved.length
	const t = ratios.juror
	for (let j = 0; j < jurors; j++) {
		factor[j * size + j] = 1
		solved[j] = t * (jurorSums[j] as number)
	}
	let logs = 0
	let absorbed = 0
	for (let i = 0; i < shrinkage.length; i++) {
		const n = readingsOf(table, i)
		const d = ratios.application ** 2 * n + 1
		const f = ratios.application ** 2 / d
		const s = applicationSums[i] as number
		const g = jurors + (table.stratumOf[i] as number)
		const first = table.starts[i] as number
		for (let at = first; at < first + n; at++) {
			const j = table.jurorOf[at] as number
			const row = j * size
			factor[row + j] = (factor[row + j] as number) + t * t
			for (let other = first; other <= at; other++) {
				const column = row + (table.jurorOf[other] as number)
				factor[column] = (factor[column] as number) - f * t * t
			}
			factor[g * size + j] = (factor[g * size + j] as number) + t / d
			solved[j] = (solved[j] as number) - f * s * t
		}
		factor[g * size + g] = (factor[g * size + g] as number) + n / d
		solved[g] = (solved[g] as number) + s / d
		shrinkage[i] = f
		logs += Math.log(d)
		absorbed += f * s * s
	}
	return { logs, absorbed }
}
