import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { isStaffRole, type StaffRefusal } from '#app/domain/people/staff.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { sendInvitation, type LinkAddress } from '#app/server/people/send-invitation.server.ts'

/** Another one-time link for somebody whose invitation was lost or has expired. The older one stops opening. */
export async function inviteAgain(input: {
	actor: Actor
	accountId: string
	linkAddress: LinkAddress
	now: Date
}): Promise<Outcome<null, StaffRefusal>> {
	const { actor, accountId, linkAddress, now } = input
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.not-yours')
	return database().write(async (tx) => {
		const account = await tx.account.findUnique({
			where: { id: accountId },
			include: { roles: { where: { revokedAt: null }, orderBy: { grantedAt: 'desc' } } },
		})
		const role = account?.roles.map((one) => one.role).find(isStaffRole)
		if (!account || account.revokedAt) return refuse('people.account-closed')
		if (!role) return refuse('people.role-gone')
		await sendInvitation(tx, { account, role, byId: actor.accountId, linkAddress, now })
		return accept(null)
	})
}
