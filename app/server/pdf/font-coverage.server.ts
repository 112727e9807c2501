import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Which characters the PDF fonts can draw, read from their own `cmap` tables (OpenType 1.9, formats 4 and 12).
 * PDF/A refuses a page with a letter that no font has, so texts are checked before they are set.
 */
export type FontCoverage = {
	/** Code points that at least one font draws. */
	readonly all: ReadonlySet<number>
	/** Arabic letters that the text font (`body`) or the display font borrow from Noto. */
	readonly guests: { readonly body: string; readonly display: string }
}

export function readFontCoverage(folder: string, files: readonly string[]): FontCoverage {
	const drawn = new Map(files.map((file) => [file, readCharacters(readFileSync(path.join(folder, file)))]))
	const borrowed = (host: string) => {
		const own = drawn.get(host) ?? new Set()
		const lent = [...(drawn.get('noto-arabic-letters-400.ttf') ?? [])]
		return lent
			.filter((code) => !own.has(code))
			.map((code) => String.fromCodePoint(code))
			.filter((character) => /^\p{L}$/u.test(character))
			.join('')
	}
	return {
		all: new Set([...drawn.values()].flatMap((codes) => [...codes])),
		guests: { body: borrowed('readex-arabic-400.ttf'), display: borrowed('reem-arabic-700.ttf') },
	}
}

/** The code points that a TrueType file maps to a glyph. */
export function readCharacters(font: Buffer): Set<number> {
	const cmap = findTable(font, 'cmap')
	const codes = new Set<number>()
	for (let index = 0; index < cmap.readUInt16BE(2); index++) {
		const subtable = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
		const format = subtable.readUInt16BE(0)
		if (format === 4) addSegments(subtable, codes)
		if (format === 12) addGroups(subtable, codes)
	}
	return codes
}

function findTable(font: Buffer, tag: string): Buffer {
	for (let index = 0; index < font.readUInt16BE(4); index++) {
		const at = 12 + index * 16
		if (font.toString('latin1', at, at + 4) !== tag) continue
		return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))
	}
	throw new Error(`A PDF font has no ${tag} table`)
}

/** Format 4: segments of the basic plane, each with a shift or a list of glyphs; glyph 0 is "no such letter". */
function addSegments(table: Buffer, codes: Set<number>): void {
	const bytes = table.readUInt16BE(6)
	const [ends, starts, shifts, lists] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes] as const
	for (let at = 0; at < bytes; at += 2) {
		const list = table.readUInt16BE(lists + at)
		const start = table.readUInt16BE(starts + at)
		for (let code = start; code <= table.readUInt16BE(ends + at) && code !== 0xffff; code++) {
			const glyph =
				list === 0
					? (code + table.readUInt16BE(shifts + at)) & 0xffff
					: table.readUInt16BE(lists + at + list + 2 * (code - start))
			if (glyph !== 0) codes.add(code)
		}
	}
}

/** Format 12: groups of 32-bit code points. */
function addGroups(table: Buffer, codes: Set<number>): void {
	for (let index = 0; index < table.readUInt32BE(12); index++) {
		const at = 16 + index * 12
		const [first, last] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
		for (let code = first; code <= last; code++) codes.add(code)
	}
}
