import { compareFractions, type Fraction } from '#app/domain/shared/fraction.ts'

/** A published way to order two applications of the same score. */
export type TieRule =
	| { readonly by: 'criterion'; readonly key: string }
	| { readonly by: 'rural' }
	| { readonly by: 'earlier_registration' }

/** What tie rules look at. */
export type TieFacts = {
	readonly criterionMeans: Readonly<Record<string, Fraction>>
	readonly milieu: string | null
	/** Day of registration, `YYYY-MM-DD`; null: unknown, which never wins a tie. */
	readonly registeredOn: string | null
}

/** Reads `criterion:<key>`, `rural` or `earlier_registration`; null for anything else. */
export function parseTieRule(text: string): TieRule | null {
	if (text === 'rural' || text === 'earlier_registration') return { by: text }
	const key = /^criterion:([a-z][a-z0-9_]*)$/.exec(text)?.[1]
	return key === undefined ? null : { by: 'criterion', key }
}

/** The rules of an edition; throws on one that is none, which the definition should never have held. */
export function parseTieRules(texts: readonly string[]): TieRule[] {
	return texts.map((text) => {
		const rule = parseTieRule(text)
		if (!rule) throw new TypeError(`Not a tie rule: ${text}`)
		return rule
	})
}

/** Negative when `a` comes first by this rule, zero when the rule does not part them. */
export function compareByTieRule(rule: TieRule, a: TieFacts, b: TieFacts): number {
	if (rule.by === 'rural') return Number(b.milieu === 'rural') - Number(a.milieu === 'rural')
	if (rule.by === 'earlier_registration') return compareDays(a.registeredOn, b.registeredOn)
	const meanA = a.criterionMeans[rule.key]
	const meanB = b.criterionMeans[rule.key]
	if (!meanA || !meanB) throw new TypeError(`No criterion ${rule.key} to part a tie`)
	return compareFractions(meanB, meanA)
}

function compareDays(a: string | null, b: string | null): number {
	if (a === b) return 0
	if (a === null) return 1
	if (b === null) return -1
	return a < b ? -1 : 1
}
