import type { ReadingsTable } from '#app/domain/scoring/severity/readings-table.ts'

/** Jurors who share applications, directly or through others, and what they read. */
export type TableComponent = { readonly jurors: readonly string[]; readonly applications: readonly string[] }

/**
 * The connected parts of a table, each by the order of its first juror. Scores of two parts cannot be compared: more
 * than one is an error (judging.md 3.5).
 */
export function findTableComponents(table: ReadingsTable): TableComponent[] {
	const roots = uniteJurors(table)
	const parts = new Map<number, { jurors: string[]; applications: string[] }>()
	for (const [j, juror] of table.jurors.entries()) {
		const part = parts.get(roots(j))
		if (part) part.jurors.push(juror)
		else parts.set(roots(j), { jurors: [juror], applications: [] })
	}
	for (const [i, application] of table.applications.entries()) {
		const juror = table.jurorOf[table.starts[i] ?? 0] ?? 0
		parts.get(roots(juror))?.applications.push(application)
	}
	return [...parts.values()]
}

/** Union–find over jurors: the readers of one application belong together. */
function uniteJurors({ jurors, applications, starts, jurorOf }: ReadingsTable): (juror: number) => number {
	const parents = Int32Array.from(jurors, (_juror, j) => j)
	const rootOf = (juror: number) => {
		let root = juror
		for (;;) {
			const parent = parents[root] ?? root
			if (parent === root) return root
			// Halving the path keeps later walks short.
			const above = parents[parent] ?? parent
			parents[root] = above
			root = above
		}
	}
	for (const i of applications.keys()) {
		const start = starts[i] ?? 0
		const first = rootOf(jurorOf[start] ?? 0)
		for (let at = start + 1; at < (starts[i + 1] ?? 0); at++) parents[rootOf(jurorOf[at] ?? 0)] = first
	}
	return rootOf
}
