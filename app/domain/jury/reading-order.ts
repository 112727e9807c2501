import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'

/**
 * The order in which a juror is shown her applications: random, her own, and the same at every visit, so that no file
 * is read tired by everybody. Applications that came later (reassigned, extra) follow those already placed.
 */
export function readingOrder(
	seed: string,
	jurorId: string,
	applicationIds: readonly string[],
	placed: readonly string[] = [],
): string[] {
	const wanted = new Set(applicationIds)
	const before = placed.filter((id) => wanted.has(id))
	const fresh = [...wanted].filter((id) => !before.includes(id)).sort()
	const generator = createGenerator(`${seed} order ${jurorId} ${before.length}`)
	return [...before, ...shuffle(fresh, generator)]
}
