import { type Cell, drawJury, type World } from './world.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'
import { fitSeverity } from '#app/domain/scoring/severity/fit.ts'
import { tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

export type Method = 'plain' | 'adjusted' | 'known'
export const METHODS: readonly Method[] = ['plain', 'adjusted', 'known']

/** Share of the truly best that a method selects, in %, and half the width of its 95 % interval over the runs. */
export type Share = { readonly mean: number; readonly margin: number }
export type CellResult = { readonly cell: Cell; readonly runs: number } & Readonly<Record<Method, Share>>

/**
 * Runs a cell of the table of judging.md 9. All three methods see the same draws: the plain mean, the adjusted mean, and
 * the mean less the true severities, which nobody can know. A run depends on the seed, the cell and its number alone.
 */
export function simulateCell(world: World, cell: Cell, runs: number, seed: string): CellResult {
	const shares: Record<Method, number[]> = { plain: [], adjusted: [], known: [] }
	for (let run = 0; run < runs; run++) {
		const name = `${seed} ${cell.jurors} ${cell.severity} ${cell.noise} ${run}`
		const selected = simulateRun(world, cell, name)
		for (const method of METHODS) shares[method].push(selected[method])
	}
	return {
		cell,
		runs,
		plain: summarise(shares.plain),
		adjusted: summarise(shares.adjusted),
		known: summarise(shares.known),
	}
}

/** One round of the prize: share of the truly best in each method's selection, in %. */
export function simulateRun(world: World, cell: Cell, seed: string): Record<Method, number> {
	const generator = createGenerator(seed)
	const { quality, severity, readers, readings } = drawJury(
		world,
		cell,
		generator,
		createNormalDraws(generator),
	)
	const best = new Set(selectBest(quality, world.places))
	const table = tabulateReadings(readings)
	if (!table.ok) throw new Error(table.code)
	const fit = fitSeverity(table.value)
	if (!fit.ok) throw new Error(fit.code)
	const known = readers.map((jurors, application) => {
		const luck = jurors.reduce((sum, juror) => sum + (severity[juror] ?? NaN), 0) / jurors.length
		return (fit.value.raw[application] ?? NaN) - luck
	})
	const share = (scores: ArrayLike<number>) => {
		const found = selectBest(scores, world.places).filter((application) => best.has(application))
		return (100 * found.length) / world.places
	}
	return { plain: share(fit.value.raw), adjusted: share(fit.value.adjusted), known: share(known) }
}

/** The highest scores, rounded to 6 decimals (judging.md 3.4); equal ones by number, which says nothing of quality. */
function selectBest(scores: ArrayLike<number>, places: number): number[] {
	return Array.from(scores, (score, application) => ({ score: Math.round(score * 1e6), application }))
		.sort((a, b) => b.score - a.score || a.application - b.application)
		.slice(0, places)
		.map(({ application }) => application)
}

function summarise(values: readonly number[]): Share {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
	return { mean, margin: 1.96 * Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) }
}
