import { normalDistribution } from '#app/domain/scoring/ranks/normal-distribution.ts'
import type { FitErrors } from '#app/domain/scoring/severity/errors.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

/** Two applications are separable from this probability on that the better one is the better (judging.md 4.3). */
export const SEPARABLE_FROM = 0.9

/**
 * Probability that application k is better than application i: Φ((T_k − T_i) / SED_ik). Where nothing tells the two
 * apart, a half.
 */
export function chanceOfBeing(k: number, betterThan: number, fit: SeverityFit, errors: FitErrors): number {
	const gap = (fit.predicted[k] as number) - (fit.predicted[betterThan] as number)
	const error = errors.difference(k, betterThan)
	if (error > 0) return normalDistribution(gap / error)
	return gap === 0 ? 0.5 : gap > 0 ? 1 : 0
}

/**
 * ER_i = 1 + Σ_{k≠i} Φ((T_k − T_i) / SED_ik), judging.md 4.1, among the given applications and in their order. No
 * random number. O(n² (J + G)).
 */
export function expectRanks(among: readonly number[], fit: SeverityFit, errors: FitErrors): Float64Array {
	const ranks = new Float64Array(among.length).fill(1)
	for (const [a, i] of among.entries()) {
		for (let b = a + 1; b < among.length; b++) {
			const chance = chanceOfBeing(among[b] as number, i, fit, errors)
			ranks[a] = (ranks[a] as number) + chance
			ranks[b] = (ranks[b] as number) + (1 - chance)
		}
	}
	return ranks
}

/** Pairs of the given applications that the scores do not tell apart, in the order given. */
export function* pairsNotSeparable(
	among: readonly number[],
	fit: SeverityFit,
	errors: FitErrors,
): Generator<readonly [number, number]> {
	for (const [a, i] of among.entries()) {
		for (const k of among.slice(a + 1)) {
			const chance = chanceOfBeing(k, i, fit, errors)
			if (Math.max(chance, 1 - chance) < SEPARABLE_FROM) yield [i, k]
		}
	}
}
