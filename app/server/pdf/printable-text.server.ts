import type { FontCoverage } from '#app/server/pdf/font-coverage.server.ts'

/** Stands where no font has the letter (an emoji in a file name): PDF/A would refuse the whole document. */
const SUBSTITUTE = '?'
const JOINER = '\u200D'

/** Spaces and marks that shapers know without a glyph: soft and thin spaces, joiners, isolates. */
const GLYPHLESS = /[\n\u00AD\u2000-\u200F\u2060-\u2069\u202F\u034F]/
const ALWAYS_DROPPED = /[\p{Cc}\u202A-\u202E\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E007F}]/gu

/** Arabic letters that join only to the letter before them, and letters that never join (ArabicShaping.txt). */
const RIGHT_JOINING = new Set('آأؤإاةدذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯݙݚݛݫݬݱݳݴݸݹ')
const NOT_JOINING = new Set('ءٴۥۦ')

/**
 * Every text of a document made fit for print, through lists and objects: controls and overrides of direction go,
 * letters without a font become "?", French quotation marks hold to their words, and letters from another font keep
 * their joins.
 */
export function makePrintable(value: unknown, coverage: FontCoverage): unknown {
	if (typeof value === 'string') return bridgeFonts(dropUndrawable(value, coverage), coverage)
	if (Array.isArray(value)) return value.map((item) => makePrintable(item, coverage))
	if (value === null || typeof value !== 'object') return value
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, makePrintable(item, coverage)]))
}

export function dropUndrawable(text: string, coverage: FontCoverage): string {
	const lines = text
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(/\t/g, ' ')
		.replace(/\u2011/g, '-')
		.replace(/« /g, '«\u202F')
		.replace(/ »/g, '\u202F»')
	const clean = lines.replace(ALWAYS_DROPPED, (mark) => (mark === '\n' ? mark : '')).normalize('NFC')
	return clean.replace(/[^]/gu, (character) => {
		const drawn = GLYPHLESS.test(character) || coverage.all.has(character.codePointAt(0) ?? 0)
		return drawn ? character : SUBSTITUTE
	})
}

/**
 * An engine shapes each font's letters apart, so أڭادير would fall into three unjoined pieces: ڭ is another font's.
 * Two joiners go where such a letter meets a neighbour it joins: one stays with each side and keeps its form. The
 * templates set the letter between its joiners in the font that has it.
 */
export function bridgeFonts(text: string, coverage: FontCoverage): string {
	const guests = new Set([...coverage.guests.body, ...coverage.guests.display])
	let bridged = ''
	let before = ''
	for (const character of text) {
		const isLetter = /^\p{Script=Arabic}$/u.test(character) && /^\p{L}$/u.test(character)
		const meet = isLetter && (guests.has(before) || guests.has(character))
		if (meet && joinsNext(before) && joinsPrevious(character)) bridged += JOINER + JOINER
		bridged += character
		if (!/^\p{M}$/u.test(character)) before = isLetter || character === 'ـ' ? character : ''
	}
	return bridged
}

function joinsNext(letter: string): boolean {
	return letter !== '' && !RIGHT_JOINING.has(letter) && !NOT_JOINING.has(letter)
}

function joinsPrevious(letter: string): boolean {
	return !NOT_JOINING.has(letter)
}
