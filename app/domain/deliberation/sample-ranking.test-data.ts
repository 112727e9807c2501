import type { Parting, RankedLine, Ranking } from '#app/domain/scoring/ranking.ts'
import { compareFractions, fraction } from '#app/domain/shared/fraction.ts'

/** One line of a sample ranking, for the tests of this stage. */
export type Entry = {
	id: string
	region: string
	score: number
	zero?: boolean
	lacking?: number
	by?: Parting
}

/** Lines in the order given; equal scores without `by` are unparted equals. */
export function rankingOf(entries: Entry[], unranked: string[] = []): Ranking {
	const lines = entries.map((entry, index): RankedLine => {
		const before = entries[index - 1]
		const same = before?.score === entry.score
		const score = fraction(entry.score * 10, 10)
		return {
			applicationId: entry.id,
			regionCode: entry.region,
			order: index + 1,
			rank: index + 1,
			score,
			mean: score,
			reachesFloor: compareFractions(score, fraction(50)) >= 0,
			parting: before ? (same ? (entry.by ?? { by: 'tied' }) : { by: 'score' }) : { by: 'first' },
			tiedWith: [],
			readings: [],
			criterionMeans: {},
			lowest: score,
			highest: score,
			gap: fraction(0),
			gapOverLimit: (entry.lacking ?? 0) > 0,
			lacking: entry.lacking ?? 0,
			zeroMarks: entry.zero ? [{ criterionKey: 'market', zeros: 2, readings: 3 }] : [],
		}
	})
	let first = 0
	const ranked = lines.map((line, index) => {
		if (line.parting.by !== 'tied') first = index
		return { ...line, rank: first + 1 }
	})
	return {
		method: 'mean',
		adjustment: null,
		lines: ranked.map((line) => ({
			...line,
			tiedWith: ranked
				.filter((other) => other.rank === line.rank && other !== line)
				.map((other) => other.applicationId),
		})),
		unranked: unranked.map((applicationId) => ({
			applicationId,
			regionCode: '01',
			readings: 2,
			needed: 3,
			reason: 'too-few-readings',
		})),
	}
}
