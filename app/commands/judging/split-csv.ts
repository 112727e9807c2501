import { UnusableInput } from './unusable-input.ts'

/** A row of a file and the line it begins on, counted from 1 as an editor counts. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/**
 * Splits comma-separated text as RFC 4180 says: a value may stand in double quotes, and then holds commas, line ends
 * and doubled quotes. Lines may end in LF, CRLF or CR; blank lines and a leading byte-order mark are passed over.
 * Throws `UnusableInput` for a quote that never closes or closes in the middle of a value.
 */
export function splitCsv(text: string): CsvRecord[] {
	const records: CsvRecord[] = []
	let line = 1
	let at = text.startsWith('\uFEFF') ? 1 : 0
	while (at < text.length) {
		const { cells, end, lines } = splitRecord(text, at, line)
		if (cells.length > 1 || cells[0] !== '') records.push({ line, cells })
		at = end
		line += lines
	}
	return records
}

/** One record from `start`; `end` is where the next begins, `lines` how many line ends lie before it. */
function splitRecord(text: string, start: number, line: number) {
	const cells: string[] = []
	let at = start
	let lines = 0
	for (;;) {
		const cell = text[at] === '"' ? quotedCell(text, at, line + lines) : plainCell(text, at)
		cells.push(cell.value)
		lines += cell.lines
		at = cell.end
		if (text[at] !== ',') break
		at += 1
	}
	return { cells, end: at + lineEnd(text, at), lines: lines + 1 }
}

function plainCell(text: string, start: number) {
	let end = start
	while (end < text.length && text[end] !== ',' && lineEnd(text, end) === 0) end += 1
	return { value: text.slice(start, end), end, lines: 0 }
}

function quotedCell(text: string, start: number, line: number) {
	let value = ''
	let at = start + 1
	for (;;) {
		const close = text.indexOf('"', at)
		if (close < 0) throw new UnusableInput(`Line ${line}: a quote opens here and never closes.`)
		value += text.slice(at, close)
		at = close + 1
		if (text[at] !== '"') break
		value += '"'
		at += 1
	}
	if (at < text.length && text[at] !== ',' && lineEnd(text, at) === 0)
		throw new UnusableInput(`Line ${line}: after a closing quote comes a comma or the end of the line.`)
	return { value, end: at, lines: value.split(/\r\n|\r|\n/).length - 1 }
}

/** Length of the line end at a place; 0 where there is none. */
function lineEnd(text: string, at: number): number {
	if (text[at] === '\n') return 1
	if (text[at] !== '\r') return 0
	return text[at + 1] === '\n' ? 2 : 1
}
