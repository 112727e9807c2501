import { expect, test } from 'vitest'
import { watchDrift } from '#app/domain/scoring/agreement/drift.ts'
import { selectDiscoveries } from '#app/domain/scoring/agreement/false-discovery.ts'
import {
	findDiscrepancies,
	findFavouredReadings,
	findGroupFavours,
	findStrayReadings,
} from '#app/domain/scoring/agreement/favours.ts'
import { findJurorPairs } from '#app/domain/scoring/agreement/juror-pairs.ts'
import { severityErrors, watchJurors } from '#app/domain/scoring/agreement/juror-watch.ts'
import { correlationOf, deviationOf, medianOf } from '#app/domain/scoring/agreement/moments.ts'
import { computeResiduals } from '#app/domain/scoring/agreement/reading-residuals.ts'
import { WATCH_SETTINGS as SETTINGS } from '#app/domain/scoring/agreement/watch-settings.ts'
import {
	type DrawnReading,
	drawHonestJury,
	drawSeverities,
	fitOf,
	JURORS,
	tamper,
} from '#app/domain/scoring/agreement/watched-jury.test-data.ts'

const honest = drawHonestJury('honest')
const honestFit = fitOf(honest)
const honestResiduals = computeResiduals(honestFit)
/** The juror whose severity is nearest to none, and the application on which she agrees best with the others. */
const FIRST = least(JURORS, (juror) =>
	Math.abs(honestFit.severities[honestFit.table.jurors.indexOf(juror)] ?? NaN),
)
const AGREED = least(
	honest.filter(({ juror }) => juror === FIRST).map(({ application }) => application),
	(application) =>
		Math.abs(
			honestResiduals.find(
				(one) =>
					honestFit.table.applications[one.application] === application &&
					honestFit.table.jurors[one.juror] === FIRST,
			)?.against?.z ?? NaN,
		),
)
/** The juror with whom she shares most applications. */
const commonWith = (other: string) =>
	honest
		.filter(({ juror }) => juror === FIRST)
		.map(({ application }) => application)
		.filter((application) => honest.some((one) => one.application === application && one.juror === other))
const SECOND = least(
	JURORS.filter((juror) => juror !== FIRST),
	(juror) => -commonWith(juror).length,
)

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item {
	return items.reduce((best, item) => (measure(item) < measure(best) ? item : best))
}

function watch(readings: readonly (DrawnReading & { stratum?: string })[], settings = SETTINGS) {
	const fit = fitOf(readings)
	return watchJurors(fit, computeResiduals(fit), settings)
}

const codesOf = (readings: readonly DrawnReading[], juror: string) =>
	watch(readings)
		.find((one) => one.juror === juror)
		?.flags.map(({ code }) => code)

const ordersOf = (readings: readonly DrawnReading[]) =>
	new Map(
		JURORS.map((juror) => [
			juror,
			readings.filter((one) => one.juror === juror).map(({ application }) => application),
		]),
	)

function drifts(readings: readonly DrawnReading[], settings = SETTINGS) {
	const fit = fitOf(readings)
	return watchDrift(fit, computeResiduals(fit), ordersOf(readings), settings)
}

test('residuals are those of judging.md 5, reading by reading', () => {
	const fit = fitOf(honest)
	const residuals = computeResiduals(fit)
	const { application, juror } = residuals[40] ?? { application: 0, juror: 0 }
	const others = honest.filter((one) => one.application === fit.table.applications[application])
	const severity = (id: string) => fit.severities[fit.table.jurors.indexOf(id)] ?? NaN
	const own = others.find((one) => one.juror === fit.table.jurors[juror])
	const rest = others.filter((one) => one !== own).map((one) => one.score - severity(one.juror))
	const corrected = (own?.score ?? NaN) - severity(own?.juror ?? '')
	const difference = corrected - ((rest[0] ?? NaN) + (rest[1] ?? NaN)) / 2
	const variance = fit.components.residual ** 2 * 1.5
	expect(residuals[40]).toMatchObject({
		corrected,
		residual: corrected - (fit.predicted[application] ?? NaN),
		freedom: expect.closeTo(1 - 1 / (3 + 1 / fit.ratios.application ** 2), 12) as number,
		against: {
			others: expect.closeTo((rest[0] ?? NaN) / 2 + (rest[1] ?? NaN) / 2, 9) as number,
			difference: expect.closeTo(difference, 9) as number,
			variance: expect.closeTo(variance, 9) as number,
			z: expect.closeTo(difference / Math.sqrt(variance), 9) as number,
		},
	})
	const lone = computeResiduals(fitOf([...honest, { application: 'z', juror: FIRST, score: 50 }])).at(-1)
	expect(lone?.against).toBe(null)
})

