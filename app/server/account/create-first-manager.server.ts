import { createSignInLink } from '#app/server/account/create-link.server.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Address of the secretariat's first account; it is changed on the page of people. */
export const FIRST_MANAGER_EMAIL = 'secretariat@localhost'

/** On an installation without any manager: makes the secretariat's account and a link to sign in with. */
export async function createFirstManager(now: Date): Promise<{ token: string } | null> {
	if ((await database().read.roleGrant.count({ where: { role: 'manager' } })) > 0) return null
	return database().write(async (tx) => {
		if ((await tx.roleGrant.count({ where: { role: 'manager' } })) > 0) return null
		const actor = { kind: 'command', id: null } as const
		const account = await tx.account.create({
			data: {
				email: FIRST_MANAGER_EMAIL,
				language: 'ar',
				createdAt: now,
				roles: { create: { role: 'manager', grantedAt: now } },
			},
		})
		await record(tx, {
			at: now,
			actor,
			action: 'account.created',
			objectType: 'account',
			objectId: account.id,
			payload: { channel: 'email' },
		})
		await record(tx, {
			at: now,
			actor,
			action: 'account.role-granted',
			objectType: 'account',
			objectId: account.id,
			payload: { role: 'manager' },
		})
		const { token } = await createSignInLink(tx, {
			accountId: account.id,
			purpose: 'operator',
			issuedBy: actor,
			now,
		})
		return { token }
	})
}
