import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { GapRule } from '#app/domain/jury/extra-readings.ts'
import type { Adjustment } from '#app/domain/scoring/adjust-scores.ts'
import {
	collectReadings,
	type RatedCriterion,
	type RatedSheet,
	type ReadingSummary,
	summariseReadings,
} from '#app/domain/scoring/readings.ts'
import { compareByTieRule, parseTieRules, type TieRule } from '#app/domain/scoring/tie-rules.ts'
import { compareFractions, type Fraction, fraction } from '#app/domain/shared/fraction.ts'

export type RankedApplication = {
	readonly applicationId: string
	readonly regionCode: string
	readonly milieu: string | null
	readonly registeredOn: string | null
}

/**
 * The edition's method. `adjusted` brings the official score of each application, rounded to 6 decimals (judging.md
 * 3.4), as the engine computed it; an application without one is an error, for a mean would not be comparable.
 */
export type RankingMethod =
	{ readonly name: 'mean' } | { readonly name: 'adjusted'; readonly scores: ReadonlyMap<string, Fraction> }

export type RankingRules = {
	readonly criteria: readonly RatedCriterion[]
	readonly reading: GapRule
	readonly floor: number
	readonly ties: readonly string[]
}

/** How a line came to stand under the line before it. `tied`: no published rule parts them. */
export type Parting = { readonly by: 'first' | 'score' | 'tied' } | TieRule

export type RankedLine = ReadingSummary & {
	readonly applicationId: string
	readonly regionCode: string
	/** Place in the list, 1 to n, always distinct. */
	readonly order: number
	/** Official rank: equal for those whom no rule parts, who are listed by id until a draw. */
	readonly rank: number
	readonly score: Fraction
	readonly reachesFloor: boolean
	readonly parting: Parting
	/** The others of the same score whom no rule parts from this one. */
	readonly tiedWith: readonly string[]
}

export type UnrankedLine = {
	readonly applicationId: string
	readonly regionCode: string
	readonly readings: number
	readonly needed: number
	readonly reason: 'too-few-readings'
}

export type Ranking = {
	readonly method: RankingMethod['name']
	/** The scores corrected for severity, beside the means, whichever of them is official; null: not computed. */
	readonly adjustment: Adjustment | null
	readonly lines: readonly RankedLine[]
	readonly unranked: readonly UnrankedLine[]
}

/** How the order was really made: `adjusted-on-means` where the readings told no severity. */
export const TOLD_METHODS = ['mean', 'adjusted', 'adjusted-on-means'] as const
export type ToldMethod = (typeof TOLD_METHODS)[number]

export function tellMethod({ method, adjustment }: Pick<Ranking, 'method' | 'adjustment'>): ToldMethod {
	return method === 'adjusted' && adjustment?.onMeans ? 'adjusted-on-means' : method
}

export function rankingRules(definition: EditionDefinition): RankingRules {
	const { rubric, reading, ranking, awards } = definition
	return { criteria: rubric.criteria, reading, floor: ranking.floor, ties: awards.ties }
}

type Candidate = ReadingSummary & RankedApplication & { readonly score: Fraction }

/**
 * The official order: valid readings only, score by the method, exact comparison, then the edition's tie rules in
 * their order. Under k valid readings an application is not ranked. Plain data, the same for the same input in any
 * order of rows; O(n log n).
 */
export function rankApplications(
	applications: readonly RankedApplication[],
	sheets: readonly RatedSheet[],
	rules: RankingRules,
	method: RankingMethod,
): Ranking {
	const readingsOf = collectReadings(rules.criteria, sheets)
	const needed = rules.reading.readersPerApplication
	const candidates: Candidate[] = []
	const unranked: UnrankedLine[] = []
	for (const application of applications) {
		const { applicationId, regionCode } = application
		const readings = readingsOf.get(applicationId) ?? []
		if (readings.length < needed) {
			unranked.push({
				applicationId,
				regionCode,
				readings: readings.length,
				needed,
				reason: 'too-few-readings',
			})
			continue
		}
		const summary = summariseReadings(rules.criteria, readings, rules.reading)
		candidates.push({ ...application, ...summary, score: scoreOf(applicationId, summary, method) })
	}
	return {
		method: method.name,
		adjustment: null,
		lines: order(candidates, rules),
		unranked: unranked.sort((a, b) => compareIds(a.applicationId, b.applicationId)),
	}
}

function scoreOf(applicationId: string, summary: ReadingSummary, method: RankingMethod): Fraction {
	if (method.name === 'mean') return summary.mean
	const score = method.scores.get(applicationId)
	if (!score) throw new RangeError(`No adjusted score for ${applicationId}`)
	return score
}

function order(candidates: readonly Candidate[], rules: RankingRules): RankedLine[] {
	const ties = parseTieRules(rules.ties)
	const sorted = [...candidates].sort(
		(a, b) =>
			compareFractions(b.score, a.score) ||
			(findTieRule(ties, a, b)?.order ?? 0) ||
			compareIds(a.applicationId, b.applicationId),
	)
	const floor = fraction(rules.floor)
	const partings = sorted.map((candidate, index) => partingOf(sorted[index - 1], candidate, ties))
	const groups = groupTied(sorted, partings)
	return sorted.map((candidate, index) => {
		const { milieu: _milieu, registeredOn: _registeredOn, ...line } = candidate
		const group = groups[index] ?? { first: index, ids: [] }
		return {
			...line,
			order: index + 1,
			rank: group.first + 1,
			reachesFloor: compareFractions(candidate.score, floor) >= 0,
			parting: partings[index] ?? { by: 'first' },
			tiedWith: group.ids.filter((id) => id !== candidate.applicationId),
		}
	})
}

function partingOf(before: Candidate | undefined, candidate: Candidate, ties: readonly TieRule[]): Parting {
	if (!before) return { by: 'first' }
	if (compareFractions(before.score, candidate.score) !== 0) return { by: 'score' }
	return findTieRule(ties, before, candidate)?.rule ?? { by: 'tied' }
}

/** The first rule that parts the two, and which way. */
function findTieRule(ties: readonly TieRule[], a: Candidate, b: Candidate) {
	for (const rule of ties) {
		const way = compareByTieRule(rule, a, b)
		if (way !== 0) return { rule, order: way }
	}
	return null
}

/** For each line, the unparted group it stands in. */
function groupTied(sorted: readonly Candidate[], partings: readonly Parting[]) {
	const groups: { first: number; ids: string[] }[] = []
	for (const [index, { applicationId }] of sorted.entries()) {
		const before = groups[index - 1]
		const group = before && partings[index]?.by === 'tied' ? before : { first: index, ids: [] }
		group.ids.push(applicationId)
		groups.push(group)
	}
	return groups
}

function compareIds(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
