/** What stands against opening (`blocking`), or is worth knowing before (`advisory`). */
export const BLOCKING_CODES = [
	'edition.weights-not-100',
	'edition.dates-out-of-order',
	'edition.text-missing',
	'edition.key-twice',
	'edition.fact-twice',
	'edition.fact-missing',
	'edition.criterion-unknown',
	'edition.field-unknown',
	'edition.options-missing',
	'edition.option-unknown',
	'edition.limits-reversed',
	'edition.share-over-one',
	'edition.secret-shown',
	'edition.identity-shown',
	'edition.seats-too-few',
	'edition.tie-unknown',
	'edition.section-missing',
	'edition.consent-missing',
	'edition.quorum-over-one',
] as const
export const ADVISORY_CODES = [
	'edition.day-off',
	'edition.not-set',
	'edition.proposal',
	'edition.criterion-without-question',
	'edition.may-identify',
	'edition.text-same-in-two-languages',
] as const
export type BlockingCode = (typeof BLOCKING_CODES)[number]
export type AdvisoryCode = (typeof ADVISORY_CODES)[number]

export type Finding = {
	readonly severity: 'blocking' | 'advisory'
	readonly code: BlockingCode | AdvisoryCode
	/** Where, in the definition: `rubric.criteria.2.levels.4`. */
	readonly path: string
	readonly details?: Readonly<Record<string, string | number>>
}

type Details = Readonly<Record<string, string | number>>

export function blocking(code: BlockingCode, path: string, details?: Details): Finding {
	return details ? { severity: 'blocking', code, path, details } : { severity: 'blocking', code, path }
}

export function advisory(code: AdvisoryCode, path: string, details?: Details): Finding {
	return details ? { severity: 'advisory', code, path, details } : { severity: 'advisory', code, path }
}