test('an honest jury: infit and z about what the model says, next to no flag', () => {
	const juries = Array.from({ length: 8 }, (_, seed) => fitOf(drawHonestJury(`honest ${seed}`)))
	const jurors = juries.flatMap((fit) => watchJurors(fit, computeResiduals(fit), SETTINGS))
	const infit = jurors.reduce((sum, one) => sum + one.infit, 0) / jurors.length
	expect(Math.abs(infit - 1)).toBeLessThan(0.05)
	const z = juries.flatMap((fit) => computeResiduals(fit).map(({ against }) => against?.z ?? NaN))
	const spread = Math.sqrt(z.reduce((sum, one) => sum + one ** 2, 0) / z.length)
	expect(Math.abs(spread - 1)).toBeLessThan(0.03)
	const codes = jurors.flatMap(({ flags }) => flags.map(({ code }) => code))
	expect(codes.filter((code) => code !== 'severe' && code !== 'generous').length).toBeLessThan(4)
	expect(codes.length).toBeLessThan(jurors.length / 8)
})

test('95 % of the intervals of severities and spreads hold the truth', () => {
	let [covered, spreads] = [0, 0]
	for (let seed = 0; seed < 20; seed++) {
		const truth = drawSeverities(`interval ${seed}`)
		const average = truth.reduce((sum, one) => sum + one, 0) / truth.length
		for (const [juror, { severity, spreadRatio }] of watch(drawHonestJury(`interval ${seed}`)).entries()) {
			const own = (truth[juror] ?? NaN) - average
			if (severity.low < own && own < severity.high) covered += 1
			if (spreadRatio && spreadRatio.low < 1 && spreadRatio.high > 1) spreads += 1
		}
	}
	// Of 240; two standard errors are 7.
	expect(Math.abs(covered - 228)).toBeLessThanOrEqual(7)
	expect(Math.abs(spreads - 228)).toBeLessThanOrEqual(7)
})

test('where all jurors read the same, their intervals are of one width', () => {
	const complete = fitOf(
		Array.from({ length: 20 }, (_, i) => i).flatMap((i) =>
			JURORS.map((juror, j) => ({
				application: `a${i}`,
				juror,
				score: (i * 7 + j * 11 + ((i * j) % 5)) % 23,
			})),
		),
	)
	const [error = NaN, ...others] = severityErrors(complete)
	for (const other of others) expect(other).toBeCloseTo(error, 9)
})

test('spread is measured within strata', () => {
	const regional = honest.map((one) => {
		const isSouth = Number(one.application.slice(1)) % 2 === 0
		return { ...one, score: one.score + (isSouth ? 200 : 0), stratum: isSouth ? 'south' : 'north' }
	})
	for (const { spreadRatio } of watch(regional))
		expect(Math.abs((spreadRatio?.value ?? NaN) - 1)).toBeLessThan(0.5)
})

test.each<[string, (score: number, index: number) => number, string[]]>([
	['12 points more', (score) => score + 12, ['generous']],
	['12 points less', (score) => score - 12, ['severe']],
	['always 60.1', () => 60.1, ['narrow-spread']],
	['all nearly the same', (score) => 60 + (score - 60) / 10, ['narrow-spread', 'too-regular']],
	['spread out', (score) => 60 + (score - 60) * 2.2, ['wide-spread', 'erratic']],
	['as a die falls', (_, index) => 60 + 25 * Math.sin(index * index), ['erratic', 'disagrees']],
	['the contrary', (score) => 120 - score, ['erratic', 'disagrees']],
])('a juror who gives %s is flagged', (_, change, codes) => {
	expect(codesOf(tamper(honest, FIRST, change), FIRST)).toEqual(codes)
})

test('a flag carries its figures and its limit; the boundary itself is no flag', () => {
	const generous = watch(tamper(honest, FIRST, (score) => score + 12)).find(({ juror }) => juror === FIRST)
	const { value = NaN, low, high } = generous?.severity ?? {}
	const sd = fitOf(tamper(honest, FIRST, (score) => score + 12)).components.juror
	const limit = Math.min(10, 2 * sd)
	expect(generous?.flags).toEqual([{ code: 'generous', figures: { severity: value, low, high, limit } }])
	const only = { ...SETTINGS, severity: { deviations: 99, points: value } }
	const flagsAt = (settings: typeof SETTINGS) =>
		watch(
			tamper(honest, FIRST, (score) => score + 12),
			settings,
		).find(({ juror }) => juror === FIRST)?.flags
	expect(flagsAt(only)).toEqual([])
	expect(flagsAt({ ...only, severity: { deviations: 99, points: value - 1e-9 } })).toHaveLength(1)
})

