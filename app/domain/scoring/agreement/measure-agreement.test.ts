import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { computeAlpha, LEVELS, type Level } from '#app/domain/scoring/agreement/alpha.ts'
import { computeIntraclass, computeReliability } from '#app/domain/scoring/agreement/intraclass.ts'
import { computeMeanSquares } from '#app/domain/scoring/agreement/mean-squares.ts'
import { measureAgreement, type Rating } from '#app/domain/scoring/agreement/measure-agreement.ts'

const vectors = new URL('../../../testing/judging-vectors/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', vectors), 'utf8')) as Record<
	string,
	Record<string, number>
>

/** Rows of a published table; columns by position, `NA` left out. */
function readRatings(file: string, [rater, unit, value]: readonly [number, number, number]): Rating[] {
	const [, ...rows] = readFileSync(new URL(file, vectors), 'utf8').trim().split(/\r?\n/)
	return rows
		.map((row) => row.split(','))
		.filter((cells) => cells[value] !== 'NA')
		.map((cells) => ({ rater: cells[rater] ?? '', unit: cells[unit] ?? '', value: Number(cells[value]) }))
}
const shroutFleiss = readRatings('shrout_fleiss_1979.csv', [1, 0, 2])

test.each(
	['krippendorff_4x12', 'krippendorff_3x15'].flatMap((table) =>
		LEVELS.map((level) => [table, level] as const),
	),
)('%s, %s: the published alpha', (table, level) => {
	const { alpha } = measureAgreement(readRatings(`${table}.csv`, [0, 1, 2]), level)
	expect(Math.abs((alpha.alpha ?? NaN) - (expected[table]?.[level] ?? NaN))).toBeLessThan(1e-9)
	expect(alpha.pairable).toBe(table === 'krippendorff_4x12' ? 40 : 26)
})

test('Shrout and Fleiss: the published mean squares and ICCs', () => {
	const { icc } = measureAgreement(shroutFleiss, 'interval')
	const published = expected['shrout_fleiss_anova'] ?? {}
	for (const [name, value] of Object.entries(icc ?? {}))
		expect(Math.abs((value ?? NaN) - (published[name.toUpperCase().replace('K', 'k')] ?? NaN))).toBeLessThan(
			1e-9,
		)
	const squares = computeMeanSquares(tableOf(shroutFleiss))
	for (const name of ['MSB', 'MSW', 'MSJ', 'MSE'] as const)
		expect(squares[name.toLowerCase() as 'msb']).toBeCloseTo(published[name] ?? NaN, 9)
	expect(Object.keys(icc ?? {})).toEqual(['icc11', 'icc21', 'icc31', 'icc1k', 'icc2k', 'icc3k'])
})

test('in a complete table the reliabilities of the components are the two-way ICCs', () => {
	const squares = computeMeanSquares(tableOf(shroutFleiss))
	const components = {
		application: Math.sqrt((squares.msb - squares.mse) / 4),
		juror: Math.sqrt((squares.msj - squares.mse) / 6),
		residual: Math.sqrt(squares.mse),
	}
	const reliability = computeReliability(components, 4)
	const icc = computeIntraclass(squares)
	expect(reliability.agreement).toBeCloseTo(icc.icc21 ?? NaN, 12)
	expect(reliability.consistency).toBeCloseTo(icc.icc31 ?? NaN, 12)
	expect(reliability.rawMean).toBeCloseTo(icc.icc2k ?? NaN, 12)
	expect(reliability.adjustedMean).toBeCloseTo(icc.icc3k ?? NaN, 12)
	expect(computeReliability({ application: 10, juror: 6, residual: 8 }, 3)).toEqual({
		agreement: 100 / 200,
		consistency: 100 / 164,
		adjustedMean: 100 / (100 + 64 / 3),
		rawMean: 100 / (100 + 100 / 3),
	})
	expect(computeReliability({ application: 0, juror: 0, residual: 0 }, 3).agreement).toBe(null)
})

test.each<[string, Level, number[][], number]>([
	[
		'full agreement',
		'nominal',
		[
			[1, 1],
			[2, 2],
		],
		1,
	],
	['as chance: one unit', 'interval', [[1, 5, 9]], 0],
	[
		'worse than chance',
		'nominal',
		[
			[1, 2],
			[1, 2],
		],
		1 - 3 * (2 / 4),
	],
	['a single value drops out', 'interval', [[1, 1], [3, 3], [7]], 1],
	[
		'two zeros are no distance',
		'ratio',
		[
			[0, 0],
			[1, 3],
		],
		1 - (3 * (1 / 4)) / (2 * 1 + 2 * 1 + 1 / 4),
	],
])('alpha by hand: %s', (_, level, units, alpha) => {
	expect(computeAlpha(units, level).alpha).toBeCloseTo(alpha, 12)
})

test.each<[string, number[][], number, string]>([
	['no unit', [], 0, 'nothing-pairable'],
	['one value a unit', [[1], [2], [3]], 0, 'nothing-pairable'],
	['all equal', [[4, 4], [4, 4, 4], [9]], 5, 'no-variation'],
])('no alpha: %s', (_, units, pairable, reason) => {
	for (const level of LEVELS) expect(computeAlpha(units, level)).toEqual({ pairable, alpha: null, reason })
})

test.each<[string, Rating[], string]>([
	[
		'names',
		ratingsOf([
			['a', 'b'],
			['a', 'a'],
		]),
		'names',
	],
	['one rater', ratingsOf([[1], [2]]), 'one-rater'],
	['one unit', ratingsOf([[1, 2]]), 'one-unit'],
	['a gap', ratingsOf([[1, 2], [3]]), 'incomplete'],
	[
		'all equal',
		ratingsOf([
			[5, 5],
			[5, 5],
		]),
		'no-variation',
	],
	['nothing at all', [], 'one-rater'],
])('no ICC: %s', (_, ratings, reason) => {
	expect(measureAgreement(ratings, 'nominal')).toMatchObject({ icc: null, noIcc: reason })
})

