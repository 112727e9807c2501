import type { ReadDb } from '#app/server/db.server.ts'

/** Who gave somebody the role that she signs with, and when. */
export type RoleGiven = { readonly givenBy: string; readonly at: Date }

/** The role by which an account managed at a moment; null: it came with the installation, or none stood. */
export type RoleGivers = {
	readonly behind: (accountId: string, at: Date) => RoleGiven | null
	/** Accounts that gave one. */
	readonly givers: readonly string[]
}

/**
 * By which roles these accounts manage the edition or did. Of several that stood at a moment the oldest counts: it is the
 * one that the journal names with a signature.
 */
export async function readRoleGivers(
	db: ReadDb,
	editionId: string,
	accountIds: readonly string[],
): Promise<RoleGivers> {
	const grants = await db.roleGrant.findMany({
		where: {
			accountId: { in: [...new Set(accountIds)] },
			role: 'manager',
			OR: [{ editionId }, { editionId: null }],
		},
		orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
		select: { accountId: true, grantedAt: true, grantedBy: true, revokedAt: true },
	})
	return {
		givers: grants.flatMap(({ grantedBy }) => grantedBy ?? []),
		behind(accountId, at) {
			const role = grants.find(
				(grant) =>
					grant.accountId === accountId &&
					grant.grantedAt <= at &&
					(grant.revokedAt === null || grant.revokedAt > at),
			)
			return role?.grantedBy ? { givenBy: role.grantedBy, at: role.grantedAt } : null
		},
	}
}
