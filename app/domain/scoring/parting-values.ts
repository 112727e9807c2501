import { parseTieRule, type TieFacts } from '#app/domain/scoring/tie-rules.ts'
import { toDecimal } from '#app/domain/shared/fraction.ts'

/**
 * The values by which a published rule parts two applications of the same score, to be shown beside the rule. Means of
 * a criterion have two decimals unless these would look the same; then six.
 */
export type PartingValues =
	| { readonly by: 'criterion'; readonly key: string; readonly own: string; readonly other: string }
	| {
			readonly by: 'rural' | 'earlier_registration'
			readonly own: string | null
			readonly other: string | null
	  }

/** `rule` as the definition writes it; null for what is no published rule (a tie, a decision of the jury). */
export function partingValues(rule: string, own: TieFacts, other: TieFacts): PartingValues | null {
	const parsed = parseTieRule(rule)
	if (!parsed) return null
	if (parsed.by === 'rural') return { by: 'rural', own: own.milieu, other: other.milieu }
	if (parsed.by === 'earlier_registration')
		return { by: 'earlier_registration', own: own.registeredOn, other: other.registeredOn }
	const means = [own.criterionMeans[parsed.key], other.criterionMeans[parsed.key]]
	const [ownMean, otherMean] = means
	if (!ownMean || !otherMean) return null
	const digits = toDecimal(ownMean, 2) === toDecimal(otherMean, 2) ? 6 : 2
	return {
		by: 'criterion',
		key: parsed.key,
		own: toDecimal(ownMean, digits),
		other: toDecimal(otherMean, digits),
	}
}
