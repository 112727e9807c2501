import type { Criterion } from '#app/domain/edition/definition.ts'
import { type Fraction, fraction } from '#app/domain/shared/fraction.ts'

/** The highest level of every criterion; the lowest is 0. */
export const HIGHEST_LEVEL = 5

export type Weighted = Pick<Criterion, 'key' | 'weight'>
/** Level by criterion key; null or absent: not yet judged, which is never 0. */
export type Levels = Readonly<Record<string, number | null>>

/**
 * The score of one reading out of 100: Σ weight × mark ÷ 5, brought to a hundred when the weights do not sum to it
 * (judging.md 2.1: y = 100 · Σ w·l / (M · Σ w)). Exact. Null while a level is missing.
 */
export function totalOf(criteria: readonly Weighted[], levels: Levels): Fraction | null {
	let points = 0
	let weights = 0
	for (const { key, weight } of criteria) {
		const level = levels[key]
		if (level === null || level === undefined) return null
		if (!isLevel(level)) throw new RangeError(`Not a level: ${level}`)
		points += weight * level
		weights += weight
	}
	return weights === 0 ? null : fraction(100 * points, HIGHEST_LEVEL * weights)
}

/** Points given so far out of 100: what is not judged yet adds nothing. For the juror's own eyes while she marks. */
export function provisionalTotal(criteria: readonly Weighted[], levels: Levels): Fraction {
	const given = criteria.map(({ key }) => [key, levels[key] ?? 0] as const)
	return totalOf(criteria, Object.fromEntries(given)) ?? fraction(0)
}

export function isLevel(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= HIGHEST_LEVEL
}
