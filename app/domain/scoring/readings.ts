import type { Criterion } from '#app/domain/edition/definition.ts'
import { type GapRule, gapBetween, isGapOverLimit, readingsLacking } from '#app/domain/jury/extra-readings.ts'
import { type Levels, totalOf } from '#app/domain/scoring/total.ts'
import { compareFractions, type Fraction, fraction, meanOf } from '#app/domain/shared/fraction.ts'

export type RatedCriterion = Pick<Criterion, 'key' | 'weight' | 'zeroGoesToJury'>

/** A sheet as the ranking reads it. */
export type RatedSheet = {
	readonly applicationId: string
	readonly jurorId: string
	readonly status: 'draft' | 'submitted' | 'void'
	readonly levels: Levels
}

export type Reading = { readonly jurorId: string; readonly total: Fraction; readonly levels: Levels }

/** A criterion that most readers marked 0: a named decision of the jury, never a silent drop. */
export type ZeroMark = { readonly criterionKey: string; readonly zeros: number; readonly readings: number }

export type ReadingSummary = {
	readonly readings: readonly Reading[]
	readonly mean: Fraction
	readonly criterionMeans: Readonly<Record<string, Fraction>>
	readonly lowest: Fraction
	readonly highest: Fraction
	readonly gap: Fraction
	readonly gapOverLimit: boolean
	/** Valid readings still to come: under the edition's number, or the extra ones after a gap. */
	readonly lacking: number
	readonly zeroMarks: readonly ZeroMark[]
}

/** Valid readings by application: submitted and complete. A draft, a void sheet or an absent one is never a zero. */
export function collectReadings(
	criteria: readonly RatedCriterion[],
	sheets: readonly RatedSheet[],
): Map<string, Reading[]> {
	const byApplication = new Map<string, Reading[]>()
	for (const { applicationId, jurorId, status, levels } of sheets) {
		const total = status === 'submitted' ? totalOf(criteria, levels) : null
		if (!total) continue
		const readings = byApplication.get(applicationId)
		if (readings) readings.push({ jurorId, total, levels })
		else byApplication.set(applicationId, [{ jurorId, total, levels }])
	}
	for (const readings of byApplication.values()) readings.sort((a, b) => (a.jurorId < b.jurorId ? -1 : 1))
	return byApplication
}

/** Figures of one application with at least one reading. */
export function summariseReadings(
	criteria: readonly RatedCriterion[],
	readings: readonly Reading[],
	rule: GapRule,
): ReadingSummary {
	const totals = readings.map((reading) => reading.total).sort(compareFractions)
	const [lowest] = totals
	const highest = totals.at(-1)
	if (!lowest || !highest) throw new RangeError('No reading to summarise')
	const gap = gapBetween(totals)
	return {
		readings,
		mean: meanOf(totals),
		criterionMeans: Object.fromEntries(criteria.map(({ key }) => [key, meanLevel(readings, key)])),
		lowest,
		highest,
		gap: gap ?? fraction(0),
		gapOverLimit: isGapOverLimit(gap, rule.gapPoints),
		lacking: readingsLacking(totals, rule),
		zeroMarks: findZeroMarks(criteria, readings),
	}
}

function meanLevel(readings: readonly Reading[], key: string): Fraction {
	return fraction(
		readings.reduce((sum, reading) => sum + (reading.levels[key] ?? 0), 0),
		readings.length,
	)
}

/** Most readers: more than half. */
function findZeroMarks(criteria: readonly RatedCriterion[], readings: readonly Reading[]): ZeroMark[] {
	return criteria
		.filter((criterion) => criterion.zeroGoesToJury)
		.map(({ key }) => ({
			criterionKey: key,
			zeros: readings.filter((reading) => reading.levels[key] === 0).length,
			readings: readings.length,
		}))
		.filter(({ zeros }) => 2 * zeros > readings.length)
}
