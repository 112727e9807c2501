import { expect, test } from 'vitest'
import { isComparable, measureDesign } from '#app/domain/jury/design-efficiency.ts'
import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'
import type { Pair } from '#app/domain/jury/panel.ts'

/** Readers of each file, one letter a juror. */
const design = (...files: readonly string[]): Pair[] =>
	files.flatMap((readers, file) => [...readers].map((jurorId) => ({ applicationId: `${file}`, jurorId })))

test('a complete table is the ideal', () => {
	const { components, efficiency } = measureDesign(design('abcd', 'abcd', 'abcd'))
	expect(components).toBe(1)
	expect(efficiency).toBeCloseTo(1, 12)
})

test('so is a balanced incomplete one: the seven lines of seven points', () => {
	const { efficiency } = measureDesign(design('abc', 'ade', 'afg', 'bdf', 'beg', 'cdg', 'cef'))
	expect(efficiency).toBeCloseTo(1, 12)
})

test('a chain of four jurors, by hand', () => {
	// Each shared file of two adds 1/2 to L: eigenvalues (2 ± √2)/2 and 1, so Σ 1/λ = 5, mean variance 10/3, ideal 2.
	const { components, efficiency } = measureDesign(design('ab', 'bc', 'cd'))
	expect(components).toBe(1)
	expect(efficiency).toBeCloseTo(0.6, 12)
})

test('juries that share nobody cannot be compared', () => {
	const apart = measureDesign(design('abc', 'abc', 'def', 'def'))
	expect(apart).toEqual({ components: 2, efficiency: 0 })
	expect(isComparable(apart)).toBe(false)
	expect(measureDesign(design('a', 'b'))).toEqual({ components: 2, efficiency: 0 })
})

test('one juror, or none, has nobody to be compared with', () => {
	expect(measureDesign(design('a', 'a'))).toEqual({ components: 1, efficiency: null })
	expect(measureDesign([])).toEqual({ components: 0, efficiency: null })
})

test('the gate stands at 0.85', () => {
	expect(isComparable({ components: 1, efficiency: 0.85 })).toBe(true)
	expect(isComparable({ components: 1, efficiency: 0.8499 })).toBe(false)
	expect(isComparable({ components: 1, efficiency: null })).toBe(true)
})

test('on random designs it is what the eigenvalues give, found by rotations (Jacobi)', () => {
	for (let index = 0; index < 40; index++) {
		const generator = createGenerator(`design ${index}`)
		const jurors = 'abcdefghijkl'.slice(0, 4 + generator.nextBelow(9))
		const files = Array.from({ length: 4 + generator.nextBelow(20) }, () =>
			shuffle([...jurors], generator)
				.slice(0, 1 + generator.nextBelow(4))
				.join(''),
		)
		const pairs = design(...files)
		const ids = [...new Set(pairs.map(({ jurorId }) => jurorId))]
		const eigenvalues = eigenvaluesOf(
			ids.map((a) =>
				ids.map((b) =>
					files.reduce((sum, file) => {
						if (!file.includes(a) || !file.includes(b)) return sum
						return sum + (a === b ? 1 : 0) - 1 / file.length
					}, 0),
				),
			),
		)
		const positive = eigenvalues.filter((value) => value > 1e-8)
		const measured = measureDesign(pairs)
		expect(measured.components).toBe(eigenvalues.length - positive.length)
		if (measured.components > 1) continue
		const size = ids.length
		const meanVariance = (2 / (size - 1)) * positive.reduce((sum, value) => sum + 1 / value, 0)
		const ideal = (2 * (size - 1)) / positive.reduce((sum, value) => sum + value, 0)
		expect(measured.efficiency).toBeCloseTo(ideal / meanVariance, 10)
	}
})

/** Cyclic Jacobi rotations on a symmetric matrix. */
function eigenvaluesOf(matrix: number[][]): number[] {
	const m = matrix.map((row) => [...row])
	const at = (i: number, j: number) => m[i]?.[j] ?? 0
	const set = (i: number, j: number, value: number) => void ((m[i] ?? [])[j] = value)
	for (let sweep = 0; sweep < 30; sweep++) {
		for (let p = 0; p < m.length; p++) {
			for (let q = p + 1; q < m.length; q++) {
				if (Math.abs(at(p, q)) < 1e-15) continue
				const angle = 0.5 * Math.atan2(2 * at(p, q), at(q, q) - at(p, p))
				const [c, s] = [Math.cos(angle), Math.sin(angle)]
				for (let k = 0; k < m.length; k++) {
					const [kp, kq] = [at(k, p), at(k, q)]
					set(k, p, c * kp - s * kq)
					set(k, q, s * kp + c * kq)
				}
				for (let k = 0; k < m.length; k++) {
					const [pk, qk] = [at(p, k), at(q, k)]
					set(p, k, c * pk - s * qk)
					set(q, k, s * pk + c * qk)
				}
			}
		}
	}
	return m.map((_row, index) => at(index, index))
}
