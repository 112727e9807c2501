import type { Decision } from '#app/domain/deliberation/decision.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'

/** The group of equals that a file waits with, in the order of their ids; empty when its order is settled. */
export function openTieOf(sitting: Sitting, applicationId: string): readonly string[] {
	return planOf(sitting).openTies.find((group) => group.includes(applicationId)) ?? []
}

/**
 * The draw that parts equals whom no published rule parts (judging.md 4.3, last remedy). Its seed is the hash of the
 * sealed scores with the ids of the equals: nobody can choose it, anybody can draw again.
 */
export function drawOrder(applicationIds: readonly string[], rankingHash: string): string[] {
	const ids = [...applicationIds].sort()
	return shuffle(ids, createGenerator(`${rankingHash}:${ids.join(',')}`))
}

/** The decisions that carry a draw out: in the order drawn, as many come first as it takes to settle the group. */
export function drawTies(
	sitting: Sitting,
	applicationIds: readonly string[],
	rankingHash: string,
	reason: string,
): Decision[] {
	const drawn: Decision[] = []
	for (const applicationId of drawOrder(applicationIds, rankingHash)) {
		const standing = { ...sitting, decisions: [...sitting.decisions, ...drawn] }
		const waits = planOf(standing).openTies.flat()
		if (!applicationIds.some((id) => waits.includes(id))) break
		drawn.push({ applicationId, basis: 'tie', outcome: 'award', reason, vote: null })
	}
	return drawn
}