test('scores are judged from 15 readings on', () => {
	const contrary = tamper(honest, FIRST, (score) => 120 - score)
	const own = contrary.filter(({ juror }) => juror === FIRST).map(({ application }) => application)
	const upTo = (count: number) =>
		contrary.filter(({ juror, application }) => juror !== FIRST || own.indexOf(application) < count)
	expect(codesOf(upTo(14), FIRST)).toEqual([])
	expect(codesOf(upTo(15), FIRST)).toContain('disagrees')
})

test('a juror who grows generous while she reads drifts; the interval holds the truth', () => {
	const count = honest.filter(({ juror }) => juror === FIRST).length
	const own = (all: ReturnType<typeof drifts>) => all.find(({ juror }) => juror === FIRST)
	const before = own(drifts(honest))
	const after = own(drifts(tamper(honest, FIRST, (score, index) => score + (24 * index) / (count - 1))))
	expect(before?.flags).toEqual([])
	expect(before?.readings).toBe(count)
	expect((before?.trend.low ?? 1) < 0 && (before?.trend.high ?? -1) > 0).toBe(true)
	expect((after?.trend.low ?? 99) < 24 && (after?.trend.high ?? 0) > 24).toBe(true)
	const { trend, flags } = after ?? {}
	expect(flags).toEqual([
		{
			code: 'drifts',
			figures: {
				trend: trend?.value,
				low: trend?.low,
				high: trend?.high,
				limit: expect.any(Number) as number,
			},
		},
	])
	const mirrored = own(drifts(tamper(honest, FIRST, (score, index) => score - (24 * index) / (count - 1))))
	expect(mirrored?.trend.high).toBeLessThan(0)
	expect(drifts(honest)).toHaveLength(12)
	expect(drifts(honest, { ...SETTINGS, fewestReadings: count + 1 }).map(({ juror }) => juror)).not.toContain(
		FIRST,
	)
	const fit = fitOf(honest)
	expect(watchDrift(fit, computeResiduals(fit), new Map(), SETTINGS)).toEqual([])
})

test('a constructed favour: 40 points for one application', () => {
	const readings = tamper(honest, FIRST, (score, _, application) => score + (application === AGREED ? 40 : 0))
	const fit = fitOf(readings)
	const residuals = computeResiduals(fit)
	const [most, ...others] = findFavouredReadings(fit, residuals, SETTINGS)
	expect(most).toMatchObject({ application: AGREED, juror: FIRST })
	expect(others.length).toBeLessThan(0.015 * readings.length)
	expect(others.every(({ z }) => z > 2.5 && z <= (most?.z ?? 0))).toBe(true)
	const discrepancies = findDiscrepancies(fit, residuals, SETTINGS)
	expect(discrepancies.find(({ application }) => application === AGREED)).toEqual({
		application: AGREED,
		juror: FIRST,
		z: most?.z,
		readings: 3,
		extraReadings: 2,
	})
	expect(discrepancies.length).toBeGreaterThan(0.05 * 200)
	expect(discrepancies.length).toBeLessThan(0.17 * 200)
	const exact = {
		...SETTINGS,
		favour: { z: most?.z ?? 0 },
		discrepancy: { z: most?.z ?? 0, extraReadings: 2 },
	}
	expect(findFavouredReadings(fit, residuals, exact)).toEqual([])
	expect(findDiscrepancies(fit, residuals, exact).map(({ application }) => application)).not.toContain(AGREED)
})

test('of five readings the one far from their median is named; of four none is', () => {
	const readings = tamper(honest, FIRST, (score, _, application) => score + (application === AGREED ? 40 : 0))
	const own = readings.filter(({ application }) => application === AGREED)
	const spare = JURORS.filter((juror) => own.every((one) => one.juror !== juror))
	const middle = own.filter(({ juror }) => juror !== FIRST).reduce((sum, { score }) => sum + score / 2, 0)
	const more = spare.slice(0, 2).map((juror) => ({ application: AGREED, juror, score: middle }))
	const named = (extra: DrawnReading[]) => {
		const fit = fitOf([...readings, ...extra])
		return findStrayReadings(fit, computeResiduals(fit), SETTINGS)
	}
	expect(named(more)).toEqual([
		{
			application: AGREED,
			juror: FIRST,
			difference: expect.any(Number) as number,
			deviations: expect.any(Number) as number,
		},
	])
	expect(named(more)[0]?.deviations).toBeGreaterThan(2.5)
	expect(named(more.slice(1))).toEqual([])
})

