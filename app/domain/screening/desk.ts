import type { Person } from '#app/domain/people/actor.ts'
import { mayScreen, mayWorkInOffice, type Scope } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** A code on a slip of paper lives longer than one in a message: the way home is long. */
export const DESK_CODE_MINUTES = 60

export const DESK_REFUSALS = [
	'screening.desk-no-contact',
	'screening.desk-staff',
	'screening.desk-elsewhere',
] as const
export type DeskRefusal = (typeof DESK_REFUSALS)[number]

/** The account behind a contact. */
export type AccountAtDesk = {
	readonly isRevoked: boolean
	/** It holds a role of the staff or of the jury. */
	readonly isStaff: boolean
	/** Its received applications. */
	readonly applications: readonly Scope[]
}

/**
 * May this officer give a code for the account? Not for one with a role: whoever holds that code would act in a
 * colleague's name, and two signatures would be one. Not for one whose applications are all of other delegations:
 * they have a desk too. A contact without an account, or with drafts only, is welcome anywhere.
 */
export function decideDeskCode(actor: Person, account: AccountAtDesk | null): Outcome<null, DeskRefusal> {
	if (!mayWorkInOffice(actor)) return refuse('screening.desk-no-contact')
	if (!account) return accept(null)
	if (account.isStaff || account.isRevoked) return refuse('screening.desk-staff')
	const isElsewhere =
		account.applications.length > 0 && !account.applications.some((one) => mayScreen(actor, one))
	return isElsewhere ? refuse('screening.desk-elsewhere') : accept(null)
}
