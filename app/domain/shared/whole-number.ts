import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const NUMBER_REFUSALS = [
	'shared.number-unreadable',
	'shared.number-not-whole',
	'shared.number-ambiguous',
	'shared.number-too-long',
] as const
export type NumberRefusal = (typeof NUMBER_REFUSALS)[number]

/** Space, no-break, thin and narrow spaces, apostrophes, Arabic thousands separator: they only ever group. */
const GROUPING = /[\s\u00a0\u2009\u202f'’\u066c]/
const MONEY_UNIT = /(?:dhs?|mad|درهم|دراهم|د\.?\s?م\.?)$/i

/**
 * A whole number as people write it in Morocco: `1250`, `1 250`, `1.250`, `١٢٥٠`, `1250,00`.
 *
 * - A dot before exactly three digits groups thousands: official Arabic writes 50.000 درهم.
 * - A comma before exactly three digits may group (English) or be decimal (French): refused as ambiguous, with
 *   the grouped reading in `details.perhaps`, for a wrong factor of 1,000 in a budget is worse than a question.
 * - One or two decimals are read when they are zeros, and refused as not whole otherwise.
 */
export function parseWholeNumber(raw: string): Outcome<number, NumberRefusal> {
	const text = foldDigits(raw)
		.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
		.trim()
		.replace(/\u060c/g, ',')
		.replace(/^[−–]/, '-')
	const sign = text.startsWith('-') ? -1 : 1
	const body = text.replace(/^[-+]/, '').trim()
	if (/^\d+$/.test(body)) return toInteger(body, sign)
	const decimal = /^(.*\d)([.,\u066b])(\d{1,2})$/.exec(body)
	if (decimal) return readDecimal(decimal, sign)
	if (/^\d{1,3}(,\d{3})+$/.test(body)) return readCommaGroups(body, sign)
	if (/^0+\.\d{3}$/.test(body)) return refuse('shared.number-not-whole')
	if (isGrouped(body)) return toInteger(body.replace(/\D/g, ''), sign)
	return refuse(/^\d+[.,\u066b]\d+$/.test(body) ? 'shared.number-not-whole' : 'shared.number-unreadable')
}

/** The same, with an optional unit after it: `50.000 درهم`, `50 000 DH`. */
export function parseMoney(raw: string): Outcome<number, NumberRefusal> {
	return parseWholeNumber(raw.trim().replace(MONEY_UNIT, ''))
}

function readDecimal(match: RegExpExecArray, sign: number): Outcome<number, NumberRefusal> {
	const [, whole = '', separator = '', decimals = ''] = match
	if (!/^\d+$/.test(whole) && !isGrouped(whole) && !/^\d{1,3}(,\d{3})+$/.test(whole)) {
		return refuse('shared.number-unreadable')
	}
	if (whole.includes(separator)) return refuse('shared.number-unreadable')
	return /^0+$/.test(decimals) ? toInteger(whole.replace(/\D/g, ''), sign) : refuse('shared.number-not-whole')
}

/** Two commas or more can only group; one alone cannot be told from a decimal comma. */
function readCommaGroups(body: string, sign: number): Outcome<number, NumberRefusal> {
	const grouped = toInteger(body.replaceAll(',', ''), sign)
	if (!grouped.ok || body.indexOf(',') !== body.lastIndexOf(',')) return grouped
	return refuse('shared.number-ambiguous', { perhaps: grouped.value })
}

/** Groups of three after a first group of one to three, one separator throughout. */
function isGrouped(body: string): boolean {
	const separator = /\D/.exec(body)?.[0]
	if (!separator || !(separator === '.' || GROUPING.test(separator))) return false
	const [first = '', ...rest] = body.split(separator)
	return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

function toInteger(digits: string, sign: number): Outcome<number, NumberRefusal> {
	const bare = digits.replace(/^0+(?=\d)/, '')
	if (bare.length > 15) return refuse('shared.number-too-long')
	// Adding 0 keeps "-0" from becoming negative zero.
	return accept(sign * Number(bare) + 0)
}
