import type { Messages } from '#app/i18n/catalog.ts'

type Say = Messages['deliberation']

/** "kept by vote", "set aside for the zero mark", "more readings are asked"; null for what is no decision. */
export function decisionText(say: Say, basis: string, outcome: string): string | null {
	const key = `decided.${basis}-${outcome === 'more-readings' ? 'more' : outcome}`
	return Object.hasOwn(say, key) ? String(say[key as 'decided.vote-award']) : null
}
