import { type Method, METHODS } from './simulate-cell.ts'
import type { Cell } from './world.ts'

/** Standard error of a published figure over its 200 runs, in points of per cent (docs/judging.md 9). */
export const PUBLISHED_ERROR = 0.6
export const SEVERITIES = [0, 3, 5, 8, 12]
export const NOISES = [5, 8, 12]
export const JUROR_COUNTS = [20, 60]

/** The main table of docs/judging.md 9 by jurors and σ_b; for σ_e = 5, 8, 12: plain, adjusted, true severities known. */
const TABLE: Readonly<Record<string, readonly (readonly number[])[]>> = {
	'20 0': [
		[77.8, 77.9, 77.8],
		[66.4, 66.4],
		[53.2, 53.2],
	],
	'60 0': [
		[77.2, 77.1],
		[66.3, 66.3],
		[54.5, 54.5],
	],
	'20 3': [
		[74.1, 77.1, 77.4],
		[64.1, 65.4],
		[52.2, 52.7],
	],
	'60 3': [
		[74.6, 77.2],
		[64.9, 65.9],
		[51.8, 52.3],
	],
	'20 5': [
		[71.0, 77.7, 77.9],
		[61.2, 65.9],
		[50.6, 52.7],
	],
	'60 5': [
		[70.2, 77.2],
		[61.6, 65.5],
		[50.8, 53.3],
	],
	'20 8': [
		[63.8, 78.0, 78.1],
		[56.1, 65.7],
		[47.1, 52.0],
	],
	'60 8': [
		[61.5, 77.1],
		[56.4, 65.4],
		[46.5, 52.0],
	],
	'20 12': [
		[54.3, 77.9, 77.9],
		[49.6, 65.1],
		[42.3, 52.2],
	],
	'60 12': [
		[52.7, 76.6],
		[48.1, 65.8],
		[41.8, 51.4],
	],
}

/** All cells, as the table reads. */
export const CELLS: readonly Cell[] = SEVERITIES.flatMap((severity) =>
	JUROR_COUNTS.flatMap((jurors) => NOISES.map((noise) => ({ jurors, severity, noise }))),
)

/** The published figure; null where the table has none. */
export function publishedShare({ jurors, severity, noise }: Cell, method: Method): number | null {
	const figures = TABLE[`${jurors} ${severity}`]?.[NOISES.indexOf(noise)]
	return figures?.[METHODS.indexOf(method)] ?? null
}
