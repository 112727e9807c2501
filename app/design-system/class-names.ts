/** Joins the class names that apply. `undefined` when none does, so that no empty attribute is written. */
export function joinNames(...names: readonly (string | false | null | undefined)[]): string | undefined {
	return names.filter(Boolean).join(' ') || undefined
}
