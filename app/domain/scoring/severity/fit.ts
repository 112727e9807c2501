import { solveUpper } from '#app/domain/scoring/severity/cholesky.ts'
import {
	type CentredTable,
	centreTable,
	type Evaluation,
	evaluateCriterion,
	type Ratios,
} from '#app/domain/scoring/severity/criterion.ts'
import { minimise, type Vertex } from '#app/domain/scoring/severity/nelder-mead.ts'
import { type ReadingsTable, readingsOf } from '#app/domain/scoring/severity/readings-table.ts'
import { findTableComponents, type TableComponent } from '#app/domain/scoring/severity/table-components.ts'
import { accept, type Accepted, refuse, type Refused } from '#app/domain/shared/outcome.ts'

/** The model of judging.md 3.1 fitted to a table; lists follow the table's applications, jurors and strata. */
export type SeverityFit = {
	readonly table: ReadingsTable
	readonly ratios: Ratios
	/** σ_a, σ_b, σ_e: standard deviations in points. */
	readonly components: { readonly application: number; readonly juror: number; readonly residual: number }
	/** −2 times the REML log-likelihood. */
	readonly criterion: number
	/** b_j in points; positive = generous. */
	readonly severities: Float64Array
	/** μ_g in points. */
	readonly stratumMeans: Float64Array
	/** Plain mean of each application's readings. */
	readonly raw: Float64Array
	/** Mean over readers of (y_ij − b_j). */
	readonly adjusted: Float64Array
	/** T_i = μ_g + predicted a_i. */
	readonly predicted: Float64Array
	/** f_i: n_i f_i is the weight of the readings against the stratum's mean in T_i. */
	readonly shrinkage: Float64Array
	/** L of S = L L', from which every standard error comes. */
	readonly factor: Float64Array
}

/** Why a table carries no fit (judging.md 3.4 and 3.5). */
export type FitRefusal =
	'one-reading-each' | 'disconnected' | 'one-juror' | 'one-application-a-stratum' | 'no-residual-variation'

export type FitOutcome =
	| Accepted<SeverityFit>
	| (Refused<FitRefusal> & {
			/** The parts of a disconnected table; else one, or none where they were not looked for. */
			readonly parts: readonly TableComponent[]
	  })

const START: Ratios = { application: 1, juror: 0.7 }
const STEP = 0.3
const STOP = { values: 1e-11, size: 1e-7, evaluations: 400 }
/** Applications up to which a second valley was met: 14, of thousands of drawn tables. */
const SMALL = 40
const ELSEWHERE = [0.3, 3, 30].flatMap((application) => [0.3, 3, 30].map((juror) => [application, juror]))
/** A ratio of 0 is taken when it is not worse by more than this. */
const ZERO_TOLERANCE = 1e-9

/**
 * Fits components, severities and stratum means by REML (judging.md 3.2). `jurorEffect: false` holds t_b at 0, for
 * tables whose columns are no persons. Deterministic: same table, same digits on one engine.
 */
export function fitSeverity(table: ReadingsTable, { jurorEffect = true } = {}): FitOutcome {
	if (table.jurors.length > 1 && table.scores.length === table.applications.length)
		return { ...refuse('one-reading-each'), parts: [] }
	const parts = jurorEffect ? findTableComponents(table) : []
	if (parts.length > 1) return { ...refuse('disconnected', { components: parts.length }), parts }
	if (table.jurors.length === 1) return { ...refuse('one-juror'), parts }
	if (table.strata.length === table.applications.length)
		return { ...refuse('one-application-a-stratum'), parts }
	const centred = centreTable(table)
	const ratios = estimateRatios(centred, jurorEffect)
	const fit = ratios && solveFor(centred, ratios)
	return fit ? accept(fit) : { ...refuse('no-residual-variation'), parts }
}

/** The fit at given ratios instead of estimated ones; null when there is no residual variation. */
export function fitAtRatios(table: ReadingsTable, ratios: Ratios): SeverityFit | null {
	return solveFor(centreTable(table), ratios)
}

