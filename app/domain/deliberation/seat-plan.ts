import type { Decision } from '#app/domain/deliberation/decision.ts'
import {
	type Exclusion,
	exclusionOf,
	findOpenTies,
	giveSeats,
	runningOrder,
	type Seating,
	type SeatRules,
} from '#app/domain/deliberation/seats.ts'
import type { Parting, RankedLine, Ranking, UnrankedLine } from '#app/domain/scoring/ranking.ts'
import { compareFractions } from '#app/domain/shared/fraction.ts'

/** Why a line stands as it does; each is the key of a sentence, `details` fills it. */
export type SeatBasis = 'ranking' | 'region' | 'tie' | 'vote' | 'zero-mark' | 'floor' | 'seats' | 'readings'

export type SeatLine = {
	readonly applicationId: string
	readonly regionCode: string
	/** Place in the official order; null: not ranked. */
	readonly order: number | null
	/** `waits`: a named decision of the jury is due. */
	readonly outcome: 'award' | 'no-award' | 'waits'
	readonly basis: SeatBasis
	readonly details: Readonly<Record<string, string | number>>
	/** Would hold a seat by the official order alone, without regional places and votes. */
	readonly byOrderAlone: boolean
}

/** Regional places left to the official order, for the minutes. */
export type YieldedPlaces = {
	readonly regionCode: string
	readonly places: number
	readonly reason: 'none-ranked' | 'none-above-floor' | 'set-aside' | 'waits'
	/** The region's highest line in the official order. */
	readonly best: string | null
}

export type SeatPlan = {
	readonly seats: number
	readonly lines: readonly SeatLine[]
	readonly yielded: readonly YieldedPlaces[]
	/** Named decisions still due. */
	readonly openZeroMarks: readonly string[]
	readonly openTies: readonly (readonly string[])[]
	/** Files that lack readings, ranked (a gap) or not (under k), whether or not a decision was recorded. */
	readonly lackingReadings: readonly string[]
}

/**
 * Applies the award rule to a ranking with the decisions taken so far, and explains every line. Provisional while
 * decisions are due. `regions`: every region of the country, so that one without any file is named too.
 */
export function planSeats(
	ranking: Ranking,
	rules: SeatRules,
	regions: readonly string[],
	decisions: readonly Decision[],
): SeatPlan {
	const running = runningOrder(ranking.lines, decisions)
	const seating = giveSeats(running, rules, decisions)
	const openTies = findOpenTies(running, rules, decisions)
	const explain = explainer({
		running,
		seating,
		open: new Set(openTies.flat()),
		rules,
		lines: ranking.lines,
	})
	const excluded = new Map(ranking.lines.map((line) => [line.applicationId, exclusionOf(line, decisions)]))
	return {
		seats: rules.seats,
		lines: [
			...ranking.lines.map((line) => explain(line, excluded.get(line.applicationId) ?? null)),
			...ranking.unranked.map(standUnranked),
		],
		yielded: regions.flatMap((region) => yieldedBy(region, ranking.lines, excluded, rules.seatsPerRegion)),
		openZeroMarks: ranking.lines
			.filter((line) => excluded.get(line.applicationId) === 'zero-mark-waits')
			.map((line) => line.applicationId),
		openTies,
		lackingReadings: [
			...ranking.lines.filter((line) => line.lacking > 0).map((line) => line.applicationId),
			...ranking.unranked.map((line) => line.applicationId),
		],
	}
}

function standUnranked({ applicationId, regionCode, readings, needed }: UnrankedLine): SeatLine {
	return {
		applicationId,
		regionCode,
		order: null,
		outcome: 'no-award',
		basis: 'readings',
		details: { readings, needed },
		byOrderAlone: false,
	}
}

type Giving = {
	readonly running: readonly RankedLine[]
	readonly seating: Seating
	readonly open: ReadonlySet<string>
	readonly rules: SeatRules
	readonly lines: readonly RankedLine[]
}

function explainer(giving: Giving) {
	const { running, seating, open, rules } = giving
	const places = new Map(running.map((line, index) => [line.applicationId, index]))
	const cut = findCut(giving)
	return (line: RankedLine, exclusion: Exclusion | null): SeatLine => {
		const { applicationId, regionCode, order } = line
		const byOrderAlone = (places.get(applicationId) ?? Number.POSITIVE_INFINITY) < rules.seats
		const stand = (
			outcome: SeatLine['outcome'],
			basis: SeatBasis,
			details: SeatLine['details'] = {},
		): SeatLine => ({ applicationId, regionCode, order, outcome, basis, details, byOrderAlone })
		if (exclusion === 'zero-mark-waits') return stand('waits', 'zero-mark', zeroDetails(line))
		if (exclusion === 'zero-mark') return stand('no-award', 'zero-mark', zeroDetails(line))
		if (exclusion) return stand('no-award', exclusion)
		if (open.has(applicationId)) return stand('waits', 'tie')
		const seat = seating.get(applicationId)
		const atCut = cut !== null && compareFractions(cut.line.score, line.score) === 0
		const byTie = { rule: cut?.rule ?? '', line: cut?.line.applicationId ?? '' }
		if (!seat)
			return atCut ? stand('no-award', 'tie', byTie) : stand('no-award', 'seats', { seats: rules.seats })
		if (seat === 'vote') return stand('award', 'vote')
		if (!byOrderAlone) return stand('award', 'region', { region: regionCode })
		return atCut ? stand('award', 'tie', byTie) : stand('award', 'ranking', { order })
	}
}

/** The first line without a seat, when a line of the same score holds one by the order: a tie rule drew the limit. */
function findCut({ running, seating, rules, lines }: Giving) {
	const index = running.findIndex((line) => !seating.has(line.applicationId))
	const line = running[index]
	const before = running[index - 1]
	if (!line || !before || compareFractions(line.score, before.score) !== 0) return null
	// Lines out of the running may stand between the two: the first of the rules that part any of them parts the two.
	const between = lines.slice(before.order, line.order).map(({ parting }) => ruleText(parting))
	return { line, rule: rules.ties.find((rule) => between.includes(rule)) ?? 'decision' }
}

function ruleText(parting: Parting): string {
	return parting.by === 'criterion' ? `criterion:${parting.key}` : parting.by
}

function zeroDetails(line: RankedLine): SeatLine['details'] {
	const [mark] = line.zeroMarks
	return mark ? { criterion: mark.criterionKey, zeros: mark.zeros, readings: mark.readings } : {}
}

function yieldedBy(
	regionCode: string,
	lines: readonly RankedLine[],
	excluded: ReadonlyMap<string, Exclusion | null>,
	seatsPerRegion: number,
): YieldedPlaces[] {
	const own = lines.filter((line) => line.regionCode === regionCode)
	const exclusions = own.map((line) => excluded.get(line.applicationId) ?? null)
	const places = seatsPerRegion - exclusions.filter((exclusion) => exclusion === null).length
	if (places <= 0) return []
	const best = own[0]?.applicationId ?? null
	if (own.length === 0) return [{ regionCode, places, reason: 'none-ranked', best }]
	if (exclusions.includes('zero-mark-waits')) return [{ regionCode, places, reason: 'waits', best }]
	const setAside = exclusions.some((exclusion) => exclusion === 'zero-mark' || exclusion === 'vote')
	return [{ regionCode, places, reason: setAside ? 'set-aside' : 'none-above-floor', best }]
}
