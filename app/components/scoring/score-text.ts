import { type Fraction, toDecimal } from '#app/domain/shared/fraction.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatNumber } from '#app/i18n/format.ts'

/** A score as it is read: whole when it is whole, else with two decimals at most: `58`, `66,67`, `62,4`. */
export function scoreText(language: Language, score: Fraction): string {
	const [whole = '0', decimals = ''] = toDecimal(score, 2).replace(/0+$/, '').split('.')
	return formatNumber(
		language,
		Number(decimals ? `${whole}.${decimals}` : whole),
		decimals.length || undefined,
	)
}

/** One decimal, for a mean of marks: `3,0`. */
export function meanText(language: Language, mean: Fraction): string {
	return formatNumber(language, Number(toDecimal(mean, 1)), 1)
}
