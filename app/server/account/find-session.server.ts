import type { RoleHeld } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'

export type FoundSession = { accountId: string; roles: RoleHeld[] }

/** The live session of a token's hash, with the roles held now. Revoked accounts have none. */
export async function findSession(tokenHash: string, now: Date): Promise<FoundSession | null> {
	const session = await database().read.session.findUnique({
		where: { id: tokenHash },
		select: {
			expiresAt: true,
			account: {
				select: {
					id: true,
					revokedAt: true,
					roles: {
						where: { revokedAt: null },
						select: { role: true, editionId: true, regionCode: true },
					},
				},
			},
		},
	})
	if (!session || session.expiresAt <= now || session.account.revokedAt) return null
	return { accountId: session.account.id, roles: session.account.roles }
}
