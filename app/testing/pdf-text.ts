import { readObjects, readPieces, type Piece } from '#app/testing/pdf-content.ts'

/**
 * Reads back the text of a PDF that this product wrote (Typst: plain objects, Flate streams, one ToUnicode map a
 * font). Words with vowel marks and large Kufic words come back damaged: letters share their marks and dots. General
 * readers guess the order of mixed Arabic and Latin lines; here each glyph's place is known, so a
 * number printed from the wrong side is seen as wrong.
 */
export type PdfText = {
	/** Title in the properties of the file. */
	readonly title: string
	/** Lines from top to bottom, in reading order, ready for `hasLine`. */
	readonly pages: ReadonlyArray<readonly string[]>
}

export function readPdfText(pdf: Buffer): PdfText {
	const objects = readObjects(pdf)
	const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
	const properties = [...objects.values()]
		.find(({ head }) => head.includes('/Subtype /XML'))
		?.body?.toString()
	const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(properties ?? '')?.[1] ?? ''
	return { title, pages: pages.map(({ head }) => toLines(readPieces(head, objects))) }
}

/** Sizes of the pages in millimetres, `297 × 210`. */
export function pageSizes(pdf: Buffer): string[] {
	const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
	return [...boxes].map(([, ...points]) =>
		points.map((length) => Math.round((Number(length) * 25.4) / 72)).join(' × '),
	)
}

/** Is this text within one line of any page? Both sides are normalised. */
export function hasLine(text: PdfText, expected: string): boolean {
	const wanted = normaliseLine(expected)
	return text.pages.some((lines) => lines.some((line) => line.includes(wanted)))
}

/** One spelling for what looks alike: no spaces or invisible marks, NFKC, one order for the lam-alef ligature. */
export function normaliseLine(line: string): string {
	return line
		.normalize('NFKC')
		.replace(/[\s\p{Cf}\p{Cc}]/gu, '')
		.replace(/[أإآٱا]ل/g, (pair) => `${pair[1]}${pair[0]}`)
		.replace(/[«»]/g, '"')
}

/** Pieces less than half a letter apart in height are one line; dots of Kufic letters float that far. */
function toLines(pieces: readonly Piece[]): string[] {
	const lines: Array<{ y: number; size: number; pieces: Piece[] }> = []
	for (const piece of pieces) {
		const near = lines.find((line) => Math.abs(line.y - piece.y) < 0.45 * Math.max(line.size, piece.size))
		if (near) near.pieces.push(piece)
		else lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
	}
	return lines
		.sort((a, b) => b.y - a.y)
		.map((line) => normaliseLine(joinRuns(toRuns(line.pieces))))
		.filter((line) => line !== '')
}

/**
 * Pieces in the order they were written, until the pen jumps: into another column. Inside a run nothing is sorted by
 * place: the dots of Kufic letters stand where they please.
 */
function toRuns(pieces: readonly Piece[]): Piece[][] {
	const runs: Piece[][] = []
	for (const piece of pieces) {
		const run = runs.at(-1)
		const last = run?.at(-1)
		const end = Math.max(...(run ?? []).map((one) => one.end))
		if (run && last && piece.x > last.x - last.size && piece.x < end + 0.8 * last.size) run.push(piece)
		else runs.push([piece])
	}
	return runs
}

function joinRuns(runs: readonly Piece[][]): string {
	const texts = runs.map((run) => ({
		x: run[0]?.x ?? 0,
		text: toReadingOrder(run.flatMap((piece) => piece.glyphs)),
	}))
	const fromRight = texts.some(({ text }) => /\p{Script=Arabic}/u.test(text))
	return texts
		.sort((a, b) => (fromRight ? b.x - a.x : a.x - b.x))
		.map(({ text }) => text)
		.join('')
}

/** Glyphs from left to right → the order they are read in: a line with Arabic turns round, its Latin runs do not. */
function toReadingOrder(glyphs: readonly string[]): string {
	if (!glyphs.some((glyph) => /\p{Script=Arabic}/u.test(glyph))) return glyphs.join('')
	const reversed = [...glyphs].reverse()
	let text = ''
	for (let at = 0; at < reversed.length;) {
		let end = at
		for (let next = at; next < reversed.length && !breaksRun(reversed, next); next++) {
			if (/[\p{Script=Latin}\d+]/u.test(reversed[next] ?? '')) end = next + 1
		}
		const isRun = end > at && /[\p{Script=Latin}\d]/u.test(reversed[at] ?? '')
		text += isRun ? reversed.slice(at, end).reverse().join('') : (reversed[at] ?? '')
		at = isRun ? end : at + 1
	}
	return text
}

/** Arabic letters and marks do; so does a stop after a figure, since `6. 31` has two figures and one sentence end. */
function breaksRun(glyphs: readonly string[], at: number): boolean {
	const glyph = glyphs[at] ?? ''
	if (/[\p{Script=Arabic}،؛؟·]/u.test(glyph) && !/\d/.test(glyph)) return true
	return /[.:]/.test(glyph) && /\d/.test(glyphs[at - 1] ?? '') && glyphs[at + 1] === ' '
}
