import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityRanking } from '#app/domain/scoring/ranks/severity-ranking.ts'
import { fitAtRatios, type SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { drawDesign } from '#app/domain/scoring/severity/random-designs.test-data.ts'
import { type ScoredReading, tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

const RUNS = { seed: 20_261_124, numRuns: 60 }
const designs = fc.integer({ min: 0, max: 1e6 }).map((seed) => drawDesign(`property ${seed}`))
const ratios = fc.record({
	application: fc.double({ min: 0.05, max: 5, noNaN: true }),
	juror: fc.double({ min: 0, max: 5, noNaN: true }),
})

function rank(readings: readonly ScoredReading[]): SeverityRanking {
	const outcome = rankBySeverity(readings, {
		method: 'adjusted',
		seats: { award: ({ order }) => order.slice(0, 3), draws: 50, seed: 'sealed' },
	})
	if (!outcome.ok) throw new Error(outcome.code)
	return outcome.value
}

function fitAt(readings: readonly ScoredReading[], at: { application: number; juror: number }): SeverityFit {
	const table = tabulateReadings(readings)
	const fit = table.ok && fitAtRatios(table.value, at)
	if (!fit) throw new Error('no fit')
	return fit
}

/** A complete table: every juror reads every application. */
const completeTables = fc
	.record({ applications: fc.integer({ min: 3, max: 8 }), jurors: fc.integer({ min: 2, max: 5 }) })
	.chain(({ applications, jurors }) =>
		fc
			.array(fc.integer({ min: 0, max: 100 }), {
				minLength: applications * jurors,
				maxLength: applications * jurors,
			})
			.map((scores) =>
				scores.map((score, at) => ({
					application: `a${Math.floor(at / jurors)}`,
					juror: `j${at % jurors}`,
					score,
				})),
			),
	)

test('the order of rows changes no digit', () => {
	fc.assert(
		fc.property(designs, fc.string(), (readings, seed) => {
			expect(rank(shuffle(readings, createGenerator(seed)))).toEqual(rank(readings))
		}),
		RUNS,
	)
})

test('names do not matter', () => {
	fc.assert(
		fc.property(designs, fc.string(), (readings, seed) => {
			const rename = renamer(readings, seed)
			const renamed = rank(readings.map(rename))
			const lines = new Map(renamed.lines.map((line) => [line.application, line]))
			const jurors = new Map(renamed.jurors.map((juror) => [juror.juror, juror]))
			const plain = rank(readings)
			expect(Math.abs((renamed.criterion ?? 0) - (plain.criterion ?? 0))).toBeLessThan(1e-6)
			for (const line of plain.lines) {
				const { application } = rename({ application: line.application, juror: '', stratum: '', score: 0 })
				const other = lines.get(application)
				expect(other?.raw).toBeCloseTo(line.raw, 9)
				// The search for the components stops at the seventh digit of a ratio.
				expect(other?.adjusted).toBeCloseTo(line.adjusted ?? Number.NaN, 4)
				expect(other?.predicted).toBeCloseTo(line.predicted ?? Number.NaN, 4)
				expect(other?.expectedRank).toBeCloseTo(line.expectedRank ?? Number.NaN, 3)
			}
			for (const { juror, severity } of plain.jurors) {
				const name = rename({ application: '', juror, stratum: '', score: 0 }).juror
				expect(jurors.get(name)?.severity).toBeCloseTo(severity ?? Number.NaN, 4)
			}
		}),
		RUNS,
	)
})

/** Gives every application, juror and stratum another one's name. */
function renamer(readings: ReturnType<typeof drawDesign>, seed: string) {
	const generator = createGenerator(seed)
	const swap = (names: string[]) => {
		const all = [...new Set(names)]
		const others = shuffle(all, generator)
		return (name: string) => others[all.indexOf(name)] ?? name
	}
	const application = swap(readings.map((reading) => reading.application))
	const juror = swap(readings.map((reading) => reading.juror))
	const stratum = swap(readings.map((reading) => reading.stratum))
	return (reading: (typeof readings)[number]) => ({
		application: application(reading.application),
		juror: juror(reading.juror),
		stratum: stratum(reading.stratum),
		score: reading.score,
	})
}

test('with the components held, a higher mark never lowers an application, nor lets another overtake it', () => {
	fc.assert(
		fc.property(designs, ratios, fc.nat(), fc.integer({ min: 1, max: 20 }), (readings, at, pick, more) => {
			const raised = pick % readings.length
			const before = fitAt(readings, at)
			const after = fitAt(
				readings.map((reading, row) =>
					row === raised ? { ...reading, score: reading.score + more } : reading,
				),
				at,
			)
			const own = before.table.applications.indexOf(readings[raised]?.application ?? '')
			for (const list of ['adjusted', 'predicted'] as const) {
				const rise = (i: number) => (after[list][i] ?? 0) - (before[list][i] ?? 0)
				expect(rise(own)).toBeGreaterThanOrEqual(-1e-9)
				for (const i of before.table.applications.keys())
					expect(rise(i)).toBeLessThanOrEqual(rise(own) + 1e-9)
			}
		}),
		{ ...RUNS, numRuns: 200 },
	)
})

test('an abstention changes nothing', () => {
	fc.assert(
		fc.property(designs, fc.nat(), (readings, pick) => {
			const { application, stratum } = readings[pick % readings.length] ?? { application: '', stratum: '' }
			const abstentions = [
				{ application, juror: 'abstains', score: null, stratum },
				{ application: 'unread', juror: readings[0]?.juror ?? '', score: null },
			]
			expect(rank([...readings, ...abstentions])).toEqual(rank(readings))
		}),
		RUNS,
	)
})

test('a constant added by one juror in a complete table changes no difference', () => {
	fc.assert(
		fc.property(completeTables, ratios, fc.integer({ min: -30, max: 30 }), (readings, at, constant) => {
			const added = readings.map((reading) =>
				reading.juror === 'j0' ? { ...reading, score: reading.score + constant } : reading,
			)
			fc.pre(new Set(readings.map(({ score }) => score)).size > 1)
			const ranked = [readings, added].map((table) => {
				const outcome = rankBySeverity(table, { method: 'adjusted' })
				if (!outcome.ok) throw new Error(outcome.code)
				return new Map(outcome.value.lines.map((line) => [line.application, line.adjusted ?? line.raw]))
			})
			const [before = new Map<string, number>(), after = new Map<string, number>()] = ranked
			const shift = (after.get('a0') ?? 0) - (before.get('a0') ?? 0)
			for (const [application, score] of before)
				expect(Math.abs((after.get(application) ?? 0) - score - shift)).toBeLessThan(1e-9)
			const fits = [fitAt(readings, at), fitAt(added, at)]
			const rises = fits[0]?.predicted.map((value, i) => (fits[1]?.predicted[i] ?? 0) - value) ?? []
			for (const rise of rises) expect(Math.abs(rise - (rises[0] ?? 0))).toBeLessThan(1e-9)
		}),
		RUNS,
	)
})

test('in a complete table severities cancel, adjusted is raw, and the components are those of the analysis of variance', () => {
	fc.assert(
		fc.property(completeTables, (readings) => {
			const outcome = rankBySeverity(readings, { method: 'adjusted' })
			if (!outcome.ok || outcome.value.reason) return
			const { lines, jurors, components } = outcome.value
			const sum = jurors.reduce((total, { severity }) => total + (severity ?? 0), 0)
			expect(Math.abs(sum)).toBeLessThan(1e-9)
			for (const { adjusted, raw } of lines) expect(Math.abs((adjusted ?? 0) - raw)).toBeLessThan(1e-9)
			const { application, juror, residual } = varianceComponents(readings)
			if (application <= 0 || juror <= 0) return
			expect(components.residual).toBeCloseTo(Math.sqrt(residual), 4)
			expect(components.application).toBeCloseTo(Math.sqrt(application), 4)
			expect(components.juror).toBeCloseTo(Math.sqrt(juror), 4)
		}),
		RUNS,
	)
})

/** σ_e² = MSE, σ_a² = (MSB − MSE)/J, σ_b² = (MSJ − MSE)/A. */
function varianceComponents(readings: { application: string; juror: string; score: number }[]) {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
	const means = (key: 'application' | 'juror') =>
		new Map(
			readings.map((reading) => [
				reading[key],
				mean(readings.filter((other) => other[key] === reading[key]).map(({ score }) => score)),
			]),
		)
	const grand = mean(readings.map(({ score }) => score))
	const [rows, columns] = [means('application'), means('juror')]
	const squares = (values: number[]) => values.reduce((sum, value) => sum + value ** 2, 0)
	const between = (group: Map<string, number>) => squares([...group.values()].map((value) => value - grand))
	const left = readings.map(
		({ application, juror, score }) =>
			score - (rows.get(application) ?? 0) - (columns.get(juror) ?? 0) + grand,
	)
	const residual = squares(left) / ((rows.size - 1) * (columns.size - 1))
	return {
		residual,
		application: between(rows) / (rows.size - 1) - residual / columns.size,
		juror: between(columns) / (columns.size - 1) - residual / rows.size,
	}
}

test('without severities adjusted is raw; with equal readings and one stratum, adjusted and T give one order', () => {
	fc.assert(
		fc.property(designs, fc.double({ min: 0.05, max: 5, noNaN: true }), (readings, application) => {
			const fit = fitAt(readings, { application, juror: 0 })
			expect(fit.adjusted).toEqual(fit.raw)
			const first = new Map<string, number>()
			const twoEach = readings
				.filter((reading) => {
					first.set(reading.application, (first.get(reading.application) ?? 0) + 1)
					return (first.get(reading.application) ?? 0) <= 2
				})
				.map((reading) => ({ ...reading, stratum: 'one' }))
			const even = fitAt(twoEach, { application, juror: 0.7 })
			const order = (values: Float64Array) =>
				[...values.keys()].sort((a, b) => Math.round(1e6 * ((values[b] ?? 0) - (values[a] ?? 0))) || a - b)
			const byMean = order(even.adjusted)
			for (const [at, place] of byMean.slice(1).entries())
				expect(even.predicted[place] ?? 0).toBeLessThanOrEqual((even.predicted[byMean[at] ?? 0] ?? 0) + 1e-6)
		}),
		RUNS,
	)
})
