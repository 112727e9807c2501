/**
 * Minimises a function of a few variables without derivatives (J. A. Nelder and R. Mead, "A simplex method for function
 * minimization", The Computer Journal 7, 1965, with their coefficients 1, 2, ½ and ½).
 */
export type Vertex = { readonly at: readonly number[]; readonly value: number }

export type StopRule = {
	/** Stop when the values of the simplex differ by less than this, relative … */
	readonly values: number
	/** … and its vertices by less than this. */
	readonly size: number
	readonly evaluations: number
}

export function minimise(
	evaluate: (at: readonly number[]) => number,
	start: readonly number[],
	step: number,
	stop: StopRule,
): Vertex & { readonly evaluations: number } {
	let evaluations = 0
	const measure = (at: readonly number[]): Vertex => {
		evaluations += 1
		return { at, value: evaluate(at) }
	}
	let simplex = byValue([
		measure(start),
		...start.map((_x, axis) => measure(start.map((x, index) => (index === axis ? x + step : x)))),
	])
	while (evaluations < stop.evaluations && !isSettled(simplex, stop))
		simplex = byValue(move(simplex, measure))
	return { ...(simplex[0] as Vertex), evaluations }
}

function byValue(simplex: readonly Vertex[]): Vertex[] {
	// Two infinite values differ by NaN: compare, do not subtract.
	return [...simplex].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
}

/** The simplex, best first, with its worst vertex replaced or, failing that, drawn together. */
function move(simplex: readonly Vertex[], measure: (at: readonly number[]) => Vertex): Vertex[] {
	const best = simplex[0] as Vertex
	const worst = simplex.at(-1) as Vertex
	const kept = simplex.slice(0, -1)
	const nextWorst = kept.at(-1) as Vertex
	const centre = best.at.map((_x, axis) => mean(kept.map(({ at }) => at[axis] as number)))
	const along = (length: number) =>
		measure(centre.map((x, axis) => x + length * (x - (worst.at[axis] as number))))
	const reflected = along(1)
	if (reflected.value < best.value) {
		const expanded = along(2)
		return [...kept, expanded.value < reflected.value ? expanded : reflected]
	}
	if (reflected.value < nextWorst.value) return [...kept, reflected]
	const contracted = along(reflected.value < worst.value ? 0.5 : -0.5)
	if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted]
	const halfway = ({ at }: Vertex) => measure(at.map((x, axis) => (x + (best.at[axis] as number)) / 2))
	return [best, ...simplex.slice(1).map(halfway)]
}

function isSettled(simplex: readonly Vertex[], stop: StopRule): boolean {
	const best = simplex[0] as Vertex
	const worst = simplex.at(-1) as Vertex
	if (best.value === Number.NEGATIVE_INFINITY) return true
	const spread = worst.value - best.value
	if (!(spread <= stop.values * Math.max(1, Math.abs(best.value)))) return false
	return simplex.every(({ at }) => at.every((x, axis) => Math.abs(x - (best.at[axis] as number)) < stop.size))
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length
}
