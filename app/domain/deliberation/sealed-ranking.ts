import * as z from 'zod'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { type RankingInputs, rankingInputsSchema, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'
import type { Ranking } from '#app/domain/scoring/ranking.ts'
import { millionths, toDecimal } from '#app/domain/shared/fraction.ts'

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
	/** Sealed since severities are computed. */
	engine: z.string().optional(),
})
export type SealedRanking = z.infer<typeof sealedRankingSchema>

/** The ranking of a sealed sitting: from its inputs, with the scores that were laid before it. */
export function rankSealed({ inputs, order }: SealedRanking): Ranking {
	return rankInputs(inputs, new Map(order.map(([id, _rank, score]) => [id, millionths(Number(score))])))
}

/** `engine`: the program that computed, for whoever finds another last digit. */
export function sealRanking(
	inputs: RankingInputs,
	definition: EditionDefinition,
	{ ranking = rankInputs(inputs), engine }: { ranking?: Ranking; engine?: string } = {},
): SealedRanking {
	const { seats, seatsPerRegion } = definition.awards
	return {
		format: 'sealed-ranking-1',
		inputs,
		seats,
		seatsPerRegion,
		quorum: definition.quorum,
		...(engine && { engine }),
		order: ranking.lines.map((line) => [line.applicationId, line.rank, toDecimal(line.score, 6)]),
	}
}
