/**
 * A text as it is kept: NFC, line feeds only, without control characters or bidi overrides (which can make a screen
 * say what the text does not), trimmed. Zero-width joiners stay: Arabic and Amazigh need them.
 */
export function cleanText(raw: string): string {
	return raw
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.replace(/[ \t]+$/gm, '')
		.trim()
}

/** The same on one line, with single spaces. */
export function cleanLine(raw: string): string {
	return cleanText(raw).replace(/\s+/g, ' ')
}

/** Characters as people count them, not UTF-16 units. */
export function countCharacters(text: string): number {
	return [...text].length
}

export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
