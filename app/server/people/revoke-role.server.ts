import type { Actor } from '#app/domain/people/actor.ts'
import { decideRevokeRole, type StaffRefusal } from '#app/domain/people/staff.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Takes one role from somebody. It counts from her very next request: roles are read with each session. */
export async function revokeRole(input: {
	actor: Actor
	grantId: string
	confirmed: boolean
	now: Date
}): Promise<Outcome<{ accountId: string }, StaffRefusal>> {
	const { actor, grantId, confirmed, now } = input
	return database().write(async (tx) => {
		const grant = await tx.roleGrant.findFirst({ where: { id: grantId, revokedAt: null } })
		if (!grant) return refuse('people.role-gone')
		const otherManagers = await countOtherManagers(tx, grant.accountId)
		const decided = decideRevokeRole({ actor, accountId: grant.accountId, confirmed, otherManagers }, grant)
		if (!decided.ok) return decided
		const { count } = await tx.roleGrant.updateMany({
			where: { id: grantId, revokedAt: null },
			data: { revokedAt: now, revokedBy: decided.value.byId },
		})
		if (count !== 1) return refuse('people.role-gone')
		await record(tx, {
			at: now,
			actor: { kind: 'account', id: decided.value.byId },
			action: 'account.role-revoked',
			objectType: 'account',
			objectId: grant.accountId,
			payload: { grant: grantId, role: grant.role, edition: grant.editionId, region: grant.regionCode },
		})
		return accept({ accountId: grant.accountId })
	})
}

/** Live accounts, this one left out, that manage every edition. */
export async function countOtherManagers(tx: Tx, accountId: string): Promise<number> {
	return tx.account.count({
		where: {
			id: { not: accountId },
			revokedAt: null,
			roles: { some: { role: 'manager', editionId: null, regionCode: null, revokedAt: null } },
		},
	})
}
