import { createGenerator } from '#app/domain/jury/generator.ts'
import type { AssignmentProblem, Dossier, Juror, Pair } from '#app/domain/jury/panel.ts'

/** What an assignment costs (judging.md 1.1), in points of the model. */
export type AssignmentCosts = {
	/** Each reader who is no expert of the sector. */
	readonly nonExpert: number
	/** Each application without any expert among its readers. */
	readonly noExpertAtAll: number
	/** Width of the random part of each pair, uniform from 0: it spreads the jurors and makes the result unforeseeable. */
	readonly jitter: number
}

/** The costs of judging.md 1.1. */
export const ASSIGNMENT_COSTS: AssignmentCosts = { nonExpert: 30, noExpertAtAll: 200, jitter: 60 }

export type Pricing = {
	readonly costs: AssignmentCosts
	/** Cost of a pair: 0 for an expert, else `nonExpert`; and its random part. */
	readonly priceOf: (juror: Juror, dossier: Dossier) => number
}

/** Does the juror know the sector of the application? */
export function isExpert(juror: Juror, dossier: Dossier): boolean {
	return juror.sectors.includes(dossier.sector)
}

/**
 * Prices every pair. The random parts are drawn for all pairs in the order of the ids, allowed or not: forbidding a pair
 * changes no other pair's price.
 */
export function createPricing(
	{ jurors, dossiers }: AssignmentProblem,
	costs: AssignmentCosts,
	seed: string,
): Pricing {
	const columnOf = rankById(jurors.map(({ id }) => id))
	const rowOf = rankById(dossiers.map(({ applicationId }) => applicationId))
	const generator = createGenerator(seed)
	const jitter = new Float64Array(costs.jitter > 0 ? columnOf.size * rowOf.size : 0)
	for (let pair = 0; pair < jitter.length; pair++)
		jitter[pair] = (generator.nextWord() / 2 ** 32) * costs.jitter
	const jitterOf = (juror: Juror, dossier: Dossier) =>
		jitter[(rowOf.get(dossier.applicationId) ?? 0) * columnOf.size + (columnOf.get(juror.id) ?? 0)] ?? 0
	return {
		costs,
		priceOf: (juror, dossier) => (isExpert(juror, dossier) ? 0 : costs.nonExpert) + jitterOf(juror, dossier),
	}
}

/**
 * What an assignment costs, summed from the pairs alone, apart from the model: every pair's price, and `noExpertAtAll`
 * for each application whose readers hold no expert.
 */
export function priceAssignment(
	{ jurors, dossiers }: AssignmentProblem,
	pairs: readonly Pair[],
	{ costs, priceOf }: Pricing,
): number {
	const jurorOf = new Map(jurors.map((juror) => [juror.id, juror]))
	const readersOf = new Map(dossiers.map(({ applicationId }) => [applicationId, new Array<Juror>()]))
	for (const { applicationId, jurorId } of pairs) {
		const juror = jurorOf.get(jurorId)
		if (juror) readersOf.get(applicationId)?.push(juror)
	}
	let total = 0
	for (const dossier of dossiers) {
		const readers = readersOf.get(dossier.applicationId) ?? []
		for (const reader of readers) total += priceOf(reader, dossier)
		if (!dossier.settled && !readers.some((reader) => isExpert(reader, dossier))) total += costs.noExpertAtAll
	}
	return total
}

function rankById(ids: readonly string[]): Map<string, number> {
	return new Map([...ids].sort().map((id, rank) => [id, rank]))
}
