import { selectDiscoveries } from '#app/domain/scoring/agreement/false-discovery.ts'
import { meanOf, medianOf, sumOf } from '#app/domain/scoring/agreement/moments.ts'
import {
	type AgainstOthers,
	groupByJuror,
	type ReadingResidual,
} from '#app/domain/scoring/agreement/reading-residuals.ts'
import type { WatchSettings } from '#app/domain/scoring/agreement/watch-settings.ts'
import { normalDistribution } from '#app/domain/scoring/ranks/normal-distribution.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

/** A reading far above what the others say of the application, once her severity is taken off. */
export type FavouredReading = {
	readonly application: string
	readonly juror: string
	readonly z: number
	/** Points above the others' mean. */
	readonly difference: number
}

/** Readings whose leave-one-out z is over the setting, the farthest first (judging.md 5.4). */
export function findFavouredReadings(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	{ favour }: WatchSettings,
): FavouredReading[] {
	return residuals
		.flatMap(({ application, juror, against }) =>
			against && against.z > favour.z
				? [{ ...nameReading(fit, application, juror), z: against.z, difference: against.difference }]
				: [],
		)
		.sort((a, b) => b.z - a.z)
}

/** An application whose readings lie so far apart that more should be asked for. */
export type Discrepancy = {
	readonly application: string
	readonly readings: number
	/** The reading that is farthest from the others, and its z. */
	readonly juror: string
	readonly z: number
	readonly extraReadings: number
}

/** The discrepancy rule of judging.md 5.4: max |z| over the setting; in the order of the table. */
export function findDiscrepancies(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	{ discrepancy }: WatchSettings,
): Discrepancy[] {
	return byApplication(residuals).flatMap((readings) => {
		const farthest = readings.reduce((most, one) => (size(one) > size(most) ? one : most))
		if (!farthest.against || size(farthest) <= discrepancy.z) return []
		const { z } = farthest.against
		const named = nameReading(fit, farthest.application, farthest.juror)
		return [{ ...named, z, readings: readings.length, extraReadings: discrepancy.extraReadings }]
	})
}

/** A reading that the secretariat may decide, with minutes, to leave out. */
export type StrayReading = {
	readonly application: string
	readonly juror: string
	/** y − b_j less the median of the application's, in points, and in σ_e. */
	readonly difference: number
	readonly deviations: number
}

/** Among five readings or more, those farther than 2.5 σ_e from their median (judging.md 5.4). Nothing is left out here. */
export function findStrayReadings(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	{ stray }: WatchSettings,
): StrayReading[] {
	return byApplication(residuals).flatMap((readings) => {
		const median = medianOf(readings.map(({ corrected }) => corrected))
		if (median === null || readings.length < stray.readings) return []
		return readings.flatMap(({ application, juror, corrected }) => {
			const difference = corrected - median
			const deviations = difference / fit.components.residual
			return Math.abs(deviations) > stray.deviations
				? [{ ...nameReading(fit, application, juror), difference, deviations }]
				: []
		})
	})
}

/** How a juror marks the applications of one group (region, union, organisation) beside all others that she read. */
export type GroupFavour = {
	readonly juror: string
	readonly group: string
	readonly readings: number
	/** Mean of y_ij − b_j − mean of the others' adjusted scores over the group, in points. */
	readonly meanResidual: number
	/** `meanResidual` less the same over her other readings; its standard error; two-sided p. */
	readonly excess: number
	readonly error: number
	readonly p: number
	/** It stands among all (juror, group) at the rate of the settings. */
	readonly flagged: boolean
}

/**
 * Mean residual by (juror, group) with Benjamini–Hochberg (judging.md 5.4), the smallest p first. Each group is held
 * against the same juror's other readings, so that her severity, and what is not known of it, falls out. Only where
 * both sides have enough readings.
 */
export function findGroupFavours(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	groupOf: (application: string) => string | null,
	{ groups }: WatchSettings,
): GroupFavour[] {
	const tests = groupByJuror(fit, residuals).flatMap((own, juror) => {
		const seen = own.flatMap(({ application, against }) => {
			const name = fit.table.applications[application] as string
			return against ? [{ group: groupOf(name), against }] : []
		})
		const names = [...new Set(seen.map(({ group }) => group))].filter((group) => group !== null).sort()
		return names.flatMap((group) => {
			const [inside, outside] = [true, false].map((side) =>
				seen.filter((one) => (one.group === group) === side).map(({ against }) => against),
			) as [AgainstOthers[], AgainstOthers[]]
			if (Math.min(inside.length, outside.length) < groups.readings) return []
			return [{ juror: fit.table.jurors[juror] as string, group, ...contrast(inside, outside) }]
		})
	})
	const stands = selectDiscoveries(
		tests.map(({ p }) => p),
		groups.rate,
	)
	return tests
		.map((one, index) => ({ ...one, flagged: stands[index] ?? false }))
		.sort((a, b) => a.p - b.p || Math.abs(b.excess) - Math.abs(a.excess))
}

function contrast(inside: readonly AgainstOthers[], outside: readonly AgainstOthers[]) {
	const meanResidual = meanOf(inside.map(({ difference }) => difference))
	const excess = meanResidual - meanOf(outside.map(({ difference }) => difference))
	const error = Math.sqrt(varianceOfMean(inside) + varianceOfMean(outside))
	const p = 2 * normalDistribution(-Math.abs(excess) / error)
	return { readings: inside.length, meanResidual, excess, error, p }
}

function varianceOfMean(readings: readonly AgainstOthers[]): number {
	return sumOf(readings.map(({ variance }) => variance)) / readings.length ** 2
}

function size({ against }: ReadingResidual): number {
	return against ? Math.abs(against.z) : 0
}

function byApplication(residuals: readonly ReadingResidual[]): ReadingResidual[][] {
	const groups: ReadingResidual[][] = []
	for (const residual of residuals) (groups[residual.application] ??= []).push(residual)
	return groups
}

function nameReading({ table }: SeverityFit, application: number, juror: number) {
	return { application: table.applications[application] as string, juror: table.jurors[juror] as string }
}
