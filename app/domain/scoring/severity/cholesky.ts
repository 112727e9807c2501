/**
 * Cholesky factorisation of a symmetric positive definite matrix and the two triangular solves. Matrices are row by row
 * in one array, size × size; only the lower triangle is read and written.
 */

/** Replaces the lower triangle of S by L with S = L L'. False when S is not positive definite: S is then spoilt. */
export function factorise(matrix: Float64Array, size: number): boolean {
	for (let row = 0; row < size; row++) {
		const rowAt = row * size
		for (let column = 0; column <= row; column++) {
			const columnAt = column * size
			let sum = matrix[rowAt + column] as number
			for (let k = 0; k < column; k++) sum -= (matrix[rowAt + k] as number) * (matrix[columnAt + k] as number)
			if (column < row) matrix[rowAt + column] = sum / (matrix[columnAt + column] as number)
			else if (sum > 0) matrix[rowAt + row] = Math.sqrt(sum)
			else return false
		}
	}
	return true
}

/** Solves L z = r in place; entries of r before `from` are known to be 0. */
export function solveLower(factor: Float64Array, vector: Float64Array, from = 0): void {
	const size = vector.length
	for (let row = from; row < size; row++) {
		const rowAt = row * size
		let sum = vector[row] as number
		for (let k = from; k < row; k++) sum -= (factor[rowAt + k] as number) * (vector[k] as number)
		vector[row] = sum / (factor[rowAt + row] as number)
	}
}

/** Solves L' x = z in place. */
export function solveUpper(factor: Float64Array, vector: Float64Array): void {
	const size = vector.length
	for (let row = size - 1; row >= 0; row--) {
		const value = (vector[row] as number) / (factor[row * size + row] as number)
		vector[row] = value
		const rowAt = row * size
		for (let k = 0; k < row; k++) vector[k] = (vector[k] as number) - (factor[rowAt + k] as number) * value
	}
}
