import { shortenSessions } from '#app/server/account/open-session.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type JuryRole = {
	accountId: string
	editionId: string
	/** null: neither juror nor chair any more. */
	role: 'juror' | 'chair' | null
	byId: string
	realNow: Date
}

/** Gives the one role of the jury that is wanted and takes the other: doors open and close with it, at once. */
export async function setJuryRole(
	tx: Tx,
	{ accountId, editionId, role, byId, realNow }: JuryRole,
): Promise<void> {
	const held = await tx.roleGrant.findMany({
		where: { accountId, editionId, role: { in: ['juror', 'chair'] }, revokedAt: null },
	})
	const actor = { kind: 'account', id: byId } as const
	const object = { objectType: 'account', objectId: accountId }
	for (const grant of held) {
		if (grant.role === role) continue
		await tx.roleGrant.update({ where: { id: grant.id }, data: { revokedAt: realNow, revokedBy: byId } })
		const payload = { role: grant.role, edition: editionId }
		await record(tx, { at: realNow, actor, action: 'account.role-revoked', ...object, payload })
	}
	if (role === null || held.some((grant) => grant.role === role)) return
	await tx.roleGrant.create({ data: { accountId, role, editionId, grantedAt: realNow, grantedBy: byId } })
	await shortenSessions(tx, accountId, realNow)
	const payload = { role, edition: editionId }
	await record(tx, { at: realNow, actor, action: 'account.role-granted', ...object, payload })
}
