import { meanOf, sumOf, sumOfSquares } from '#app/domain/scoring/agreement/moments.ts'

/** Mean squares of a complete table: targets, within targets, judges, residual. */
export type MeanSquares = {
	readonly targets: number
	readonly judges: number
	readonly msb: number
	readonly msw: number
	readonly msj: number
	readonly mse: number
}

/** Below this share of the mean square of all values, a mean square is the rounding of a zero. */
const ROUNDING = 1e-14

/**
 * The analysis of variance behind the ICCs (judging.md 5.2; Shrout and Fleiss 1979).
 *
 * @param table one row a target, one column a judge, nothing missing; at least 2 × 2
 * @throws RangeError on a smaller or ragged table
 */
export function computeMeanSquares(table: readonly (readonly number[])[]): MeanSquares {
	const targets = table.length
	const judges = table[0]?.length ?? 0
	if (targets < 2 || judges < 2 || table.some((row) => row.length !== judges))
		throw new RangeError('Mean squares need a complete table of at least 2 targets and 2 judges')
	const rowMeans = table.map(meanOf)
	const columnMeans = Array.from({ length: judges }, (_, judge) =>
		meanOf(table.map((row) => row[judge] ?? Number.NaN)),
	)
	const grand = meanOf(rowMeans)
	const within = sumOf(table.map((row, target) => sumOfSquares(row, rowMeans[target] ?? Number.NaN)))
	const residual = sumOf(
		table.map((row, target) =>
			sumOf(
				row.map((value, judge) => {
					const expected = (rowMeans[target] ?? Number.NaN) + (columnMeans[judge] ?? Number.NaN) - grand
					return (value - expected) ** 2
				}),
			),
		),
	)
	const between = judges * sumOfSquares(rowMeans, grand)
	const zero = (ROUNDING * (between + within)) / (targets * judges - 1)
	const clean = (meanSquare: number) => (meanSquare <= zero ? 0 : meanSquare)
	return {
		targets,
		judges,
		msb: clean(between / (targets - 1)),
		msw: clean(within / (targets * (judges - 1))),
		msj: clean((targets * sumOfSquares(columnMeans, grand)) / (judges - 1)),
		mse: clean(residual / ((targets - 1) * (judges - 1))),
	}
}
