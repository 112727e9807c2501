import { foldDigits } from '#app/domain/shared/digits.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** 31 characters not mistaken for one another on paper: no 0, 1, I, L, O. Their number is prime: see the check. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const RANDOM_CHARACTERS = 7

export type AwardToNumber = {
	readonly applicationId: string
	readonly regionCode: string
	readonly provinceCode: string
}

/** Numbers the awards 1 to n by region and province: the number of an award must not tell its rank. */
export function numberAwards(awards: readonly AwardToNumber[]): Map<string, number> {
	const key = ({ regionCode, provinceCode, applicationId }: AwardToNumber) =>
		`${regionCode} ${provinceCode} ${applicationId}`
	const sorted = [...awards].sort((a, b) => (key(a) < key(b) ? -1 : 1))
	return new Map(sorted.map((award, index) => [award.applicationId, index + 1]))
}

/**
 * Last part of an award's public address: `03-argan-de-la-vallee`, from the French name with its accents taken off;
 * `03-region-09` when there is no French name to take. Never a transliteration of the Arabic one.
 */
export function awardSlug(number: number, nameFr: string | null, regionCode: string): string {
	const words = asciiWords(nameFr ?? '')
	return `${String(number).padStart(2, '0')}-${words || `region-${asciiWords(regionCode)}`}`
}

function asciiWords(text: string): string {
	const words = text
		.replace(/[œŒ]/g, 'oe')
		.replace(/[æÆ]/g, 'ae')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
	if (words.length <= 60) return words
	const cut = words.slice(0, 60)
	return words[60] === '-' ? cut : cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || cut
}

/**
 * The code printed on a certificate, `LM27-K7QX-2M4P`: prize and year, seven random characters, one check character.
 *
 * @param prefix such as `LM27`
 * @param bytes random bytes from a secure source; at least 16, so that enough of them are usable
 */
export function makeVerifyCode(prefix: string, bytes: Uint8Array): string {
	if (!/^[A-Z]{2}\d{2}$/.test(prefix)) throw new RangeError(`Not a prefix: ${prefix}`)
	// A byte from 248 up would favour the first characters: it is passed over.
	const usable = [...bytes].filter((byte) => byte < 248).slice(0, RANDOM_CHARACTERS)
	if (usable.length < RANDOM_CHARACTERS) throw new RangeError('Too few random bytes')
	const random = usable.map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
	return hyphenate(prefix, random + checkCharacter(prefix + random))
}

export const CODE_REFUSALS = ['publication.code-unreadable', 'publication.code-mistyped'] as const

/**
 * Reads a code as typed: any case, spaces or none, Arabic-Indic digits in the year, with or without hyphens. A code
 * whose check character does not fit was mistyped: any one wrong character or swap of neighbours is found.
 */
export function parseVerifyCode(raw: string): Outcome<string, (typeof CODE_REFUSALS)[number]> {
	const tidy = foldDigits(raw)
		.replace(/[\s\p{Cf}\p{Pd}−]/gu, '')
		.toUpperCase()
	const match = /^([A-Z]{2}\d{2})([2-9A-HJKMNP-Z]{8})$/.exec(tidy)
	if (!match) return refuse('publication.code-unreadable')
	const [, prefix = '', body = ''] = match
	const checked = checkCharacter(prefix + body.slice(0, RANDOM_CHARACTERS))
	return checked === body.charAt(RANDOM_CHARACTERS)
		? accept(hyphenate(prefix, body))
		: refuse('publication.code-mistyped')
}

/**
 * Weighted sum modulo the prime 31, with weights 2, 3, 4, … and weight 1 for the check itself: a single change or a
 * swap of neighbours always changes it. Characters of the prefix count by their code.
 */
function checkCharacter(text: string): string {
	const sum = [...text].reduce((total, character, index) => {
		const place = ALPHABET.indexOf(character)
		const value = index < 4 ? character.charCodeAt(0) : place
		return total + (text.length + 1 - index) * value
	}, 0)
	return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

function hyphenate(prefix: string, body: string): string {
	return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`
}
