import { expect, test } from 'vitest'
import { CELLS, publishedShare } from './reference.ts'
import { compareWithPublished } from './report.ts'
import { runCells } from './run-cells.ts'
import { type CellResult, type METHODS, simulateCell } from './simulate-cell.ts'
import { drawJury, drawReaders, WORLD } from './world.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'

const HARD_TO_TELL = { jurors: 20, severity: 12, noise: 5 }

test('readers are dealt in equal shares, never twice the same, another deal with another seed', () => {
	for (const jurors of [20, 60]) {
		const deal = drawReaders(WORLD, jurors, createGenerator('deal'))
		expect(deal).toHaveLength(600)
		expect(deal.every((readers) => new Set(readers).size === 3)).toBe(true)
		const loads = Array.from(
			{ length: jurors },
			(_, juror) => deal.flat().filter((one) => one === juror).length,
		)
		expect(new Set(loads)).toEqual(new Set([1800 / jurors]))
		expect(drawReaders(WORLD, jurors, createGenerator('another'))).not.toEqual(deal)
	}
	expect(() => drawReaders(WORLD, 5, createGenerator('deal'))).toThrow('Too few jurors')
})

test('scores are whole points from 0 to 100, around quality plus severity', () => {
	const generator = createGenerator('scores')
	const jury = drawJury(
		WORLD,
		{ jurors: 20, severity: 12, noise: 5 },
		generator,
		createNormalDraws(generator),
	)
	const errors = jury.readings.map(({ application, juror, score }) => {
		expect(Number.isInteger(score) && (score ?? -1) >= 0 && (score ?? 101) <= 100).toBe(true)
		return (score ?? NaN) - (jury.quality[Number(application)] ?? NaN) - (jury.severity[Number(juror)] ?? NaN)
	})
	const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
	expect(spread).toBeGreaterThan(4.5)
	expect(spread).toBeLessThan(5.7)
})

test('few runs already show what the correction is worth, and that it comes near the true severities', () => {
	const { plain, adjusted, known } = simulateCell(WORLD, HARD_TO_TELL, 8, 'test')
	expect(adjusted.mean - plain.mean).toBeGreaterThan(15)
	expect(Math.abs(adjusted.mean - known.mean)).toBeLessThan(3)
	expect(Math.abs(adjusted.mean - (publishedShare(HARD_TO_TELL, 'adjusted') ?? NaN))).toBeLessThan(
		2 * adjusted.margin,
	)
})

test('without severities the correction changes next to nothing', () => {
	const { plain, adjusted } = simulateCell(WORLD, { jurors: 20, severity: 0, noise: 8 }, 4, 'test')
	expect(Math.abs(adjusted.mean - plain.mean)).toBeLessThan(2)
})

test('processes give the digits of one process, in the order asked', async () => {
	const cells = [HARD_TO_TELL, { jurors: 60, severity: 3, noise: 8 }]
	const orders = cells.map((cell) => ({ cell, runs: 2, seed: 'order' }))
	expect(await runCells(orders, 2, () => {})).toEqual(
		cells.map((cell) => simulateCell(WORLD, cell, 2, 'order')),
	)
})

test('the comparison measures every published figure and fails beyond its limits', () => {
	const off = (points: number): CellResult[] =>
		CELLS.map((cell) => {
			const share = (method: (typeof METHODS)[number]) => ({
				mean: (publishedShare(cell, method) ?? 0) + points,
				margin: 0,
			})
			return { cell, runs: 1, plain: share('plain'), adjusted: share('adjusted'), known: share('known') }
		})
	expect(compareWithPublished(off(0))).toMatchObject({ meanGap: 0, holds: true })
	expect(compareWithPublished(off(0)).gaps).toHaveLength(30 + 30 + 5)
	expect(compareWithPublished(off(-1.1)).holds).toBe(false)
	const [first, ...others] = off(0)
	if (!first) throw new Error('There is no cell')
	const outlier = { ...first, plain: { mean: first.plain.mean + 3.1, margin: 0 } }
	expect(compareWithPublished([outlier, ...others])).toMatchObject({
		holds: false,
		widest: { method: 'plain' },
	})
})
