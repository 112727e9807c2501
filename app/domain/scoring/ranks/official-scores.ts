import type { SeverityRanking } from '#app/domain/scoring/ranks/severity-ranking.ts'
import { type Fraction, millionths } from '#app/domain/shared/fraction.ts'

/** Official scores as exact millionths of a point, for `rankApplications` with the method `adjusted`. */
export function officialScores({ lines }: SeverityRanking): Map<string, Fraction> {
	return new Map(lines.map(({ application, score }) => [application, millionths(score)]))
}
