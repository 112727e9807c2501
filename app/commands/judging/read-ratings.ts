import type { Level } from '#app/domain/scoring/agreement/alpha.ts'
import type { Rating } from '#app/domain/scoring/agreement/measure-agreement.ts'
import { type CsvRow, readCsv, readNumber } from './read-csv.ts'
import { UnusableInput } from './unusable-input.ts'

type Row = CsvRow<'rater' | 'unit' | 'value'>

/** Squares of what lies between these are ordinary numbers; nobody marks beyond them. */
const [SMALLEST, LARGEST] = [1e-100, 1e100]

/**
 * Ratings of a file with the columns rater, unit and value. An empty value or NA is the same as no row. At the level
 * `nominal` a value may be any text; when all are numbers they are compared as numbers (1 is 1.0). Throws
 * `UnusableInput` for anything else that cannot be measured.
 */
export function readRatings(text: string, level: Level): Rating[] {
	const rows = readCsv(text, ['rater', 'unit', 'value']).map(trim)
	if (rows.length === 0) throw new UnusableInput('The file names its columns but holds no row.')
	refuseTwice(rows)
	const present = rows.filter(({ values }) => values.value !== '' && values.value !== 'NA')
	const asNames = level === 'nominal' && !present.every(isNumber)
	return present.map((row) => ({
		rater: row.values.rater,
		unit: row.values.unit,
		value: asNames ? row.values.value : numberOf(row, level),
	}))
}

function trim({ line, values }: Row): Row {
	const [rater, unit, value] = [values.rater.trim(), values.unit.trim(), values.value.trim()]
	if (rater === '') throw new UnusableInput(`Line ${line}: the rater is missing.`)
	if (unit === '') throw new UnusableInput(`Line ${line}: the unit is missing.`)
	return { line, values: { rater, unit, value } }
}

function refuseTwice(rows: readonly Row[]): void {
	const lines = new Map<string, number>()
	for (const { line, values } of rows) {
		const pair = JSON.stringify([values.rater, values.unit])
		const before = lines.get(pair)
		if (before !== undefined)
			throw new UnusableInput(
				`Line ${line}: ${values.rater} has rated ${values.unit} already, on line ${before}.`,
			)
		lines.set(pair, line)
	}
}

function isNumber(row: Row): boolean {
	try {
		readNumber(row.values.value, 'value', row.line)
		return true
	} catch (error) {
		if (error instanceof UnusableInput) return false
		throw error
	}
}

function numberOf({ line, values }: Row, level: Level): number {
	const value = readNumber(values.value, 'value', line)
	const size = Math.abs(value)
	if (size > LARGEST || (size > 0 && size < SMALLEST))
		throw new UnusableInput(`Line ${line}: the value ${values.value} is beyond what can be compared.`)
	if (level === 'ratio' && value < 0)
		throw new UnusableInput(`Line ${line}: a ratio scale has no negative value such as ${values.value}.`)
	return value
}