/** Minimises the criterion over |t_a|, |t_b|, then tries the borders; null: no residual variation. */
function estimateRatios(centred: CentredTable, jurorEffect: boolean): Ratios | null {
	const ratiosAt = ([application = 0, juror = 0]: readonly number[]): Ratios => ({
		application: Math.abs(application),
		juror: Math.abs(juror),
	})
	const criterionAt = (ratios: Ratios) => evaluateCriterion(centred, ratios).criterion
	const search = (from: readonly number[]) => minimise((at) => criterionAt(ratiosAt(at)), from, STEP, STOP)
	if (criterionAt(START) === Number.NEGATIVE_INFINITY) return null
	let found: Vertex = search(jurorEffect ? [START.application, START.juror] : [START.application])
	// Small tables may have two valleys: the search begins again from everywhere, along the border t_b = 0 too. In larger
	// ones, where none was ever missed, only from where a lower one shows.
	const isSmall = centred.table.applications.length <= SMALL
	for (const from of jurorEffect ? ELSEWHERE : [])
		if (isSmall || criterionAt(ratiosAt(from)) < found.value) found = lower(found, search(from))
	if (isSmall && jurorEffect) for (const application of [0.3, 3]) found = lower(found, search([application]))
	if (!Number.isFinite(found.value)) return null
	const inside = ratiosAt(found.at)
	const borders: Ratios[] = [
		{ application: 0, juror: 0 },
		{ ...inside, juror: 0 },
		{ ...inside, application: 0 },
	]
	return borders.find((border) => criterionAt(border) <= found.value + ZERO_TOLERANCE) ?? inside
}

function lower(a: Vertex, b: Vertex): Vertex {
	return b.value < a.value ? b : a
}

function solveFor(centred: CentredTable, ratios: Ratios): SeverityFit | null {
	const found = evaluateCriterion(centred, ratios)
	if (!Number.isFinite(found.criterion)) return null
	const { table, grandMean } = centred
	const jurors = table.jurors.length
	const unknowns = Float64Array.from(found.solved)
	solveUpper(found.factor, unknowns)
	const severities = unknowns.slice(0, jurors).map((u) => (ratios.juror === 0 ? 0 : ratios.juror * u))
	const stratumMeans = unknowns.slice(jurors).map((mean) => mean + grandMean)
	const residual = Math.sqrt(found.residualVariance)
	return {
		table,
		ratios,
		components: { application: ratios.application * residual, juror: ratios.juror * residual, residual },
		criterion: found.criterion,
		severities,
		stratumMeans,
		...scoreApplications(table, found, severities, stratumMeans),
		shrinkage: found.shrinkage,
		factor: found.factor,
	}
}

/** Raw and adjusted means, and T_i = μ_g + f_i (s_i − e_i' x) = μ_g + n_i f_i (adj_i − μ_g). */
function scoreApplications(
	table: ReadingsTable,
	{ shrinkage }: Evaluation,
	severities: Float64Array,
	stratumMeans: Float64Array,
) {
	const { starts, jurorOf, scores, stratumOf } = table
	const raw = meanOfReadings(table)
	const adjusted = new Float64Array(raw.length)
	const predicted = new Float64Array(raw.length)
	for (let i = 0; i < raw.length; i++) {
		const n = readingsOf(table, i)
		let sum = 0
		for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
			sum += (scores[at] as number) - (severities[jurorOf[at] as number] as number)
		adjusted[i] = sum / n
		const mean = stratumMeans[stratumOf[i] as number] as number
		predicted[i] = mean + n * (shrinkage[i] as number) * ((adjusted[i] as number) - mean)
	}
	return { raw, adjusted, predicted }
}

/** The plain mean of each application. */
export function meanOfReadings(table: ReadingsTable): Float64Array {
	return Float64Array.from(table.applications, (_application, i) => {
		const from = table.starts[i] as number
		const to = table.starts[i + 1] as number
		return table.scores.subarray(from, to).reduce((sum, score) => sum + score, 0) / (to - from)
	})
}
