import type { Decision } from '#app/domain/deliberation/decision.ts'
import { exclusionOf, giveSeats, type SeatRules } from '#app/domain/deliberation/seats.ts'
import { type RankedLine, tellMethod } from '#app/domain/scoring/ranking.ts'
import {
	type RankingInputs,
	rankInputs,
	readingsOfInputs,
	regionsOfInputs,
} from '#app/domain/scoring/ranking-inputs.ts'
import { scoredReadings } from '#app/domain/scoring/adjust-scores.ts'
import type { AwardRule, Draw } from '#app/domain/scoring/ranks/draw-seats.ts'
import { rankBySeverity } from '#app/domain/scoring/ranks/rank-by-severity.ts'
import type { SeverityRanking } from '#app/domain/scoring/ranks/severity-ranking.ts'
import { tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

export type ChanceSettings = {
	readonly rules: SeatRules
	/** Named decisions of the jury so far: a vote or a zero mark decides in every draw alike. */
	readonly decisions: readonly Decision[]
	/** 2,000 to 10,000 (judging.md 4.2). */
	readonly draws: number
	/** SHA-256 of the sealed scores. */
	readonly seed: string
}

/**
 * How sure each place is under the edition's own award rule (judging.md 4.2): in every draw the floor, the zero marks,
 * the best of each region and then the order decide, as `giveSeats` does for the real list; equals stand by the tie
 * rules. Null where the readings tell no severity, and with it no doubt.
 */
export function chancesOfSeats(inputs: RankingInputs, settings: ChanceSettings): SeverityRanking | null {
	const ranking = rankInputs(inputs)
	if (!ranking.adjustment || ranking.adjustment.onMeans !== null) return null
	const rows = scoredReadings(regionsOfInputs(inputs), readingsOfInputs(inputs), ranking.adjustment.strata)
	const table = tabulateReadings(rows)
	if (!table.ok) return null
	const lineOf = new Map(ranking.lines.map((line) => [line.applicationId, line]))
	const outcome = rankBySeverity(rows, {
		method: tellMethod(ranking) === 'adjusted' ? 'adjusted' : 'mean',
		needed: inputs.readersPerApplication,
		floor: inputs.floor,
		seats: {
			award: awardRule(
				table.value.applications.map((id) => lineOf.get(id)),
				inputs.floor,
				settings,
			),
			draws: settings.draws,
			seed: settings.seed,
		},
	})
	return outcome.ok ? outcome.value : null
}

/** The rule of one draw. `lines` by the places of the table; undefined: not ranked, and so never drawn. */
export function awardRule(
	lines: readonly (RankedLine | undefined)[],
	floor: number,
	{ rules, decisions }: Pick<ChanceSettings, 'rules' | 'decisions'>,
): AwardRule {
	// The floor is judged on the drawn quality; everything else is as it stands.
	const mayRun = lines.map(
		(line) => line !== undefined && exclusionOf({ ...line, reachesFloor: true }, decisions) === null,
	)
	const placeOf = new Map(lines.map((line, place) => [line?.applicationId, place]))
	return (draw) => {
		const running = partEquals(draw, lines).flatMap((place) => {
			const line = lines[place]
			return line && mayRun[place] && (draw.qualities[place] ?? 0) >= floor ? [line] : []
		})
		return [...giveSeats(running, rules, decisions).keys()].flatMap((id) => placeOf.get(id) ?? [])
	}
}

/** Equal qualities are rare (no merit differences at all): then the official order, tie rules included, parts them. */
function partEquals(
	{ order, qualities }: Draw,
	lines: readonly (RankedLine | undefined)[],
): readonly number[] {
	const isEqual = order.some((place, at) => at > 0 && qualities[place] === qualities[order[at - 1] ?? -1])
	if (!isEqual) return order
	return [...order].sort(
		(a, b) => (qualities[b] ?? 0) - (qualities[a] ?? 0) || (lines[a]?.order ?? 0) - (lines[b]?.order ?? 0),
	)
}
