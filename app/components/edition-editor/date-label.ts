import type { Messages } from '#app/i18n/catalog.ts'

/** What a step of the calendar is called; those that are counted have names of their own. */
export function labelOfDate(
	row: { path: string; computed: 'appeals-end' | 'result-appeals-end' | null },
	edition: Messages['edition'],
): string {
	if (row.computed) return edition[row.computed]
	const label: unknown = new Map(Object.entries(edition)).get(`at.${row.path}`)
	return typeof label === 'string' ? label : row.path
}
