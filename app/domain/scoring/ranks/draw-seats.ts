import { createGenerator } from '#app/domain/jury/generator.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'
import { solveUpper } from '#app/domain/scoring/severity/cholesky.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

/** Qualities as they might truly be: places of the table, best first, and what each was drawn at, by place. */
export type Draw = { readonly order: readonly number[]; readonly qualities: Float64Array }

/** The edition's rule on one draw: the places of the applications that get a seat. */
export type AwardRule = (draw: Draw) => readonly number[]

export type SeatDraws = {
	readonly award: AwardRule
	/** 2,000 to 10,000; judging.md 4.2. */
	readonly draws: number
	/** SHA-256 of the sealed scores, so that nobody can choose it. */
	readonly seed: string
}

/** Ranks, both included, between which an application fell in 50 and in 90 of 100 draws. */
export type RankIntervals = {
	readonly half: readonly [number, number]
	readonly ninety: readonly [number, number]
}

/** In the order of the applications given. */
export type SeatChances = {
	/** Share of the draws in which the application gets a seat. */
	readonly pSeat: readonly number[]
	readonly intervals: readonly RankIntervals[]
}

/**
 * P(seat) and rank intervals by seeded draws of judging.md 4.2: T = T̂ + σ_e (√f_i z_i + c_i' u) with L' u = w. The same
 * seed gives the same draws whatever the award rule. O(draws × (n log n + (J + G)²)).
 */
export function drawSeats(among: readonly number[], fit: SeverityFit, given: SeatDraws): SeatChances {
	const normal = createNormalDraws(createGenerator(given.seed))
	const seats = new Float64Array(fit.table.applications.length)
	const ranks = among.map(() => new Uint32Array(among.length))
	const qualities = new Float64Array(seats.length)
	for (let draw = 0; draw < given.draws; draw++) {
		drawQualities(fit, normal, qualities)
		const order = orderByQuality(among, qualities, (slot, rank) => {
			const counts = ranks[slot] as Uint32Array
			counts[rank] = (counts[rank] as number) + 1
		})
		for (const place of given.award({ order, qualities })) seats[place] = (seats[place] as number) + 1
	}
	return {
		pSeat: among.map((place) => (seats[place] as number) / given.draws),
		intervals: ranks.map((counts) => ({
			half: [quantile(counts, 0.25 * given.draws), quantile(counts, 0.75 * given.draws)],
			ninety: [quantile(counts, 0.05 * given.draws), quantile(counts, 0.95 * given.draws)],
		})),
	}
}

/** Places best first, equal ones as given; tells the rank, from 0, of each. Sorts numbers alone, which is quick. */
function orderByQuality(
	among: readonly number[],
	qualities: Float64Array,
	tell: (slot: number, rank: number) => void,
): number[] {
	const sorted = new Float64Array(among.length)
	for (const [slot, place] of among.entries()) sorted[slot] = -(qualities[place] as number)
	sorted.sort()
	const order = among.map(() => -1)
	for (const [slot, place] of among.entries()) {
		let rank = firstAt(sorted, -(qualities[place] as number))
		while (order[rank] !== -1) rank += 1
		order[rank] = place
		tell(slot, rank)
	}
	return order
}

/** Where a value first stands in a sorted list that has it. */
function firstAt(sorted: Float64Array, value: number): number {
	let low = 0
	let high = sorted.length - 1
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] as number) < value) low = middle + 1
		else high = middle
	}
	return low
}

/** One draw of every application's quality, ranked or not, so that the list ranked changes no draw. */
function drawQualities(fit: SeverityFit, normal: () => number, into: Float64Array): void {
	const { table, shrinkage, ratios, predicted } = fit
	const sigma = fit.components.residual
	const jurors = table.jurors.length
	const shared = new Float64Array(jurors + table.strata.length)
	for (let k = 0; k < shared.length; k++) shared[k] = normal()
	solveUpper(fit.factor, shared)
	for (let i = 0; i < into.length; i++) {
		const from = table.starts[i] as number
		const to = table.starts[i + 1] as number
		const f = shrinkage[i] as number
		const level = shared[jurors + (table.stratumOf[i] as number)] as number
		let readers = 0
		for (let at = from; at < to; at++) readers += shared[table.jurorOf[at] as number] as number
		const common = level * (1 - f * (to - from)) - f * ratios.juror * readers
		into[i] = (predicted[i] as number) + sigma * (Math.sqrt(f) * normal() + common)
	}
}

/** The first rank up to which at least `count` draws fell. */
function quantile(counts: Uint32Array, count: number): number {
	let sum = 0
	for (const [rank, drawn] of counts.entries()) {
		sum += drawn
		if (sum >= count) return rank + 1
	}
	return counts.length
}
