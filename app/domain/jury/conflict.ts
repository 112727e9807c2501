import {
	type AssignmentRules,
	type Dossier,
	type Juror,
	organisationKey,
	type Pair,
} from '#app/domain/jury/panel.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const CONFLICT_REFUSALS = [
	'jury.left',
	'jury.declare-after-assignment',
	'jury.not-on-roster',
	'jury.not-a-reader',
	'jury.recusal-needs-words',
	'jury.sitting-open',
] as const
export type ConflictRefusal = (typeof CONFLICT_REFUSALS)[number]

/**
 * A juror's answer to the roster of cooperatives (names, provinces, officers' roles), given once before the assignment;
 * no conflict is an answer too. After the assignment she recuses herself instead.
 */
export function declareConflicts(facts: {
	readonly jurorId: string
	readonly left: boolean
	readonly assigned: boolean
	readonly roster: readonly string[]
	readonly chosen: readonly string[]
}): Outcome<readonly Pair[], 'jury.left' | 'jury.declare-after-assignment' | 'jury.not-on-roster'> {
	if (facts.left) return refuse('jury.left')
	if (facts.assigned) return refuse('jury.declare-after-assignment')
	const roster = new Set(facts.roster)
	const chosen = [...new Set(facts.chosen)]
	if (chosen.some((applicationId) => !roster.has(applicationId))) return refuse('jury.not-on-roster')
	return accept(chosen.map((applicationId) => ({ applicationId, jurorId: facts.jurorId })))
}

export type DerivedConflict = Pair & { readonly because: 'same-province' | 'own-cooperative' }
export type NamedDossier = Dossier & {
	readonly nameAr: string | null
	readonly nameFr: string | null
	/** Accounts that sent it, or helped to fill it in. */
	readonly heldBy?: readonly string[]
}
/** A juror with the account by which she signs in. */
export type SeatedJuror = Juror & { readonly accountId?: string }

/**
 * Conflicts that follow from the facts: same province (when a rule), or the juror's own cooperative, by the name of her
 * organisation or because her account sent the application.
 */
export function deriveConflicts(
	jurors: readonly SeatedJuror[],
	dossiers: readonly NamedDossier[],
	rules: AssignmentRules,
): DerivedConflict[] {
	return jurors.flatMap((juror) =>
		dossiers.flatMap((dossier): DerivedConflict[] => {
			const pair = { applicationId: dossier.applicationId, jurorId: juror.id }
			if (isOwnCooperative(juror, dossier)) return [{ ...pair, because: 'own-cooperative' }]
			const near = rules.neverSameProvince && juror.provinceCode === dossier.provinceCode
			return near ? [{ ...pair, because: 'same-province' }] : []
		}),
	)
}

function isOwnCooperative(juror: SeatedJuror, { nameAr, nameFr, heldBy = [] }: NamedDossier): boolean {
	if (juror.accountId !== undefined && heldBy.includes(juror.accountId)) return true
	const organisation = organisationKey(juror.organisation)
	return organisation !== '' && [nameAr, nameFr].some((name) => organisationKey(name ?? '') === organisation)
}

export const RECUSAL_REASONS = ['recognised', 'linked', 'other'] as const
export type RecusalReason = (typeof RECUSAL_REASONS)[number]

export type Recusal = {
	/** Forbidden for good. */
	readonly pair: Pair
	/** The sheet becomes void — kept, never counted — when there is one. */
	readonly voidsSheet: boolean
	readonly reason: RecusalReason
	readonly words: string | null
}

/**
 * A recusal while reading ("I recognise it"). Open with a draft, and with a submitted sheet too, until a sitting has
 * opened: a conflict seen late must still take the reading out. Once a sitting is open its ranking is frozen by hash;
 * the juror then leaves the room for that file and does not vote on it, and the chair may have its readings redone.
 * "I recognise it" and "I have a link" need no words, for a reason may itself reveal; another reason needs some.
 */
export function recuse(facts: {
	readonly pair: Pair
	readonly assignment: 'reading' | 'withdrawn' | 'none'
	readonly sheet: 'none' | 'draft' | 'submitted' | 'void'
	readonly sittingOpen: boolean
	readonly reason: RecusalReason
	readonly words: string
}): Outcome<Recusal, 'jury.not-a-reader' | 'jury.sitting-open' | 'jury.recusal-needs-words'> {
	if (facts.assignment !== 'reading' || facts.sheet === 'void') return refuse('jury.not-a-reader')
	if (facts.sittingOpen) return refuse('jury.sitting-open')
	const words = facts.words.trim()
	if (facts.reason === 'other' && words === '') return refuse('jury.recusal-needs-words')
	return accept({
		pair: facts.pair,
		voidsSheet: facts.sheet !== 'none',
		reason: facts.reason,
		words: words === '' ? null : words,
	})
}
