import { createHash } from 'node:crypto'
import { compareText, type ScoredReading } from '#app/domain/scoring/severity/readings-table.ts'
import { readCsv, readNumber } from './read-csv.ts'
import { UnusableInput } from './unusable-input.ts'

type Reading = ScoredReading & {
	readonly score: number
	readonly stratum: string | null
	readonly line: number
}

/** Beyond this, millionths of a point are no longer exact. */
const LARGEST = 1e9

/**
 * Readings of a file with the columns application, juror and score, and the stratum's when one is named. Spaces around
 * an id do not count. Throws `UnusableInput` for what cannot be ranked, with its line.
 */
export function readScores(text: string, stratum: string | null): Reading[] {
	const columns = ['application', 'juror', 'score', ...(stratum === null ? [] : [stratum])]
	const rows = readCsv(text, columns)
	if (rows.length === 0) throw new UnusableInput('The file names its columns but holds no row.')
	const readings = rows.map(({ line, values }) => {
		const id = (column: string) => {
			const value = (values[column] ?? '').trim()
			if (value === '') throw new UnusableInput(`Line ${line}: the ${column} is missing.`)
			return value
		}
		return {
			line,
			application: id('application'),
			juror: id('juror'),
			score: readScore(values['score'] ?? '', line),
			stratum: stratum === null ? null : id(stratum),
		}
	})
	refuseTwice(readings)
	refuseTwoStrata(readings)
	return readings
}

/**
 * SHA-256 of the readings in one order, so that neither the order of rows nor other columns choose the draws: JSON of
 * the rows [application, juror, score, stratum], by application, then juror.
 */
export function sealScores(readings: readonly Reading[]): string {
	const rows = [...readings]
		.sort((a, b) => compareText(a.application, b.application) || compareText(a.juror, b.juror))
		.map(({ application, juror, score, stratum }) => [application, juror, score, stratum])
	return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

function readScore(value: string, line: number): number {
	const score = readNumber(value, 'score', line)
	if (Math.abs(score) > LARGEST)
		throw new UnusableInput(`Line ${line}: the score ${value.trim()} is beyond what can be compared.`)
	return score
}

function refuseTwice(readings: readonly Reading[]): void {
	const lines = new Map<string, number>()
	for (const { application, juror, line } of readings) {
		const pair = JSON.stringify([application, juror])
		const before = lines.get(pair)
		if (before !== undefined)
			throw new UnusableInput(
				`Line ${line}: juror ${juror} has scored application ${application} already, on line ${before}.`,
			)
		lines.set(pair, line)
	}
}

function refuseTwoStrata(readings: readonly Reading[]): void {
	const firsts = new Map<string, Reading>()
	for (const reading of readings) {
		const first = firsts.get(reading.application) ?? reading
		firsts.set(reading.application, first)
		if (first.stratum !== reading.stratum)
			throw new UnusableInput(
				`Line ${reading.line}: application ${reading.application} is in the stratum ${reading.stratum} here and in ${first.stratum} on line ${first.line}.`,
			)
	}
}
