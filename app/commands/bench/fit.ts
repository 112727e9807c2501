import { printTable, quantile } from './print.ts'
import { drawJury, WORLD } from '../judging/simulation/world.ts'
import { createGenerator } from '#app/domain/jury/generator.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'
import { fitSeverity } from '#app/domain/scoring/severity/fit.ts'
import { type ScoredReading, tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

const SEED = 'bench'
const REGIONS = 12
const SIZES = [
	{ applications: 400, jurors: 60, readers: 3, times: 15, aim: 50 },
	{ applications: 8000, jurors: 100, readers: 5, times: 3, aim: 1500 },
]
const HEAD = ['severities', 'rows', 'fit ms', 'aim ms', 'from rows ms', 'plain mean ms', 'ratio']

/**
 * Times the fit of severities with the region as stratum, alone and from its rows, beside a plain mean of the same
 * rows; medians of some runs, the ratio between the two that begin with rows.
 */
export function reportFit(): void {
	const rows = SIZES.map(({ applications, jurors, readers, times, aim }) => {
		const readings = sampleReadings(applications, jurors, readers)
		const table = tabulate(readings)
		const alone = medianTime(times, () => fit(table))
		const whole = medianTime(times, () => fit(tabulate(readings)))
		const plain = medianTime(times * 5, () => plainMeans(readings))
		return [
			`${applications} × ${jurors} × ${readers}`,
			String(readings.length),
			alone.toFixed(1),
			`under ${aim}`,
			whole.toFixed(1),
			plain.toFixed(2),
			(whole / plain).toFixed(0),
		]
	})
	process.stdout.write('\nSeverities: applications × jurors × readers\n')
	printTable(HEAD, rows)
}

function sampleReadings(
	applications: number,
	jurors: number,
	readersPerApplication: number,
): ScoredReading[] {
	const generator = createGenerator(SEED)
	const world = { ...WORLD, applications, readersPerApplication }
	const { readings } = drawJury(
		world,
		{ jurors, severity: 6, noise: 8 },
		generator,
		createNormalDraws(generator),
	)
	return readings.map((one) => ({ ...one, stratum: String(Number(one.application) % REGIONS) }))
}

function tabulate(readings: readonly ScoredReading[]) {
	const table = tabulateReadings(readings)
	if (!table.ok) throw new Error(table.code)
	return table.value
}

function fit(table: ReturnType<typeof tabulate>): void {
	const outcome = fitSeverity(table)
	if (!outcome.ok) throw new Error(outcome.code)
}

function plainMeans(readings: readonly ScoredReading[]): Map<string, number> {
	const sums = new Map<string, { sum: number; count: number }>()
	for (const { application, score } of readings) {
		const own = sums.get(application)
		if (own) {
			own.sum += score ?? 0
			own.count += 1
		} else sums.set(application, { sum: score ?? 0, count: 1 })
	}
	return new Map([...sums].map(([application, { sum, count }]) => [application, sum / count]))
}

/** In milliseconds; one run before is not counted. */
function medianTime(times: number, work: () => unknown): number {
	work()
	const taken = Array.from({ length: times }, () => {
		const began = performance.now()
		work()
		return performance.now() - began
	})
	return quantile(taken, 0.5)
}
