/**
 * Which of many tests stand when at most a share `rate` of those that stand may be chance: the step-up procedure of
 * Y. Benjamini and Y. Hochberg ("Controlling the false discovery rate", *Journal of the Royal Statistical Society* B 57,
 * 1995, 289–300). With the p-values sorted, all up to the last p_(i) ≤ i · rate / m.
 *
 * @returns for each p-value, in its place, whether it stands
 */
export function selectDiscoveries(pValues: readonly number[], rate: number): boolean[] {
	const sorted = [...pValues].sort((a, b) => a - b)
	const last = sorted.findLastIndex((p, index) => p <= ((index + 1) * rate) / sorted.length)
	const limit = sorted[last] ?? -1
	return pValues.map((p) => p <= limit)
}
