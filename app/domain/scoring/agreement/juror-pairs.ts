import { selectDiscoveries } from '#app/domain/scoring/agreement/false-discovery.ts'
import { correlationOf, meanOf } from '#app/domain/scoring/agreement/moments.ts'
import type { ReadingResidual } from '#app/domain/scoring/agreement/reading-residuals.ts'
import type { WatchSettings } from '#app/domain/scoring/agreement/watch-settings.ts'
import { normalDistribution } from '#app/domain/scoring/ranks/normal-distribution.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

/** Two jurors whose readings of the same applications err together. */
export type JurorPair = {
	readonly jurors: readonly [string, string]
	/** Applications that both read. */
	readonly common: number
	/** Correlation of their residuals, and what honest readings give. */
	readonly correlation: number
	readonly expected: number
	/** One-sided: that honest readings correlate so much or more. */
	readonly p: number
	/** It stands among all pairs at the rate of the settings. */
	readonly flagged: boolean
}

/** Correlations stay this far from ±1, where Fisher's transformation ends. */
const EDGE = 1e-9

/**
 * Pairs of jurors by the correlation of their residuals r = y − b_j − T_i over at least ten common applications
 * (judging.md 5.4), the smallest p first. Both residuals lean on the same T_i, so honest ones correlate with
 * −f/(1 − f): the residuals are σ_e² V⁻¹ (y − b − μ), of covariance σ_e² (I − f 11'). The test is Fisher's
 * transformation, √(m − 3) (atanh ρ̂ − atanh ρ), with Benjamini–Hochberg over the pairs.
 */
export function findJurorPairs(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	{ pairs }: WatchSettings,
): JurorPair[] {
	const tests = [...collectPairs(residuals).values()].flatMap(({ jurors, common, freedoms }) => {
		const found = common.length < Math.max(pairs.files, 4) ? null : correlationOf(common)
		if (found === null) return []
		const correlation = found
		const expected = meanOf(freedoms.map((freedom) => (freedom - 1) / freedom))
		const z = Math.sqrt(common.length - 3) * (transform(correlation) - transform(expected))
		const names = jurors.map((juror) => fit.table.jurors[juror] as string) as [string, string]
		return [{ jurors: names, common: common.length, correlation, expected, p: normalDistribution(-z) }]
	})
	const stands = selectDiscoveries(
		tests.map(({ p }) => p),
		pairs.rate,
	)
	return tests
		.map((one, index) => ({ ...one, flagged: stands[index] ?? false }))
		.sort((a, b) => a.p - b.p || b.correlation - a.correlation)
}

type Common = {
	readonly jurors: readonly [number, number]
	readonly common: (readonly [number, number])[]
	readonly freedoms: number[]
}

/** Residuals of one application stand together in the list, jurors rising. */
function collectPairs(residuals: readonly ReadingResidual[]): Map<string, Common> {
	const pairs = new Map<string, Common>()
	for (const [index, one] of residuals.entries()) {
		for (let at = index + 1; residuals[at]?.application === one.application; at++) {
			const other = residuals[at] as ReadingResidual
			const key = `${one.juror} ${other.juror}`
			const pair = pairs.get(key) ?? { jurors: [one.juror, other.juror], common: [], freedoms: [] }
			pair.common.push([one.residual, other.residual])
			pair.freedoms.push(one.freedom)
			pairs.set(key, pair)
		}
	}
	return pairs
}

function transform(correlation: number): number {
	return Math.atanh(Math.min(1 - EDGE, Math.max(EDGE - 1, correlation)))
}
