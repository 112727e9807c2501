export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0)
}

/** NaN when there is nothing. */
export function meanOf(values: readonly number[]): number {
	return sumOf(values) / values.length
}

/** Σ (x − m)². */
export function sumOfSquares(values: readonly number[], around: number): number {
	return sumOf(values.map((value) => (value - around) ** 2))
}

/** Standard deviation with n − 1; null under two values. */
export function deviationOf(values: readonly number[]): number | null {
	return values.length < 2 ? null : Math.sqrt(sumOfSquares(values, meanOf(values)) / (values.length - 1))
}

/** The middle value, or the mean of the two middle ones; null when there is nothing. */
export function medianOf(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b)
	const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
	return sorted.length === 0 ? null : meanOf(middle)
}

/** Pearson's correlation of pairs; null under two pairs or when one side does not vary. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
	const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
	const [mx, my] = [meanOf(xs), meanOf(ys)]
	if (!varies(xs, mx) || !varies(ys, my)) return null
	const squares = sumOfSquares(xs, mx) * sumOfSquares(ys, my)
	const products = sumOf(pairs.map(([x, y]) => (x - mx) * (y - my)))
	return Math.min(1, Math.max(-1, products / Math.sqrt(squares)))
}

/** Beyond the rounding of equal values. */
function varies(values: readonly number[], mean: number): boolean {
	return sumOfSquares(values, mean) > 1e-24 * sumOfSquares(values, 0)
}
