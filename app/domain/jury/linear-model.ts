/**
 * A linear model as a solver takes it: minimise the costs of the columns, each within its bounds, so that every row
 * (a weighted sum of columns) lies within its bounds. The matrix is given by columns (compressed sparse columns).
 */
export type LinearModel = {
	readonly columnCosts: Float64Array
	readonly columnLower: Float64Array
	readonly columnUpper: Float64Array
	/** 1: whole numbers only. */
	readonly whole: Int32Array
	readonly rowLower: Float64Array
	readonly rowUpper: Float64Array
	/** Column c has the entries `starts[c]` to `starts[c + 1] − 1` of `indices` (rows) and `values`. */
	readonly starts: Int32Array
	readonly indices: Int32Array
	readonly values: Float64Array
}

export type Column = {
	readonly cost: number
	readonly lower: number
	readonly upper: number
	readonly whole: boolean
	/** Rows in which the column stands. */
	readonly rows: readonly number[]
	/** Its weight in each of them; 1 by default. */
	readonly weight?: number
}

export type ModelBuilder = {
	/** A new row; answers its number. */
	addRow: (lower: number, upper: number) => number
	/** A new column; answers its number. */
	addColumn: (column: Column) => number
	build: () => LinearModel
}

export function createModelBuilder(): ModelBuilder {
	const rowLower: number[] = []
	const rowUpper: number[] = []
	const costs: number[] = []
	const lower: number[] = []
	const upper: number[] = []
	const whole: number[] = []
	const starts = [0]
	const indices: number[] = []
	const values: number[] = []
	return {
		addRow: (low, high) => {
			rowUpper.push(high)
			return rowLower.push(low) - 1
		},
		addColumn: (column) => {
			for (const row of column.rows) {
				indices.push(row)
				values.push(column.weight ?? 1)
			}
			starts.push(indices.length)
			lower.push(column.lower)
			upper.push(column.upper)
			whole.push(column.whole ? 1 : 0)
			return costs.push(column.cost) - 1
		},
		build: () => ({
			columnCosts: Float64Array.from(costs),
			columnLower: Float64Array.from(lower),
			columnUpper: Float64Array.from(upper),
			whole: Int32Array.from(whole),
			rowLower: Float64Array.from(rowLower),
			rowUpper: Float64Array.from(rowUpper),
			starts: Int32Array.from(starts),
			indices: Int32Array.from(indices),
			values: Float64Array.from(values),
		}),
	}
}
