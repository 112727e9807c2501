import { createHash } from 'node:crypto'
import { measureDesign } from '#app/domain/jury/design-efficiency.ts'
import { packReaders } from '#app/domain/jury/drawn-readers.ts'
import type { AssignmentProblem, Pair } from '#app/domain/jury/panel.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { hashProblem } from '#app/server/jury/load-panel.server.ts'

/** A draw as the journal keeps it: with its result, for the seed alone may give another one to another solver. */
export function describeDraw(
	problem: AssignmentProblem,
	made: {
		readonly seed: string
		readonly pairs: readonly Pair[]
		/** Proved minimum, and the width of the random part in it; absent when no solver was asked. */
		readonly cost?: number
		readonly jitter?: number
	},
) {
	const { seed, pairs, cost, jitter = null } = made
	const { components, efficiency } = measureDesign(pairs)
	return {
		seed,
		inputsHash: hashProblem(problem),
		pairs: pairs.length,
		components,
		efficiency: efficiency === null ? null : roundToMillionths(efficiency),
		cost: cost === undefined ? null : roundToMillionths(cost),
		jitter,
		readers: packReaders(problem, pairs),
		hash: hashPairs(pairs),
	}
}

/** SHA-256 of an assignment, whatever the order of its rows. */
export function hashPairs(pairs: readonly Pair[]): string {
	const sorted = pairs.map(({ applicationId, jurorId }) => [applicationId, jurorId].join(' ')).sort()
	return createHash('sha256').update(canonicalize(sorted)).digest('hex')
}

function roundToMillionths(value: number): number {
	return Number(value.toFixed(6))
}
