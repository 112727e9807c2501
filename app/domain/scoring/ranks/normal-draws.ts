import type { Generator } from '#app/domain/jury/generator.ts'

/** How the draws are made, for the method note of the results. */
export const DRAWN_BY = 'xoshiro128** 1.1, normals by the polar method of Marsaglia'

/**
 * Standard normal numbers from a seeded generator (G. Marsaglia and T. A. Bray, "A convenient method for generating
 * normal variables", SIAM Review 6, 1964). `Math.log` may differ in the last digit from one engine to another.
 */
export function createNormalDraws({ nextWord }: Pick<Generator, 'nextWord'>): () => number {
	let spare: number | null = null
	return () => {
		if (spare !== null) {
			const kept = spare
			spare = null
			return kept
		}
		for (;;) {
			const x = (nextWord() + 0.5) / 2 ** 31 - 1
			const y = (nextWord() + 0.5) / 2 ** 31 - 1
			const square = x * x + y * y
			if (square >= 1) continue
			const scale = Math.sqrt((-2 * Math.log(square)) / square)
			spare = y * scale
			return x * scale
		}
	}
}
