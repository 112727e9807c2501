import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { compareFractions, type Fraction, fraction, subtractFractions } from '#app/domain/shared/fraction.ts'

export type GapRule = Pick<
	EditionDefinition['reading'],
	'gapPoints' | 'extraReadings' | 'readersPerApplication'
>

/** Distance between the highest and the lowest total, in points out of 100; null under two totals. */
export function gapBetween(totals: readonly Fraction[]): Fraction | null {
	const [lowest, ...others] = [...totals].sort(compareFractions)
	const highest = others.at(-1)
	return lowest && highest ? subtractFractions(highest, lowest) : null
}

/** More than the limit: exactly the limit is no gap. */
export function isGapOverLimit(gap: Fraction | null, gapPoints: number): boolean {
	return gap !== null && compareFractions(gap, fraction(gapPoints)) > 0
}

/**
 * How many extra readings an application is to have: those of the edition when any two totals lie further apart than
 * the limit, once; further readings can widen a gap but never ask again.
 */
export function extraReadingsAsked(totals: readonly Fraction[], rule: GapRule): number {
	return isGapOverLimit(gapBetween(totals), rule.gapPoints) ? rule.extraReadings : 0
}

/** Valid readings that an application still lacks, given the totals it has. */
export function readingsLacking(totals: readonly Fraction[], rule: GapRule): number {
	return Math.max(0, rule.readersPerApplication + extraReadingsAsked(totals, rule) - totals.length)
}
