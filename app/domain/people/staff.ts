import type { Actor, Person, RoleHeld } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** Roles given on the page of people. Jurors and chairs are invited to one edition, on its jury page. */
export const STAFF_ROLES = ['officer', 'manager', 'auditor'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const STAFF_REFUSALS = [
	'people.not-yours',
	'people.role-unknown',
	'people.role-has-no-region',
	'people.role-held',
	'people.sits-on-jury',
	'people.role-gone',
	'people.last-manager',
	'people.confirm-first',
	'people.confirm-own',
	'people.juror-elsewhere',
	'people.contact-needed',
	'people.contact-taken',
	'people.contact-of-manager',
	'people.account-closed',
] as const
export type StaffRefusal = (typeof STAFF_REFUSALS)[number]

export function isStaffRole(role: string): role is StaffRole {
	return STAFF_ROLES.some((one) => one === role)
}

/**
 * Officers work in one region or everywhere; managers and auditors always everywhere. Nobody of an edition's jury works
 * in its office: she would read the names behind the codes, and judge what she screened.
 */
export function decideGrant(
	actor: Actor,
	wanted: RoleHeld,
	held: readonly RoleHeld[],
): Outcome<{ byId: string }, StaffRefusal> {
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.not-yours')
	if (!isStaffRole(wanted.role)) return refuse('people.role-unknown')
	if (wanted.regionCode !== null && wanted.role !== 'officer') return refuse('people.role-has-no-region')
	if (held.some((one) => isSameRole(one, wanted))) return refuse('people.role-held')
	if (held.some((one) => isOfJury(one) && overlaps(one, wanted))) return refuse('people.sits-on-jury')
	return accept({ byId: actor.accountId })
}

function isOfJury({ role }: RoleHeld): boolean {
	return role === 'juror' || role === 'chair'
}

function overlaps(a: RoleHeld, b: RoleHeld): boolean {
	return a.editionId === null || b.editionId === null || a.editionId === b.editionId
}

/** What is asked before somebody loses a role or her account. */
export type Removal = {
	readonly actor: Actor
	readonly accountId: string
	/** The box was ticked on a page that says what will happen. */
	readonly confirmed: boolean
	/** Other live accounts that manage every edition. */
	readonly otherManagers: number
}

/** Takes one role away. Somebody must always be left who manages every edition. */
export function decideRevokeRole(removal: Removal, role: RoleHeld): Outcome<{ byId: string }, StaffRefusal> {
	return decideRemoval(removal, [role])
}

/** Ends a person's account: every role and every session at once. Jurors leave on the page of their jury. */
export function decideCloseAccount(
	removal: Removal,
	roles: readonly RoleHeld[],
): Outcome<{ byId: string }, StaffRefusal> {
	return decideRemoval(removal, roles)
}

function decideRemoval(
	removal: Removal,
	roles: readonly RoleHeld[],
): Outcome<{ byId: string }, StaffRefusal> {
	const { actor, accountId, confirmed, otherManagers } = removal
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.not-yours')
	if (roles.some(({ role }) => !isStaffRole(role))) return refuse('people.juror-elsewhere')
	if (roles.some(managesEverything) && otherManagers === 0) return refuse('people.last-manager')
	if (!confirmed) return refuse(accountId === actor.accountId ? 'people.confirm-own' : 'people.confirm-first')
	return accept({ byId: actor.accountId })
}

export function managesEverything({ role, editionId, regionCode }: RoleHeld): boolean {
	return role === 'manager' && editionId === null && regionCode === null
}

export function isSameRole(a: RoleHeld, b: RoleHeld): boolean {
	return a.role === b.role && a.editionId === b.editionId && a.regionCode === b.regionCode
}

type Contacts = { readonly phone: string | null; readonly email: string | null }
type Managing = { readonly accountId: string; readonly roles: readonly { readonly role: string }[] }

/**
 * A name and the ways to reach somebody who works here; at least one way must be left. Managers sign two by two, and
 * whoever holds a contact holds the signature: the contact of a manager is changed by herself alone.
 */
export function decideChangePerson(
	actor: Actor,
	person: Contacts & Managing,
	wanted: Contacts,
): Outcome<{ byId: string }, StaffRefusal> {
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.not-yours')
	if (wanted.phone === null && wanted.email === null) return refuse('people.contact-needed')
	const changes = wanted.phone !== person.phone || wanted.email !== person.email
	if (changes && isOtherManager(person, actor)) return refuse('people.contact-of-manager')
	return accept({ byId: actor.accountId })
}

/** Is this a manager, and somebody else? */
export function isOtherManager(person: Managing, actor: Pick<Person, 'accountId'>): boolean {
	return person.accountId !== actor.accountId && person.roles.some(({ role }) => role === 'manager')
}
