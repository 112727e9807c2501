/**
 * How many characters a reader sees: trimmed, NFC, runs of white space as one; vowel signs and other marks, joiners,
 * direction marks and the Arabic stretch (tatweel) count for nothing, so that thirty characters are thirty in every
 * script and cannot be made of invisible ones.
 */
export function countCharacters(text: string): number {
	const seen = text
		.normalize('NFC')
		.replace(/[\p{M}\p{Cf}\p{Cc}\u0640]/gu, (character) => (/\s/u.test(character) ? ' ' : ''))
		.replace(/\s+/gu, ' ')
		.trim()
	return [...seen].length
}
