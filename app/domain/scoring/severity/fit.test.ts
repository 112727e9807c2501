import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { criterionDensely, solveDensely } from '#app/domain/scoring/severity/dense-oracle.test-data.ts'
import { errorsOf } from '#app/domain/scoring/severity/errors.ts'
import { fitAtRatios, fitSeverity, type SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { drawDesign } from '#app/domain/scoring/severity/random-designs.test-data.ts'
import { type ScoredReading, tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

const vectors = new URL('../../../testing/judging-vectors/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', vectors), 'utf8'))

function readVector(name: string): string[][] {
	const [, ...lines] = readFileSync(new URL(name, vectors), 'utf8').trim().split('\n')
	return lines.map((line) => line.split(','))
}

function table(readings: ScoredReading[]) {
	const outcome = tabulateReadings(readings)
	if (!outcome.ok) throw new Error(outcome.code)
	return outcome.value
}

function fit(readings: ScoredReading[], options = {}): SeverityFit {
	const outcome = fitSeverity(table(readings), options)
	if (!outcome.ok) throw new Error(outcome.code)
	return outcome.value
}

function near(actual: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number) {
	expect(actual.length).toBe(wanted.length)
	for (let k = 0; k < wanted.length; k++)
		expect(Math.abs((actual[k] ?? Number.NaN) - (wanted[k] ?? Number.NaN))).toBeLessThanOrEqual(tolerance)
}

function nearErrors(found: SeverityFit, wanted: Record<string, number>) {
	const errors = errorsOf(found)
	const last = found.table.applications.length - 1
	near([errors.covariance(0, 0), errors.covariance(0, 1)], [wanted.V11 ?? 0, wanted.V12 ?? 0], 1e-5)
	near([errors.covariance(0, last)], [wanted.V1last ?? 0], 1e-5)
	near([errors.bar(0), errors.difference(0, 1)], [wanted.se_T_centred ?? 0, wanted.sed_1_2 ?? 0], 1e-5)
	near([errors.severityDifference(0, 1)], [wanted.sed_severity_1_2 ?? 0], 1e-5)
	const means = [wanted.se_mu ?? []].flat()
	near(
		Array.from(found.stratumMeans, (_mean, g) => errors.stratumMean(g)),
		means,
		1e-5,
	)
}

const shroutFleiss = readVector('shrout_fleiss_1979.csv').map(([application = '', juror = '', score]) => ({
	application,
	juror,
	score: Number(score),
}))
const penicillin = readVector('penicillin.csv').map(([score, application = '', juror = '']) => ({
	application,
	juror,
	score: Number(score),
}))
const inStrata = penicillin.map((reading) => ({
	...reading,
	stratum: reading.application < 'm' ? 'stratum 1' : 'stratum 2',
}))

test.each([
	['shrout_fleiss_reml', shroutFleiss],
	['penicillin_reml', penicillin],
])('%s', (name, readings) => {
	const wanted = expected[name]
	const found = fit(readings)
	expect(found.table.applications).toEqual(wanted.levels)
	expect(found.table.jurors).toEqual(wanted.jurors)
	near([found.criterion], [wanted.criterion], 1e-6)
	const { application, juror, residual } = found.components
	near([application, juror, residual], Object.values(wanted.sd), 1e-5)
	near(found.stratumMeans, [wanted.mu], 1e-5)
	near(found.severities, wanted.severity, 1e-5)
	near(found.adjusted, wanted.adjusted_mean, 1e-9)
	near(found.raw, wanted.adjusted_mean, 1e-9)
	near(found.predicted, wanted.T, 1e-5)
	nearErrors(found, wanted)
})

test('penicillin in two strata', () => {
	const wanted = expected.penicillin_two_strata_reml
	const found = fit(inStrata)
	near([found.criterion], [wanted.criterion], 1e-6)
	const { application, juror, residual } = found.components
	near([application, juror, residual], Object.values(wanted.sd), 1e-5)
	near(found.stratumMeans, wanted.mu, 1e-5)
	near(found.severities, wanted.severity, 1e-5)
	near(found.adjusted, wanted.adjusted_mean, 1e-9)
	near(found.predicted, wanted.T, 1e-5)
	nearErrors(found, wanted)
})

test('dyestuff: a table whose columns are no persons has t_b = 0', () => {
	const wanted = expected.dyestuff.reml
	const found = fit(
		readVector('dyestuff.csv').map(([application = '', score], row) => ({
			application,
			juror: `${row % 5}`,
			score: Number(score),
		})),
		{ jurorEffect: false },
	)
	near([found.criterion], [wanted.criterion], 1e-6)
	expect(found.components.juror).toBe(0)
	expect([...found.severities]).toEqual([0, 0, 0, 0, 0])
	expect(found.adjusted).toEqual(found.raw)
	near([found.components.application, found.components.residual], [wanted.batch_sd, wanted.residual_sd], 1e-5)
	near(found.stratumMeans, [wanted.mu], 1e-5)
	near(
		found.predicted.map((value) => value - wanted.mu),
		wanted.blup,
		1e-4,
	)
})

const designs = Array.from({ length: 200 }, (_design, index) => drawDesign(`design ${index}`))