test('an ICC whose formula divides by zero is null, not infinite', () => {
	const { icc } = measureAgreement(
		ratingsOf([
			[0.1, 0.3],
			[0.3, 0.1],
			[0.2, 0.2],
		]),
		'interval',
	)
	expect(icc).toMatchObject({ icc1k: null, icc3k: null })
	expect(icc?.icc11).toBeCloseTo(-1, 12)
})

test('names are compared as names, and only at the level nominal', () => {
	const ratings = ratingsOf([
		['yes', 'yes'],
		['no', 'no'],
		['yes', 'no'],
	])
	const coded = ratings.map((rating) => ({ ...rating, value: rating.value === 'yes' ? 7 : 3 }))
	expect(measureAgreement(ratings, 'nominal').alpha).toEqual(measureAgreement(coded, 'nominal').alpha)
	for (const level of ['ordinal', 'interval', 'ratio'] as const)
		expect(() => measureAgreement(ratings, level)).toThrow(`The level ${level} is for numbers`)
})

test('what cannot be measured is an error: twice the same reading, a negative ratio, a ragged table', () => {
	const [first] = shroutFleiss
	if (!first) throw new Error('The table is empty')
	expect(() => measureAgreement([...shroutFleiss, { ...first, value: 1 }], 'interval')).toThrow(
		'1 rated 1 twice',
	)
	expect(() => computeAlpha([[1, -1]], 'ratio')).toThrow('A ratio scale has no negative value')
	expect(computeAlpha([[1, 2], [-1]], 'ratio').alpha).toBe(0)
	for (const table of [[], [[1, 2]], [[1], [2]], [[1, 2], [3]]])
		expect(() => computeMeanSquares(table)).toThrow('complete table')
})

const tables = fc.array(
	fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }), { minLength: 4, maxLength: 4 }),
	{ minLength: 1, maxLength: 8 },
)
const seeded = { seed: 20261124, numRuns: 200 }

test('alpha is what the full coincidence matrix gives', () => {
	fc.assert(
		fc.property(tables, fc.constantFrom(...LEVELS), (table, level) => {
			const units = table.map((row) => row.filter((value) => value !== null))
			const dense = denseAlpha(units, level)
			expect(Math.abs((computeAlpha(units, level).alpha ?? NaN) - dense) < 1e-12 || Number.isNaN(dense)).toBe(
				true,
			)
			expect(computeAlpha(units, level).alpha === null).toBe(Number.isNaN(dense))
		}),
		seeded,
	)
})

test('order and names of raters and units change nothing, to the last digit', () => {
	fc.assert(
		fc.property(tables, fc.constantFrom(...LEVELS), (table, level) => {
			const ratings = ratingsOf(table.map((row) => row.map((value) => value ?? undefined)))
			expect(measureAgreement([...ratings].reverse(), level)).toEqual(measureAgreement(ratings, level))
			const renamed = ratings.map((one) => ({ ...one, unit: `z${one.unit}`, rater: `${one.rater}?` }))
			expect(measureAgreement(renamed, level)).toEqual(measureAgreement(ratings, level))
		}),
		seeded,
	)
})

/** The matrix of judging.md 5.1, written out with its sums over all ordered pairs. */
function denseAlpha(units: readonly number[][], level: Level): number {
	const scale = [0, 1, 2, 3, 4, 5]
	const tally = (c: number, k: number) =>
		sum(
			units
				.filter((values) => values.length > 1)
				.flatMap((values) =>
					values.flatMap((one, i) =>
						values.map((other, j) => (i !== j && one === c && other === k ? 1 / (values.length - 1) : 0)),
					),
				),
		)
	const matrix = scale.map((c) => scale.map((k) => tally(c, k)))
	const cell = (c: number, k: number) => matrix[c]?.[k] ?? NaN
	const totals = matrix.map(sum)
	const total = (c: number) => totals[c] ?? NaN
	const n = sum(totals)
	const between = (c: number, k: number) =>
		sum(scale.filter((g) => g >= Math.min(c, k) && g <= Math.max(c, k)).map(total))
	const delta = {
		nominal: (c: number, k: number) => (c === k ? 0 : 1),
		ordinal: (c: number, k: number) => (c === k ? 0 : between(c, k) - (total(c) + total(k)) / 2) ** 2,
		interval: (c: number, k: number) => (c - k) ** 2,
		ratio: (c: number, k: number) => (c + k === 0 ? 0 : ((c - k) / (c + k)) ** 2),
	}[level]
	const pairs = scale.flatMap((c) => scale.map((k) => [c, k] as const))
	const observed = sum(pairs.map(([c, k]) => cell(c, k) * delta(c, k)))
	return 1 - ((n - 1) * observed) / sum(pairs.map(([c, k]) => total(c) * total(k) * delta(c, k)))
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0)
}

function ratingsOf(table: readonly (readonly (number | string | undefined)[])[]): Rating[] {
	return table.flatMap((row, unit) =>
		row.flatMap((value, rater) =>
			value === undefined ? [] : [{ rater: `r${rater}`, unit: `u${unit}`, value }],
		),
	)
}

function tableOf(ratings: readonly Rating[]): number[][] {
	const units = [...new Set(ratings.map(({ unit }) => unit))]
	return units.map((unit) => ratings.filter((one) => one.unit === unit).map(({ value }) => Number(value)))
}
