/**
 * An exact rational number in lowest terms with a positive denominator. Scores are compared as fractions: a mean of
 * thirds has no finite decimal, and two equal means must be equal.
 */
export type Fraction = { readonly numerator: number; readonly denominator: number }

export const ZERO: Fraction = { numerator: 0, denominator: 1 }

/** `numerator / denominator` in lowest terms. Throws on a zero denominator or beyond exact integers. */
export function fraction(numerator: number, denominator = 1): Fraction {
	if (denominator === 0) throw new RangeError('A fraction needs a denominator other than zero')
	exact(numerator)
	exact(denominator)
	const sign = denominator < 0 ? -1 : 1
	const divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator))
	// `+ 0` turns −0 into 0, so that equal fractions are equal as data too.
	return { numerator: (sign * numerator) / divisor + 0, denominator: Math.abs(denominator) / divisor }
}

/** A computed figure as exact millionths: what is published has six decimals (judging.md 3.4). */
export function millionths(value: number): Fraction {
	return fraction(Math.round(value * 1e6), 1e6)
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
	return fraction(
		a.numerator * b.denominator + b.numerator * a.denominator,
		exact(a.denominator * b.denominator),
	)
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
	return addFractions(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** Arithmetic mean. Throws on an empty list: no mean is not zero. */
export function meanOf(values: readonly Fraction[]): Fraction {
	if (values.length === 0) throw new RangeError('No mean of nothing')
	const sum = values.reduce(addFractions, ZERO)
	return fraction(sum.numerator, exact(sum.denominator * values.length))
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
	return exact(a.numerator * b.denominator) - exact(b.numerator * a.denominator)
}

/**
 * Decimal text with exactly `digits` digits after the point, rounded half away from zero: `65.00`, `66.67`. A Latin
 * point always: for canonical data and for the formatter, not for the reader.
 */
export function toDecimal(value: Fraction, digits: number): string {
	const scale = 10 ** digits
	const scaled = exact(Math.abs(value.numerator) * scale * 2) + value.denominator
	const rounded = Math.floor(scaled / (value.denominator * 2))
	const text = String(rounded).padStart(digits + 1, '0')
	const sign = value.numerator < 0 && rounded > 0 ? '-' : ''
	return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** A plain decimal text ("66.066667", "-3") as the exact fraction it writes; null when it is not one. */
export function fromDecimal(text: string): Fraction | null {
	const parts = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text)
	if (!parts) return null
	const decimals = parts[3] ?? ''
	const digits = Number((parts[2] ?? '') + decimals)
	return fraction(parts[1] ? -digits : digits, 10 ** decimals.length)
}

function exact(value: number): number {
	if (!Number.isSafeInteger(value)) throw new RangeError(`Not an exact integer: ${value}`)
	return value
}

function greatestCommonDivisor(a: number, b: number): number {
	let divisor = a
	let rest = b
	while (rest !== 0) {
		const next = divisor % rest
		divisor = rest
		rest = next
	}
	return divisor === 0 ? 1 : divisor
}
