import type { Actor } from '#app/domain/people/actor.ts'
import { decideCloseAccount, type StaffRefusal } from '#app/domain/people/staff.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { countOtherManagers } from '#app/server/people/revoke-role.server.ts'

/** Ends the account of somebody who works here: roles, sessions and unused links at once. Nothing she did is undone. */
export async function closeAccount(input: {
	actor: Actor
	accountId: string
	confirmed: boolean
	now: Date
}): Promise<Outcome<{ sessions: number }, StaffRefusal>> {
	const { actor, accountId, confirmed, now } = input
	return database().write(async (tx) => {
		const account = await tx.account.findFirst({
			where: { id: accountId, revokedAt: null, roles: { some: {} } },
			include: { roles: { where: { revokedAt: null } } },
		})
		if (!account) return refuse('people.account-closed')
		const otherManagers = await countOtherManagers(tx, accountId)
		const decided = decideCloseAccount({ actor, accountId, confirmed, otherManagers }, account.roles)
		if (!decided.ok) return decided
		const { byId } = decided.value
		const closed = await tx.account.updateMany({
			where: { id: accountId, revokedAt: null },
			data: { revokedAt: now },
		})
		if (closed.count !== 1) return refuse('people.account-closed')
		await tx.roleGrant.updateMany({
			where: { accountId, revokedAt: null },
			data: { revokedAt: now, revokedBy: byId },
		})
		const { count: sessions } = await tx.session.deleteMany({ where: { accountId } })
		await tx.signInLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } })
		await record(tx, {
			at: now,
			actor: { kind: 'account', id: byId },
			action: 'account.revoked',
			objectType: 'account',
			objectId: accountId,
			payload: { roles: account.roles.length, sessions },
		})
		return accept({ sessions })
	})
}