function nearDense(found: SeverityFit, dense: ReturnType<typeof solveDensely>) {
	const errors = errorsOf(found)
	const gap = (matrix: number[][], i: number, k: number) =>
		Math.sqrt((matrix[i]?.[i] ?? 0) + (matrix[k]?.[k] ?? 0) - 2 * (matrix[i]?.[k] ?? 0))
	const all = dense.covariance.map((row) => mean(row))
	for (const [i, row] of dense.covariance.entries()) {
		near(
			row.map((_value, k) => errors.covariance(i, k)),
			row,
			1e-6,
		)
		near([errors.bar(i) ** 2], [(row[i] ?? 0) - 2 * mean(row) + mean(all)], 1e-6)
		const k = (i + 1) % dense.covariance.length
		near([errors.difference(i, k)], [gap(dense.covariance, i, k)], 1e-6)
	}
	for (const [j, row] of dense.severityCovariance.entries()) {
		const l = (j + 1) % row.length
		near([errors.severityDifference(j, l)], [gap(dense.severityCovariance, j, l)], 1e-6)
		near([errors.severity(j)], [Math.sqrt(row[j] ?? 0)], 1e-6)
	}
	for (const [g, row] of dense.stratumCovariance.entries())
		near([errors.stratumMean(g)], [Math.sqrt(row[g] ?? 0)], 1e-6)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('200 incomplete designs agree with the dense equations, at their own components and at fixed ones', () => {
	for (const readings of designs) {
		const own = fit(readings)
		const fixed = fitAtRatios(own.table, { application: 1.3, juror: 0.6 })
		for (const found of [own, fixed]) {
			if (!found) throw new Error('no residual variation')
			near([found.criterion], [criterionDensely(readings, found.components)], 1e-6)
			if (found.components.application === 0 || found.components.juror === 0) continue
			const dense = solveDensely(readings, found.components)
			near(found.severities, dense.severities, 1e-6)
			near(found.stratumMeans, dense.stratumMeans, 1e-6)
			near(found.predicted, dense.predicted, 1e-6)
			nearDense(found, dense)
		}
	}
})

test('no components near the ones found have a better criterion', () => {
	for (const readings of designs.slice(0, 40)) {
		const { components, criterion } = fit(readings)
		for (const step of [0.98, 1.02]) {
			for (const name of ['application', 'juror', 'residual'] as const) {
				const moved = { ...components, [name]: Math.max(components[name], 0.01) * step }
				expect(criterionDensely(readings, moved)).toBeGreaterThanOrEqual(criterion - 1e-8)
			}
		}
	}
})

const rows = (text: string): ScoredReading[] =>
	text.split(' ').map((row) => {
		const [application = '', juror = '', score, stratum] = row.split(':')
		return { application, juror, score: Number(score), ...(stratum ? { stratum } : {}) }
	})

test.each([
	['a:1:5 b:2:6', 'one-reading-each', {}],
	['a:1:5 b:1:6', 'one-juror', {}],
	['a:1:5 a:2:6', 'one-application-a-stratum', {}],
	['a:1:5:n a:2:6:n b:1:7:s b:2:6:s', 'one-application-a-stratum', {}],
	['a:1:5 a:2:5 b:1:5 b:2:5', 'no-residual-variation', {}],
	['a:1:3 a:2:5 b:1:4 b:2:6 c:1:9 c:2:11 d:1:7 d:2:9', 'no-residual-variation', {}],
	['a:1:5 a:2:6 b:3:7 b:4:6', 'disconnected', { components: 2 }],
])('%s is refused: %s', (text, code, details) => {
	const outcome = fitSeverity(table(rows(text)))
	expect(outcome).toMatchObject({ ok: false, code })
	expect(outcome.ok || (outcome.details ?? {})).toEqual(details)
})

test('the parts of a disconnected table are named', () => {
	const outcome = fitSeverity(table(rows('a:1:5 a:4:6 b:3:7 b:2:6 c:2:6')))
	expect(outcome.ok || outcome.parts).toEqual([
		{ jurors: ['1', '4'], applications: ['a'] },
		{ jurors: ['2', '3'], applications: ['b', 'c'] },
	])
})

test('components at 0 are exactly 0', () => {
	const same = fit(rows('a:1:5 a:2:7 a:3:6 b:1:7 b:2:6 b:3:5 c:1:6 c:2:5 c:3:7'))
	expect(same.components.application).toBe(0)
	expect(same.components.juror).toBe(0)
	expect(same.adjusted).toEqual(same.raw)
	expect([...same.predicted]).toEqual([6, 6, 6])
})

test('of two valleys the lower one is found', () => {
	const readings = rows('a:2:4 a:3:1 b:1:0 b:2:4 c:3:4 d:1:1 d:2:4 d:3:1')
	const { criterion, components } = fit(readings)
	expect(components.application).toBeCloseTo(1.489698, 5)
	expect(components.juror).toBeCloseTo(1.885003, 5)
	const dense = readings.map(({ application, juror, score }) => ({
		...{ application, juror, stratum: '' },
		score: score ?? Number.NaN,
	}))
	expect(criterionDensely(dense, components)).toBeCloseTo(criterion, 6)
	// Where the search from judging.md's start comes to rest.
	const other = fitAtRatios(table(readings), { application: 0, juror: 1.3922575941 })
	expect(other?.criterion).toBeCloseTo(27.40178, 5)
	expect(criterion).toBeCloseTo(26.255014, 5)
})

test('of two valleys the lower one is found', () => {
	const text =
		'a0 j2 48.6 j3 57.4|a1 j3 58.3 j4 56|a2 j0 61.9 j1 61.9|a3 j2 53.4 j3 62.6|a4 j3 44.9 j0 56|a5 j4 56.7 j1 75.1'
	const rows = text.split('|').flatMap((line) => {
		const [application = '', ...pairs] = line.split(' ')
		return [0, 2].map((at) => ({ application, juror: pairs[at] ?? '', score: Number(pairs[at + 1]) }))
	})
	const table = tabulateReadings(rows)
	const fit = table.ok ? fitSeverity(table.value) : null
	// By dense equations and six starts; one start alone stops at 77.76955.
	expect(fit?.ok && fit.value.criterion).toBeCloseTo(76.98095, 4)
	expect(fit?.ok && fit.value.components.juror).toBeCloseTo(9.556, 2)
})
