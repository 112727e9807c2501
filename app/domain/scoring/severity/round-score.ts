/**
 * A value as it is published and ranked: 6 decimals, so that two engines whose logarithms differ in the last digit give
 * the same order (judging.md 3.4).
 */
export function roundScore(value: number): number {
	return Math.round(value * 1e6) / 1e6
}
