import { foldDigits } from '#app/domain/shared/digits.ts'

/** 30 characters that are not mistaken for one another on paper: no 0, 1, I, L, O, U. */
const CHECK_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Largest prime below 30². */
const MODULUS = 887

/** `formatReference('LM', 2027, 142)` → `LM27-0142`. */
export function formatReference(prizeCode: string, year: number, number: number): string {
	if (
		!/^[A-Z]{2}$/.test(prizeCode) ||
		year < 2000 ||
		year > 2099 ||
		!Number.isInteger(number) ||
		number < 1
	) {
		throw new RangeError(`Not a reference: ${prizeCode} ${year} ${number}`)
	}
	return `${prizeCode}${String(year % 100).padStart(2, '0')}-${String(number).padStart(4, '0')}`
}

/** Parts of a reference as typed (any case, spaces, Arabic-Indic digits); null when it is not one. */
export function parseReference(
	raw: string,
): { reference: string; prizeCode: string; year: number; number: number } | null {
	const match = /^([A-Z]{2})(\d{2})-?(\d{4,6})$/.exec(tidy(raw))
	if (!match) return null
	const [, prizeCode = '', year = '', number = ''] = match
	if (Number(number) === 0) return null
	return {
		reference: formatReference(prizeCode, 2000 + Number(year), Number(number)),
		prizeCode,
		year: 2000 + Number(year),
		number: Number(number),
	}
}

/**
 * Two check characters of a receipt, in the manner of ISO 7064 (pure system, two characters): the reference read in
 * base 36 modulo a prime. Any one wrong character and any swap of neighbours, or of characters one apart, is found.
 */
export function checkCharacters(reference: string): string {
	let sum = 0
	for (const character of reference.replaceAll('-', '')) {
		sum = (sum * 36 + Number.parseInt(character, 36)) % MODULUS
	}
	const check = (MODULUS + 1 - ((sum * 36 * 36) % MODULUS)) % MODULUS
	return `${CHECK_ALPHABET.charAt(Math.floor(check / 30))}${CHECK_ALPHABET.charAt(check % 30)}`
}

/** `LM27-0318` → `LM27-0318-K7` (with its own two characters). */
export function formatReceipt(reference: string): string {
	return `${reference}-${checkCharacters(reference)}`
}

/** The reference of a receipt number as typed; null when the check characters do not fit. */
export function verifyReceipt(raw: string): string | null {
	const match = /^(.+?)-?([2-9A-HJKMNP-TV-Z]{2})$/.exec(tidy(raw))
	const parsed = match ? parseReference(match[1] ?? '') : null
	return parsed && checkCharacters(parsed.reference) === match?.[2] ? parsed.reference : null
}

function tidy(raw: string): string {
	return foldDigits(raw)
		.replace(/[‐-―−]/g, '-')
		.replace(/[\s\u200e\u200f\u2066-\u2069]/g, '')
		.toUpperCase()
}
