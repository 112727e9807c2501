import { foldDigits } from '#app/domain/shared/digits.ts'

/** Letters that people write for one another, in Arabic as typed in Morocco. */
const LETTERS: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ئ: 'ي',
	ی: 'ي',
	ؤ: 'و',
	ة: 'ه',
	گ: 'ك',
	ڭ: 'ك',
	ک: 'ك',
	ݣ: 'ك',
	ڤ: 'ف',
	پ: 'ب',
	œ: 'oe',
	Œ: 'oe',
	æ: 'ae',
	Æ: 'ae',
}

/**
 * The form under which a text is searched: harakat, tatweel and bidi controls go, look-alike letters merge, digits
 * become Western, Latin accents and case go, spaces and punctuation become one space. Fold the query the same way.
 */
export function foldForSearch(text: string): string {
	return foldDigits(text.normalize('NFKC'))
		.replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g, '')
		.replace(/[أإآٱىئیؤةگڭکݣڤپœŒæÆ]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}