const regionOf = (application: string) => `r${Number(application.slice(1)) % 4}`

test('a juror who lifts one region is named with it, alone, whatever her severity', () => {
	const lifted = tamper(
		honest,
		SECOND,
		(score, _, application) => score - 20 + (regionOf(application) === 'r1' ? 18 : 0),
	)
	const favours = (readings: DrawnReading[], settings = SETTINGS) => {
		const fit = fitOf(readings)
		return findGroupFavours(fit, computeResiduals(fit), regionOf, settings)
	}
	expect(favours(honest).filter(({ flagged }) => flagged)).toEqual([])
	expect(favours(honest)).toHaveLength(12 * 4)
	const [most, ...others] = favours(lifted)
	expect(most).toMatchObject({ juror: SECOND, group: 'r1', flagged: true })
	expect(Math.abs((most?.excess ?? NaN) - 18)).toBeLessThan(1.96 * (most?.error ?? NaN))
	expect(others.filter(({ flagged }) => flagged).every(({ juror }) => juror === SECOND)).toBe(true)
	expect(favours(honest, { ...SETTINGS, groups: { rate: 0.05, readings: 40 } })).toEqual([])
	const fit = fitOf(honest)
	expect(findGroupFavours(fit, computeResiduals(fit), () => null, SETTINGS)).toEqual([])
})

test('two jurors who agree on their errors are a pair; honest ones correlate as expected', () => {
	const fitted = (readings: DrawnReading[], files = 6) => {
		const fit = fitOf(readings)
		return findJurorPairs(fit, computeResiduals(fit), { ...SETTINGS, pairs: { rate: 0.05, files } })
	}
	const pairs = Array.from({ length: 8 }, (_, seed) => fitted(drawHonestJury(`pairs ${seed}`))).flat()
	const bias = pairs.reduce((sum, one) => sum + one.correlation - one.expected, 0) / pairs.length
	expect(Math.abs(bias)).toBeLessThan(0.04)
	expect(pairs.filter(({ flagged }) => flagged).length).toBeLessThan(3)
	const shared = new Set(commonWith(SECOND))
	const names = [FIRST, SECOND].sort()
	const agreed = (readings: DrawnReading[], juror: string) =>
		tamper(readings, juror, (score, _, application) =>
			shared.has(application) ? score + (Number(application.slice(1)) % 2 ? 25 : -25) : score,
		)
	const [most] = fitted(agreed(agreed(honest, FIRST), SECOND))
	expect(most).toMatchObject({ jurors: names, common: shared.size, flagged: true })
	expect(fitted(honest, shared.size).some(({ jurors }) => jurors.join() === names.join())).toBe(true)
	expect(fitted(honest, shared.size + 1).some(({ jurors }) => jurors.join() === names.join())).toBe(false)
})

test('Benjamini and Hochberg: all up to the last that stands', () => {
	expect(selectDiscoveries([0.03, 0.9, 0.01, 0.02], 0.04)).toEqual([true, false, true, true])
	expect(selectDiscoveries([0.04, 0.04, 0.04, 0.04], 0.04)).toEqual([true, true, true, true])
	expect(selectDiscoveries([0.02, 0.5, 0.5, 0.5], 0.04)).toEqual([false, false, false, false])
	expect(selectDiscoveries([0.01], 0.01)).toEqual([true])
	expect(selectDiscoveries([], 0.05)).toEqual([])
})

test('moments', () => {
	expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null])
	expect([deviationOf([1, 3]), deviationOf([1])]).toEqual([Math.SQRT2, null])
	expect(
		correlationOf([
			[1, 2],
			[2, 4],
			[3, 6],
		]),
	).toBe(1)
	expect([
		correlationOf([
			[1, 2],
			[1, 3],
		]),
		correlationOf([]),
	]).toEqual([null, null])
	expect(correlationOf(Array.from({ length: 9 }, (_, x) => [x, 0.1] as const))).toBe(null)
})
