import { indexPairs } from '#app/domain/jury/allowed.ts'
import { type AssignmentCosts, createPricing } from '#app/domain/jury/assignment-cost.ts'
import {
	addRows,
	type AssignmentRows,
	candidatesOf,
	type EvenLoads,
	rowsOfPair,
} from '#app/domain/jury/assignment-rows.ts'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { createModelBuilder, type LinearModel, type ModelBuilder } from '#app/domain/jury/linear-model.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import type { ReadingFile } from '#app/domain/jury/reader-set.ts'
import { layOut } from '#app/domain/jury/reading-plan.ts'

/** A pair that stood before costs this much less (judging.md 1.4). */
const STAYING_BONUS = 1000
/** A reading that is missing, or one under a juror's minimum, in the elastic model (judging.md 1.3). */
const SHORTFALL_COST = 10_000
/** A reading beyond the even range of loads: dearer than any wish, cheaper than a missing reading. */
const UNEVEN_COST = 1000

export type ModelOptions = {
	readonly costs: AssignmentCosts
	/** Of the random part of the costs. */
	readonly seed: string
	/** The assignment as it stood: a change moves as little of it as it can. */
	readonly standing?: readonly Pair[]
	/** A wish; a juror's own limits are rules. */
	readonly evenLoads?: EvenLoads
	/** Lets readings be missing and minima be missed, at a price: what stays short tells why there is no solution. */
	readonly elastic?: boolean
}

/** The model, and what its columns stand for. */
export type AssignmentModel = LinearModel & {
	/** The pair of each of the first columns. */
	readonly pairs: readonly Pair[]
	readonly missing: readonly { readonly column: number; readonly applicationId: string }[]
	readonly shortLoads: readonly {
		readonly column: number
		readonly jurorId: string
		readonly minimum: number
	}[]
}

/**
 * The 0/1 model of judging.md 1.2: one column for each allowed pair and none for a forbidden one; one slack for each
 * application, paid when it has no expert. Kept readings have their column, fixed at 1.
 */
export function buildAssignmentModel(problem: AssignmentProblem, options: ModelOptions): AssignmentModel {
	const plan = layOut(problem)
	const builder = createModelBuilder()
	const rows = addRows(builder, plan, options.evenLoads ?? null)
	const pairs = addPairs(builder, problem, plan.files, rows, options)
	for (const { expert } of rows.files.values())
		addAmount(builder, { cost: options.costs.noExpertAtAll, upper: 1, rows: [expert] })
	if (options.evenLoads) addUnevenness(builder, rows)
	const short = options.elastic ? addShortfalls(builder, rows) : { missing: [], shortLoads: [] }
	return { ...builder.build(), pairs, ...short }
}

/** The assignment in a solution: a solver's 1 may come back as 0.9999…, so it is what lies above one half. */
export function readPairs({ pairs }: AssignmentModel, solution: ArrayLike<number>): Pair[] {
	return pairs.filter((_pair, column) => (solution[column] ?? 0) > 0.5)
}

/** What a solution of the elastic model leaves short: applications first. */
export function readShortfalls(model: AssignmentModel, solution: ArrayLike<number>): AssignmentCause[] {
	const amount = (column: number) => Math.round(solution[column] ?? 0)
	const given = readPairs(model, solution)
	const missing = model.missing.filter(({ column }) => amount(column) > 0)
	const shortLoads = model.shortLoads.filter(({ column }) => amount(column) > 0)
	return [
		...missing.map(({ column, applicationId }): AssignmentCause => ({
			code: 'jury.unfilled',
			applicationId,
			missing: amount(column),
		})),
		...shortLoads.map(({ jurorId, minimum }): AssignmentCause => ({
			code: 'jury.load-not-reached',
			jurorId,
			load: given.filter((pair) => pair.jurorId === jurorId).length,
			minimum,
		})),
	]
}

function addPairs(
	builder: ModelBuilder,
	problem: AssignmentProblem,
	files: readonly ReadingFile[],
	rows: AssignmentRows,
	{ costs, seed, standing = [] }: ModelOptions,
): Pair[] {
	const pricing = createPricing(problem, costs, seed)
	const stood = indexPairs(standing)
	return files.flatMap((file) =>
		candidatesOf(file).map((reader): Pair => {
			const pair = { applicationId: file.dossier.applicationId, jurorId: reader.juror.id }
			const bonus = stood.get(pair.applicationId)?.has(pair.jurorId) ? STAYING_BONUS : 0
			builder.addColumn({
				cost: pricing.priceOf(reader.juror, file.dossier) - bonus,
				lower: file.kept.has(reader) ? 1 : 0,
				upper: 1,
				whole: true,
				rows: rowsOfPair(rows, file, reader),
			})
			return pair
		}),
	)
}

type Amount = { cost: number; upper: number; rows: readonly number[]; weight?: number }

/** A column that is no pair: an amount from 0 that is paid for. Whole by itself, since the pairs are. */
function addAmount(builder: ModelBuilder, amount: Amount): number {
	return builder.addColumn({ ...amount, lower: 0, whole: false })
}

function addUnevenness(builder: ModelBuilder, rows: AssignmentRows): void {
	const uneven = { cost: UNEVEN_COST, upper: Number.POSITIVE_INFINITY }
	for (const { even } of rows.loads.values()) {
		if (even === null) continue
		addAmount(builder, { ...uneven, rows: [even] })
		addAmount(builder, { ...uneven, rows: [even], weight: -1 })
	}
}

/** The reader from outside may be the one who is missing, so a missing reading answers for her too. */
function addShortfalls(
	builder: ModelBuilder,
	rows: AssignmentRows,
): Pick<AssignmentModel, 'missing' | 'shortLoads'> {
	return {
		missing: [...rows.files].map(([{ dossier, asked }, { readings, outside }]) => ({
			applicationId: dossier.applicationId,
			column: addAmount(builder, {
				cost: SHORTFALL_COST,
				upper: asked,
				rows: outside === null ? [readings] : [readings, outside],
			}),
		})),
		shortLoads: [...rows.loads].map(([{ juror, minLoad }, { limits }]) => ({
			jurorId: juror.id,
			minimum: minLoad,
			column: addAmount(builder, { cost: SHORTFALL_COST, upper: minLoad, rows: [limits] }),
		})),
	}
}
