/** What the machine looks at, in the order of the checklist. Each is also the officer's `ruleKey`. */
export const RULES = [
	'share',
	'age',
	'registration',
	'standing',
	'repeat-winner',
	'single-application',
	'ice',
	'members',
	'budget',
	'independence',
] as const
export type RuleKey = (typeof RULES)[number]

/** `fits`, `look` (a person must), `fails`, `waiting` (for somebody's mark). The machine never decides. */
export type MachineVerdict = 'fits' | 'look' | 'fails' | 'waiting'

/** One finding with its evidence as figures: the text of `code` says it in words. */
export type Finding = {
	/** A rule, or `document:<key>`. */
	readonly key: RuleKey | `document:${string}`
	readonly verdict: MachineVerdict
	readonly code: FindingCode
	readonly details?: Readonly<Record<string, string | number>>
	/** Fields of the form that it reads, to point at and to flag. */
	readonly fields: readonly string[]
}

export const FINDING_CODES = [
	'screening.share-fits',
	'screening.share-fails',
	'screening.share-unreadable',
	'screening.age-fits',
	'screening.age-fails',
	'screening.age-look',
	'screening.age-unreadable',
	'screening.registration-fits',
	'screening.registration-fails',
	'screening.registration-unreadable',
	'screening.standing-waiting',
	'screening.winner-fits',
	'screening.winner-fails',
	'screening.winner-declared',
	'screening.single-fits',
	'screening.single-contested',
	'screening.single-other-prize',
	'screening.ice-fits',
	'screening.ice-look',
	'screening.ice-unreadable',
	'screening.members-fits',
	'screening.members-few',
	'screening.budget-fits',
	'screening.budget-differs',
	'screening.budget-over-prize',
	'screening.budget-unreadable',
	'screening.independence-fits',
	'screening.independence-look',
	'screening.independence-seated',
	'screening.document-there',
	'screening.document-missing',
	'screening.document-refused',
	'screening.document-waiting',
	'screening.document-optional',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

export function finding(
	key: Finding['key'],
	verdict: MachineVerdict,
	code: FindingCode,
	fields: readonly string[],
	details?: Readonly<Record<string, string | number>>,
): Finding {
	return details ? { key, verdict, code, fields, details } : { key, verdict, code, fields }
}
