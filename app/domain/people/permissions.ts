import type { Actor, Role, RoleHeld } from '#app/domain/people/actor.ts'

/** Where an application stands; its region is unknown until it is first received. */
export type Scope = { readonly editionId: string; readonly regionCode: string | null }

/** Officers and managers work there; auditors read. */
export function mayEnterOffice(actor: Actor): boolean {
	return holds(actor, ['officer', 'manager', 'auditor'])
}

/** Officers and managers: acts, not only reading. */
export function mayWorkInOffice(actor: Actor): boolean {
	return holds(actor, ['officer', 'manager'])
}

/** An officer in her region (or a national one), or a manager of the edition. */
export function mayScreen(actor: Actor, scope: Scope): boolean {
	return holds(actor, ['officer'], (role) => covers(role, scope)) || mayManageEdition(actor, scope.editionId)
}

/** Reading an application's file and history in the office: those who screen it, and auditors. */
export function mayReadInOffice(actor: Actor, scope: Scope): boolean {
	return mayScreen(actor, scope) || mayReadJournal(actor, scope.editionId)
}

/** Filling an application in with an applicant who sits at the desk. */
export function mayAssistApplicants(actor: Actor, editionId: string): boolean {
	return holds(actor, ['officer', 'manager'], (role) => isOfEdition(role, editionId))
}

/** Settings, jury, assignment, publication of one edition. */
export function mayManageEdition(actor: Actor, editionId: string): boolean {
	return holds(actor, ['manager'], (role) => role.regionCode === null && isOfEdition(role, editionId))
}

/** A new edition, staff, the outbox: a manager of every edition. */
export function mayManageEverything(actor: Actor): boolean {
	return holds(actor, ['manager'], (role) => role.editionId === null && role.regionCode === null)
}

/** The chair reads and scores as a juror does. */
export function isJurorOf(actor: Actor, editionId: string): boolean {
	return holds(actor, ['juror', 'chair'], (role) => isOfEdition(role, editionId))
}

export function isChairOf(actor: Actor, editionId: string): boolean {
	return holds(actor, ['chair'], (role) => isOfEdition(role, editionId))
}

export function isAnyJuror(actor: Actor): boolean {
	return holds(actor, ['juror', 'chair'])
}

/** The ranking with everybody's totals: the jury (in deliberation: the caller checks the phase), manager, auditor. */
export function mayReadRanking(actor: Actor, editionId: string): boolean {
	return isJurorOf(actor, editionId) || mayReadJournal(actor, editionId)
}

/** The record of acts. Managers read it too: they answer questions with it. */
export function mayReadJournal(actor: Actor, editionId: string | null): boolean {
	return holds(
		actor,
		['auditor', 'manager'],
		(role) =>
			role.regionCode === null &&
			(editionId === null ? role.editionId === null : isOfEdition(role, editionId)),
	)
}

/** Editions in whose office the person works or reads: `'all'`, or their ids. */
export function officeEditions(actor: Actor): 'all' | readonly string[] {
	const roles = rolesOf(actor).filter(
		({ role }) => role === 'officer' || role === 'manager' || role === 'auditor',
	)
	if (roles.some(({ editionId }) => editionId === null)) return 'all'
	return [...new Set(roles.flatMap(({ editionId }) => editionId ?? []))].sort()
}

/** Regions of an edition that the person may read in the office: for the `where` of lists. */
export function officeRegions(actor: Actor, editionId: string): 'all' | readonly string[] {
	if (mayReadJournal(actor, editionId)) return 'all'
	const roles = rolesOf(actor).filter((role) => role.role === 'officer' && isOfEdition(role, editionId))
	if (roles.some(({ regionCode }) => regionCode === null)) return 'all'
	return [...new Set(roles.flatMap(({ regionCode }) => regionCode ?? []))].sort()
}

function covers(role: RoleHeld, scope: Scope): boolean {
	return (
		isOfEdition(role, scope.editionId) && (role.regionCode === null || role.regionCode === scope.regionCode)
	)
}

function isOfEdition(role: RoleHeld, editionId: string): boolean {
	return role.editionId === null || role.editionId === editionId
}

function holds(
	actor: Actor,
	wanted: readonly Role[],
	fits: (role: RoleHeld) => boolean = () => true,
): boolean {
	return rolesOf(actor).some((role) => wanted.includes(role.role) && fits(role))
}

function rolesOf(actor: Actor): readonly RoleHeld[] {
	return actor.kind === 'person' ? actor.roles : []
}
