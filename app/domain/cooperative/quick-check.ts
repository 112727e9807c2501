import type { Eligibility } from '#app/domain/edition/definition.ts'
import { checkShare, type ShareFinding, type ShareRefusal } from '#app/domain/cooperative/eligibility.ts'
import { parseWholeNumber, type NumberRefusal } from '#app/domain/shared/whole-number.ts'

/** "Can we take part?" as typed on the prize's page; '' is not answered yet. Nothing of it is kept. */
export type QuickAnswers = {
	readonly total: string
	readonly part: string
	/** Age of the representative on the reference day, where the edition has an age band. */
	readonly age: string
	/** Won this prize in the barred years: `yes`, `no`. */
	readonly won: string
}

export type QuickFault = {
	readonly field: 'total' | 'part' | 'age'
	readonly code: NumberRefusal | ShareRefusal | 'cooperative.number-negative'
	readonly details?: Readonly<Record<string, string | number>>
}

/** `unsaid`: the two numbers are not both there. A person answers for good; this is only the first word. */
export type QuickVerdict =
	| { readonly kind: 'unsaid' }
	| { readonly kind: 'faulty'; readonly faults: readonly QuickFault[] }
	| {
			readonly kind: 'yes' | 'share' | 'age' | 'won'
			readonly share: ShareFinding | null
			readonly total: number | null
			readonly part: number | null
	  }

/** Says the first thing that stands in the way: the share, then the age, then an earlier win. */
export function quickCheck(rules: Eligibility, answers: QuickAnswers): QuickVerdict {
	const faults: QuickFault[] = []
	const read = (field: QuickFault['field']): number | null => {
		if (answers[field].trim() === '') return null
		const number = parseWholeNumber(answers[field])
		if (number.ok && number.value >= 0) return number.value
		faults.push(number.ok ? { field, code: 'cooperative.number-negative' } : { field, ...number })
		return null
	}
	const [total, part] = rules.share ? [read('total'), read('part')] : [null, null]
	const age = rules.age ? read('age') : null
	if (faults.length > 0) return { kind: 'faulty', faults }
	if (rules.share && (total === null || part === null)) return { kind: 'unsaid' }
	const share = rules.share ? checkShare(rules.share, part ?? 0, total ?? 0) : null
	if (share && !share.ok)
		return {
			kind: 'faulty',
			faults: [{ ...share, field: part !== null && share.details ? 'part' : 'total' }],
		}
	const found = { share: share?.value ?? null, total, part }
	if (found.share && !found.share.fits) return { kind: 'share', ...found }
	if (rules.age && age !== null && (age < rules.age.min || age > rules.age.max))
		return { kind: 'age', ...found }
	return { kind: answers.won === 'yes' && rules.repeatWinnerYears > 0 ? 'won' : 'yes', ...found }
}
