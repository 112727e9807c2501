import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/** A value that differs: text, number, yes or no, or a short list of them; undefined where there is none. */
export type Leaf = string | number | boolean | null | readonly (string | number)[] | undefined
export type Change = { readonly path: string; readonly before: Leaf; readonly after: Leaf }

/** Every path at which two definitions differ, in the order of the definition. */
export function diffDefinitions(before: EditionDefinition, after: EditionDefinition): Change[] {
	return compare(before, after, '')
}

function compare(before: unknown, after: unknown, path: string): Change[] {
	if (isBranch(before) || isBranch(after)) {
		const left = isBranch(before) ? entries(before) : {}
		const right = isBranch(after) ? entries(after) : {}
		const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
		return keys.flatMap((key) => compare(left[key], right[key], path === '' ? key : `${path}.${key}`))
	}
	return JSON.stringify(before) === JSON.stringify(after)
		? []
		: [{ path, before: before as Leaf, after: after as Leaf }]
}

/** Objects and lists of objects are walked; lists of texts or numbers are compared whole. */
function isBranch(value: unknown): value is object {
	if (typeof value !== 'object' || value === null) return false
	return !Array.isArray(value) || value.some((item) => typeof item === 'object' && item !== null)
}

function entries(branch: object): Record<string, unknown> {
	return Object.fromEntries(Object.entries(branch))
}
