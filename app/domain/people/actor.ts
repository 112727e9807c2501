/** What a person may be beside an applicant. Matches the enum `RoleName` of the database. */
export const ROLES = ['officer', 'manager', 'juror', 'chair', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** `editionId: null` = every edition; `regionCode: null` = the whole country. */
export type RoleHeld = {
	readonly role: Role
	readonly editionId: string | null
	readonly regionCode: string | null
}

/** A browser without an account; the hash of its device cookie holds its drafts. */
export type Visitor = { readonly kind: 'visitor'; readonly deviceHash: string | null }

/** Somebody signed in. Applicants hold no role. */
export type Person = {
	readonly kind: 'person'
	readonly accountId: string
	readonly deviceHash: string | null
	readonly roles: readonly RoleHeld[]
}

/** Who acts. */
export type Actor = Visitor | Person
