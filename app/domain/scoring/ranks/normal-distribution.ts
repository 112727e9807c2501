/** Under this |x| the series is the quicker of the two. */
const SERIES_BELOW = 3
const FRACTION_TERMS = 60

/**
 * Φ(x), the standard normal distribution function, to 1e-12: the series Φ = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …) near 0,
 * Laplace's continued fraction 1 − Φ = φ(x) / (x + 1/(x + 2/(x + 3/…))) beyond (M. Abramowitz and I. Stegun, Handbook of
 * Mathematical Functions, 1964, 26.2.11 and 26.2.14).
 */
export function normalDistribution(x: number): number {
	const z = Math.abs(x)
	const upper = z < SERIES_BELOW ? 0.5 - density(z) * oddSeries(z) : density(z) / continuedFraction(z)
	return x < 0 ? upper : 1 - upper
}

function density(z: number): number {
	return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

function oddSeries(z: number): number {
	let term = z
	let sum = z
	for (let odd = 3; term > sum * 1e-17; odd += 2) {
		term *= (z * z) / odd
		sum += term
	}
	return sum
}

function continuedFraction(z: number): number {
	let value = z
	for (let k = FRACTION_TERMS; k >= 1; k--) value = z + k / value
	return value
}
