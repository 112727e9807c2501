import * as z from 'zod'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { type RankingInputs, rankingInputsSchema, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { toDecimal } from '#app/domain/shared/fraction.ts'

/**
 * What is kept when a sitting opens: the inputs (whose hash is the sitting's), the rules of places and quorum of that
 * moment, and the order that the inputs gave, for the eye of an auditor: id, rank, score with six decimals.
 */
export const sealedRankingSchema = z.strictObject({
	format: z.literal('sealed-ranking-1'),
	inputs: rankingInputsSchema,
	seats: z.int(),
	seatsPerRegion: z.int(),
	quorum: z.strictObject({ numerator: z.int(), denominator: z.int() }),
	order: z.array(z.tuple([z.string(), z.int(), z.string()])),
})
export type SealedRanking = z.infer<typeof sealedRankingSchema>

export function sealRanking(
	inputs: RankingInputs,
	definition: EditionDefinition,
	ranking: Ranking = rankInputs(inputs),
): SealedRanking {
	const { seats, seatsPerRegion } = definition.awards
	return {
		format: 'sealed-ranking-1',
		inputs,
		seats,
		seatsPerRegion,
		quorum: definition.quorum,
		order: ranking.lines.map((line) => [line.applicationId, line.rank, toDecimal(line.score, 6)]),
	}
}
