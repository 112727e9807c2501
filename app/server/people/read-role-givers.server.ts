import type { ReadDb } from '#app/server/db.server.ts'

/** Who gave somebody the role that she signs with, and when. */
export type RoleGiven = { readonly givenBy: string; readonly at: Date }

/**
 * By account: the first manager's role on the edition that a person gave, revoked since or not. Accounts whose role came
 * with the installation are not in it.
 */
export async function readRoleGivers(
	db: ReadDb,
	editionId: string,
	accountIds: readonly string[],
): Promise<Map<string, RoleGiven>> {
	const grants = await db.roleGrant.findMany({
		where: {
			accountId: { in: [...new Set(accountIds)] },
			role: 'manager',
			OR: [{ editionId }, { editionId: null }],
		},
		orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
		select: { accountId: true, grantedAt: true, grantedBy: true },
	})
	const oldest = new Map(grants.map((grant) => [grant.accountId, grant]))
	return new Map(
		[...oldest].flatMap(([id, { grantedBy, grantedAt }]) =>
			grantedBy === null ? [] : [[id, { givenBy: grantedBy, at: grantedAt }] as const],
		),
	)
}
