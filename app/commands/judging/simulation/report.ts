import { JUROR_COUNTS, NOISES, publishedShare, PUBLISHED_ERROR, SEVERITIES } from './reference.ts'
import { type CellResult, type Method, METHODS, type Share } from './simulate-cell.ts'
import { printTable } from '../../bench/print.ts'

/** How far the results may lie from the published table: on average over its figures, and each of them. */
export const LIMITS = { mean: 1, each: 3 }

type Gap = { readonly result: CellResult; readonly method: Method; readonly gap: number }
export type Comparison = {
	readonly gaps: readonly Gap[]
	readonly meanGap: number
	readonly widest: Gap
	readonly holds: boolean
}

/** Absolute gaps to every published figure, in points of per cent. */
export function compareWithPublished(results: readonly CellResult[]): Comparison {
	const gaps = results.flatMap((result) =>
		METHODS.flatMap((method) => {
			const published = publishedShare(result.cell, method)
			return published === null ? [] : [{ result, method, gap: Math.abs(result[method].mean - published) }]
		}),
	)
	const [first, ...others] = gaps
	if (!first) throw new RangeError('Nothing to compare')
	const widest = others.reduce((most, one) => (one.gap > most.gap ? one : most), first)
	const meanGap = gaps.reduce((sum, { gap }) => sum + gap, 0) / gaps.length
	return { gaps, meanGap, widest, holds: meanGap <= LIMITS.mean && widest.gap <= LIMITS.each }
}

const NAMES: Record<Method, string> = { plain: 'plain mean', adjusted: 'adjusted', known: 'severities known' }

/** The table of judging.md 9 with its intervals, the published figure in brackets, and the gaps. */
export function printReport(results: readonly CellResult[]): boolean {
	for (const jurors of JUROR_COUNTS) {
		process.stdout.write(`\n${jurors} jurors: % of the true winners selected ± 95 % [published]\n`)
		const head = ['σ_b', 'method', ...NOISES.map((noise) => `σ_e = ${noise}`)]
		const rows = SEVERITIES.flatMap((severity) =>
			METHODS.map((method) => {
				const found = NOISES.map((noise) =>
					results.find(({ cell }) => isCell(cell, { jurors, severity, noise })),
				)
				return [String(severity), NAMES[method], ...found.map((one) => (one ? figure(one, method) : ''))]
			}),
		)
		printTable(head, rows)
	}
	const { gaps, meanGap, widest, holds } = compareWithPublished(results)
	const { jurors, severity, noise } = widest.result.cell
	process.stdout.write(
		[
			`\nGap to the ${gaps.length} published figures (of standard error ${PUBLISHED_ERROR} themselves):`,
			`  mean ${meanGap.toFixed(2)} points (at most ${LIMITS.mean}), ${describe(gaps, 'plain')}, ${describe(gaps, 'adjusted')}`,
			`  widest ${widest.gap.toFixed(2)} points (at most ${LIMITS.each}): ${NAMES[widest.method]}, ${jurors} jurors, σ_b ${severity}, σ_e ${noise}`,
			holds ? '  The published table is reproduced.\n' : '  The published table is NOT reproduced.\n',
		].join('\n'),
	)
	return holds
}

function describe(gaps: readonly Gap[], method: Method): string {
	const own = gaps.filter((one) => one.method === method)
	const mean = own.reduce((sum, { gap }) => sum + gap, 0) / own.length
	return `${NAMES[method]} ${mean.toFixed(2)}`
}

function figure(result: CellResult, method: Method): string {
	const published = publishedShare(result.cell, method)
	return `${show(result[method])} [${published === null ? '–' : published.toFixed(1)}]`
}

function show({ mean, margin }: Share): string {
	return `${mean.toFixed(1)} ± ${margin.toFixed(1)}`
}

function isCell(a: CellResult['cell'], b: CellResult['cell']): boolean {
	return a.jurors === b.jurors && a.severity === b.severity && a.noise === b.noise
}
