/**
 * Identifiers that pass the checks of the form and that nobody holds: the same figure over and over, then the number
 * of the sample. Each edition has its own run (its tag), so that two samples never meet.
 */

/** A whole number of three figures for a tag like `lm27`: the same tag, the same run. */
export function runOf(tag: string): number {
	let sum = 0
	for (const character of tag) sum = (sum * 37 + (character.codePointAt(0) ?? 0)) % 900
	return sum + 100
}

/** 15 digits beginning with 99999, with control digits that fit (whole number mod 97 = 0). */
export function makeIce(tag: string, number: number): string {
	const body = `99999${runOf(tag)}${String(number).padStart(5, '0')}`
	const control = 97n - ((BigInt(body) * 100n) % 97n)
	return `${body}${String(control === 97n ? 0n : control).padStart(2, '0')}`
}

/** `+212600…`: a mobile number in form. */
export function makePhone(tag: string, number: number): string {
	return `+212600${runOf(tag)}${String(number).padStart(3, '0')}`.slice(0, 13)
}

/** At example.org, which receives no mail (RFC 2606). */
export function makeEmail(who: string, tag: string, number: number): string {
	return `${who}-${tag}-${number}@example.org`
}

/** Two letters that no card begins with together, and the number. */
export function makeNationalId(number: number): string {
	return `ZZ${String(number).padStart(5, '0')}`
}
