/** How values of a scale may be compared: names only, their order, their differences, their ratios. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'
export const LEVELS: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio']

/**
 * `pairable`: values of units with at least two of them, those that alpha is computed from. Without any, or when all
 * are equal (0/0), there is no alpha.
 */
export type Alpha = { readonly pairable: number } & (
	{ readonly alpha: number } | { readonly alpha: null; readonly reason: 'nothing-pairable' | 'no-variation' }
)

/** A value and how many pairable values are equal to it (n_c). */
type Frequency = { readonly value: number; readonly count: number }
type Distance = (c: number, k: number) => number

/**
 * Krippendorff's alpha of a table with gaps (judging.md 5.1; K. Krippendorff, *Content Analysis*, 1980):
 * α = 1 − (n − 1) · Σ o_ck δ_ck / Σ n_c n_k δ_ck, both sums over all pairs of values. 1 is full agreement, 0 what
 * chance would give.
 *
 * @param units the values of each unit, at most one a rater; for `nominal` any number that stands for the name
 * @throws RangeError on a negative value at the level `ratio`
 */
export function computeAlpha(units: readonly (readonly number[])[], level: Level): Alpha {
	const paired = units.filter((values) => values.length >= 2)
	const frequencies = countValues(paired)
	const pairable = frequencies.reduce((sum, { count }) => sum + count, 0)
	if (level === 'ratio' && frequencies.some(({ value }) => value < 0))
		throw new RangeError('A ratio scale has no negative value')
	if (pairable === 0) return { pairable, alpha: null, reason: 'nothing-pairable' }
	if (frequencies.length === 1) return { pairable, alpha: null, reason: 'no-variation' }
	const distance = distanceOf(level, frequencies)
	const observed = sumObserved(paired, distance)
	return { pairable, alpha: 1 - ((pairable - 1) * observed) / sumExpected(frequencies, distance) }
}

/** n_c by rising value; a value of a paired unit is counted once: m_u − 1 pairs, each weighing 1/(m_u − 1). */
function countValues(paired: readonly (readonly number[])[]): Frequency[] {
	const counts = new Map<number, number>()
	for (const value of paired.flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
	return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

/** Σ o_ck δ_ck over the pairs c < k, which is half of it: δ is symmetric and δ_cc = 0. */
function sumObserved(paired: readonly (readonly number[])[], distance: Distance): number {
	let sum = 0
	for (const values of paired) {
		let unit = 0
		for (const [index, value] of values.entries())
			for (const other of values.slice(index + 1)) unit += distance(value, other)
		sum += unit / (values.length - 1)
	}
	return sum
}

/** Σ n_c n_k δ_ck over the pairs c < k: half of it as well. */
function sumExpected(frequencies: readonly Frequency[], distance: Distance): number {
	let sum = 0
	for (let c = 0; c < frequencies.length; c++) {
		const { value, count } = frequencies[c] as Frequency
		for (let k = c + 1; k < frequencies.length; k++) {
			const other = frequencies[k] as Frequency
			sum += count * other.count * distance(value, other.value)
		}
	}
	return sum
}

/** δ_ck of judging.md 5.1. */
function distanceOf(level: Level, frequencies: readonly Frequency[]): Distance {
	switch (level) {
		case 'nominal':
			return (c, k) => (c === k ? 0 : 1)
		case 'ordinal':
			return ordinalDistance(frequencies)
		case 'interval':
			return (c, k) => (c - k) ** 2
		case 'ratio':
			return (c, k) => (c === k ? 0 : ((c - k) / (c + k)) ** 2)
	}
}

/** Σ_{g=c..k} n_g − (n_c + n_k)/2 is the distance of the two values' middle ranks. */
function ordinalDistance(frequencies: readonly Frequency[]): Distance {
	const middles = new Map<number, number>()
	let before = 0
	for (const { value, count } of frequencies) {
		middles.set(value, before + count / 2)
		before += count
	}
	return (c, k) => ((middles.get(c) ?? 0) - (middles.get(k) ?? 0)) ** 2
}
