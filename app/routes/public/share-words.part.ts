import { useWords } from '#app/components/page/language.tsx'
import type { EligibilityFacts } from '#app/web/describe-prize.server.ts'

/** The rule of the share in words: more than two thirds of the members, of women or of young people. */
export function useShareWords(share: EligibilityFacts['share']): {
	rule: string
	isWomen: boolean
	isThirds: boolean
} {
	const { prize } = useWords()
	if (!share) return { rule: '', isWomen: false, isThirds: false }
	const { of, numerator, denominator, strict } = share
	const isThirds = numerator === 2 && denominator === 3
	const said = isThirds ? prize['share-thirds'] : prize['share-other']({ n: numerator, d: denominator })
	return {
		rule: prize[`rule-${of}${strict ? '-strict' : ''}`]({ share: said }),
		isWomen: of === 'women',
		isThirds,
	}
}
