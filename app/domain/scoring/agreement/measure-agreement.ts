import { type Alpha, computeAlpha, type Level } from '#app/domain/scoring/agreement/alpha.ts'
import { computeIntraclass, type Intraclass } from '#app/domain/scoring/agreement/intraclass.ts'
import { computeMeanSquares } from '#app/domain/scoring/agreement/mean-squares.ts'

/** What a rater said of a unit. Something missing is no rating. A text is a name, for the level `nominal` only. */
export type Rating = { readonly rater: string; readonly unit: string; readonly value: number | string }

export type NoIntraclass = 'names' | 'one-rater' | 'one-unit' | 'incomplete' | 'no-variation'
export type Agreement = {
	readonly alpha: Alpha
	readonly raters: number
	readonly units: number
	/** Only of numbers, and only when every rater rated every unit. */
	readonly icc: Intraclass | null
	readonly noIcc: NoIntraclass | null
}

/**
 * Alpha at a level, and the ICCs when the table is complete. The order of the ratings changes nothing.
 *
 * @throws RangeError when a rater rated a unit twice, or a value does not fit the level
 */
export function measureAgreement(ratings: readonly Rating[], level: Level): Agreement {
	if (level !== 'nominal' && ratings.some(({ value }) => typeof value === 'string'))
		throw new RangeError(`The level ${level} is for numbers`)
	const raters = [...new Set(ratings.map(({ rater }) => rater))].sort()
	const numbers = asNumbers(ratings)
	const table = tabulate(ratings, numbers, raters)
	const alpha = computeAlpha(
		table.map((row) => row.filter((value) => value !== null)),
		level,
	)
	const complete = completeTable(table)
	const noIcc = whyNoIcc(ratings, raters.length, table.length, complete)
	const icc = complete && !noIcc ? computeIntraclass(computeMeanSquares(complete)) : null
	return { alpha, raters: raters.length, units: table.length, icc, noIcc }
}

/** Names become numbers in the order of the alphabet; at the level `nominal` any number will do. */
function asNumbers(ratings: readonly Rating[]): number[] {
	const names = [...new Set(ratings.map(({ value }) => String(value)))].sort()
	const codes = new Map(names.map((name, code) => [name, code]))
	const isNames = ratings.some(({ value }) => typeof value === 'string')
	return ratings.map(({ value }) => (isNames ? (codes.get(String(value)) ?? 0) : Number(value)))
}

/** One row a unit, one column a rater, both sorted by name so that sums do not depend on the order of rows. */
function tabulate(ratings: readonly Rating[], numbers: readonly number[], raters: readonly string[]) {
	const column = new Map(raters.map((rater, index) => [rater, index]))
	const rows = new Map<string, (number | null)[]>()
	for (const [index, { rater, unit }] of ratings.entries()) {
		const row = rows.get(unit) ?? Array.from(raters, () => null)
		const at = column.get(rater) ?? 0
		if (row[at] !== null) throw new RangeError(`${rater} rated ${unit} twice`)
		row[at] = numbers[index] ?? null
		rows.set(unit, row)
	}
	return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function completeTable(table: readonly (readonly (number | null)[])[]): number[][] | null {
	const rows = table.map((row) => row.filter((value) => value !== null))
	return rows.every((row, index) => row.length === table[index]?.length) ? rows : null
}

function whyNoIcc(
	ratings: readonly Rating[],
	raters: number,
	units: number,
	complete: readonly (readonly number[])[] | null,
): NoIntraclass | null {
	if (ratings.some(({ value }) => typeof value === 'string')) return 'names'
	if (raters < 2) return 'one-rater'
	if (units < 2) return 'one-unit'
	if (!complete) return 'incomplete'
	return new Set(complete.flat()).size < 2 ? 'no-variation' : null
}
