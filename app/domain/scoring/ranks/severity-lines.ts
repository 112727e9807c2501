import type { SeatChances } from '#app/domain/scoring/ranks/draw-seats.ts'
import { expectRanks } from '#app/domain/scoring/ranks/expected-rank.ts'
import { explainScore } from '#app/domain/scoring/ranks/explain-score.ts'
import type { SeverityLine, SeverityRules } from '#app/domain/scoring/ranks/severity-ranking.ts'
import type { FitErrors } from '#app/domain/scoring/severity/errors.ts'
import { meanOfReadings, type SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { type ReadingsTable, readingsOf } from '#app/domain/scoring/severity/readings-table.ts'
import { roundScore } from '#app/domain/scoring/severity/round-score.ts'

export type Fitted = { readonly fit: SeverityFit; readonly errors: FitErrors }

/** An application by its place in the table, with its official score. */
export type Scored = {
	readonly place: number
	readonly raw: number
	readonly adjusted: number | null
	readonly score: number
}

const ZONE = { over: 0.1, under: 0.9 }

/** Every application by its official score, best first; equal ones by id, which is the order of the table. */
export function orderOfficially(
	table: ReadingsTable,
	method: SeverityRules['method'],
	fitted: Fitted | null,
): Scored[] {
	const means = fitted?.fit.raw ?? meanOfReadings(table)
	const adjustedMeans = fitted?.fit.adjusted ?? (method === 'adjusted' ? means : null)
	return Array.from(means, (raw, place) => {
		const adjusted = adjustedMeans?.[place] ?? null
		return { place, raw, adjusted, score: roundScore(method === 'adjusted' ? (adjusted ?? raw) : raw) }
	}).sort((a, b) => b.score - a.score || a.place - b.place)
}

/** The lines of the list, in the official order given. */
export function describeLines(
	table: ReadingsTable,
	order: readonly Scored[],
	rules: SeverityRules,
	fitted: Fitted | null,
	chances: SeatChances | null,
): SeverityLine[] {
	const ranked = order.map(({ place }) => place)
	const expected = fitted && expectRanks(ranked, fitted.fit, fitted.errors)
	const firsts = new Map<number, number>()
	for (const [at, { score }] of order.entries()) if (!firsts.has(score)) firsts.set(score, at)
	return order.map(({ place, score, raw, adjusted }, at) => ({
		...identify(table, place),
		raw,
		adjusted,
		predicted: fitted?.fit.predicted[place] ?? null,
		bar: fitted?.errors.bar(place) ?? null,
		expectedRank: expected?.[at] ?? null,
		pSeat: chances?.pSeat[at] ?? null,
		rankIntervals: chances?.intervals[at] ?? null,
		score,
		order: at + 1,
		rank: (firsts.get(score) ?? at) + 1,
		reachesFloor: score >= (rules.floor ?? Number.NEGATIVE_INFINITY),
		inZone: isInZone(chances?.pSeat[at], rules),
		explanation: fitted && explainScore(fitted.fit, place),
	}))
}

export function identify(table: ReadingsTable, place: number) {
	return {
		application: table.applications[place] as string,
		stratum: table.strata[table.stratumOf[place] as number] ?? null,
		readings: readingsOf(table, place),
	}
}

function isInZone(pSeat: number | undefined, { zone = ZONE }: SeverityRules): boolean {
	return pSeat !== undefined && pSeat > zone.over && pSeat < zone.under
}
