import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { splitCsv } from './split-csv.ts'
import { UnusableInput } from './unusable-input.ts'

/** A row by the names of the wanted columns, values as they stand in the file, with its line counted from 1. */
export type CsvRow<Column extends string> = {
	readonly line: number
	readonly values: Readonly<Record<Column, string>>
}

/** Text of a file of the auditor's, which must be UTF-8. A relative path is also tried from where npm was called. */
export function readInput(file: string): string {
	const from = process.env['INIT_CWD']
	const elsewhere = from ? path.resolve(from, file) : file
	const place = existsSync(file) ? file : elsewhere
	const found = statSync(place, { throwIfNoEntry: false })
	if (!found) throw new UnusableInput(`There is no file ${file}.`)
	if (found.isDirectory()) throw new UnusableInput(`${file} is a folder, not a file.`)
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(place))
	} catch (error) {
		if (error instanceof TypeError) throw new UnusableInput(`${file} is not text in UTF-8.`)
		throw new UnusableInput(`${file} cannot be read.`)
	}
}

/**
 * Rows of comma-separated text whose first line names its columns, wanted ones in any order, others passed over.
 * Throws `UnusableInput` for an empty text, a missing or repeated column, or a row of another length than the first.
 * No row at all is left to the caller to judge.
 */
export function readCsv<Column extends string>(text: string, columns: readonly Column[]): CsvRow<Column>[] {
	const [header, ...records] = splitCsv(text)
	if (!header) throw new UnusableInput('The file is empty.')
	const names = header.cells.map((name) => name.trim())
	const places = columns.map((column) => [column, findColumn(names, column, header.line)] as const)
	return records.map(({ line, cells }) => {
		if (cells.length !== names.length) throw new UnusableInput(unlike(line, cells.length, names.length))
		const values = Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? '']))
		return { line, values: values as Record<Column, string> }
	})
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** A finite number written with the digits 0 to 9 and a decimal point; spaces around it do not count. */
export function readNumber(value: string, what: string, line: number): number {
	const text = value.trim()
	const number = DECIMAL.test(text) ? Number(text) : Number.NaN
	if (Number.isFinite(number)) return number
	throw new UnusableInput(`Line ${line}: the ${what} ${whyNoNumber(text)}.`)
}

function findColumn(names: readonly string[], column: string, line: number): number {
	const place = names.indexOf(column)
	if (place < 0) throw new UnusableInput(`Line ${line}: there is no column "${column}"${listed(names)}.`)
	if (names.includes(column, place + 1))
		throw new UnusableInput(`Line ${line}: the column "${column}" is there twice.`)
	return place
}

function listed(names: readonly string[]): string {
	const [first = ''] = names
	if (names.length === 1 && first.includes(';')) return ': columns are parted by commas, not semicolons'
	return ` among ${names.map((name) => `"${name}"`).join(', ')}`
}

function unlike(line: number, cells: number, columns: number): string {
	const comma = cells > columns ? ' (a decimal is written with a point, a value with a comma in quotes)' : ''
	return `Line ${line}: ${cells} ${cells === 1 ? 'value' : 'values'} where the first line names ${columns} columns${comma}.`
}

function whyNoNumber(text: string): string {
	if (text === '') return 'is empty; an absent reading is an absent row'
	if (/^[+-]?\d+,\d+$/.test(text)) return `"${text}" has a decimal comma; write a point`
	if (/[٠-٩۰-۹]/.test(text)) return `"${text}" is not written in the digits 0 to 9`
	if (/^[+-]?(nan|inf|infinity|∞)$/i.test(text) || DECIMAL.test(text))
		return `"${text}" is not a finite number`
	return `"${text}" is not a number`
}
