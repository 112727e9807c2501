import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'
import { fitSeverity, type SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

export type DrawnReading = { application: string; juror: string; score: number }

/** σ_a, σ_b, σ_e of the drawn juries, in points. */
const DRAWN = { application: 10, juror: 5, residual: 8 }
export const JURORS = Array.from({ length: 12 }, (_, juror) => `j${String(juror).padStart(2, '0')}`)

/** An honest jury of 12 jurors and 200 applications with three readers each, about 50 a juror, from a seed. */
export function drawHonestJury(seed: string): DrawnReading[] {
	const generator = createGenerator(seed)
	const normal = createNormalDraws(generator)
	const severities = drawSeverities(seed)
	return Array.from({ length: 200 }, (_, application) => {
		const quality = 60 + DRAWN.application * normal()
		const readers = shuffle([...JURORS.keys()], generator).slice(0, 3)
		return readers.map((juror) => ({
			application: `a${String(application).padStart(3, '0')}`,
			juror: JURORS[juror] ?? '',
			score: quality + (severities[juror] ?? NaN) + DRAWN.residual * normal(),
		}))
	}).flat()
}

/** The true severities of that jury, in the order of `JURORS`. */
export function drawSeverities(seed: string): number[] {
	const normal = createNormalDraws(createGenerator(`${seed}: severities`))
	return JURORS.map(() => DRAWN.juror * normal())
}

/** The fit of readings that carry one. */
export function fitOf(readings: readonly (DrawnReading & { stratum?: string })[]): SeverityFit {
	const table = tabulateReadings(readings)
	const fit = table.ok ? fitSeverity(table.value) : null
	if (!fit?.ok) throw new Error('These readings carry no fit')
	return fit.value
}

/** The same readings with one juror's marks changed. */
export function tamper(
	readings: readonly DrawnReading[],
	juror: string,
	change: (score: number, index: number, application: string) => number,
): DrawnReading[] {
	let index = 0
	return readings.map((reading) =>
		reading.juror === juror
			? { ...reading, score: change(reading.score, index++, reading.application) }
			: reading,
	)
}
