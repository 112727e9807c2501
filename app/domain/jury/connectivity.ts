import type { Pair } from '#app/domain/jury/panel.ts'

/**
 * Number of groups of jurors who share no application with each other, directly or through others. It must be 1 for
 * severities to be comparable (a juror without any reading counts for nothing). Union–find, nearly linear in pairs.
 */
export function countComponents(pairs: readonly Pair[]): number {
	const parents = new Map<string, string>()
	const firstReader = new Map<string, string>()
	let components = 0
	for (const { applicationId, jurorId } of pairs) {
		if (!parents.has(jurorId)) {
			parents.set(jurorId, jurorId)
			components += 1
		}
		const first = firstReader.get(applicationId)
		if (first === undefined) firstReader.set(applicationId, jurorId)
		else if (unite(parents, first, jurorId)) components -= 1
	}
	return components
}

/** True when the two were apart. */
function unite(parents: Map<string, string>, a: string, b: string): boolean {
	const rootA = rootOf(parents, a)
	const rootB = rootOf(parents, b)
	if (rootA === rootB) return false
	parents.set(rootA, rootB)
	return true
}

function rootOf(parents: Map<string, string>, id: string): string {
	let root = id
	for (;;) {
		const parent = parents.get(root) ?? root
		if (parent === root) return root
		// Halving the path keeps later walks short.
		const above = parents.get(parent) ?? parent
		parents.set(root, above)
		root = above
	}
}
