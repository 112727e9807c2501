import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { toMember, type StaffMember } from '#app/server/people/list-staff.server.ts'

export type StaffFile = StaffMember & {
	language: string
	lastSignInAt: Date | null
	liveSessions: number
	/** A one-time link that still opens. */
	invitedUntil: Date | null
}

/**
 * One person who holds or held a role, with her contact in full: reading it is written in the journal. Null for
 * anybody else: applicants are not looked up here.
 */
export async function readPerson(actor: Person, accountId: string, now: Date): Promise<StaffFile | null> {
	if (!mayManageEverything(actor)) return null
	const account = await database().read.account.findFirst({
		where: { id: accountId, roles: { some: {} } },
		include: {
			roles: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } },
			sessions: { where: { expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' } },
		},
	})
	if (!account) return null
	const link = await database().read.signInLink.findFirst({
		where: { accountId, purpose: 'invitation', usedAt: null, expiresAt: { gt: now } },
		orderBy: { expiresAt: 'desc' },
	})
	await database().write((tx) =>
		record(tx, {
			at: now,
			actor: { kind: 'account', id: actor.accountId },
			action: 'read.personal-data',
			objectType: 'account',
			objectId: accountId,
			payload: { of: 'staff' },
		}),
	)
	return {
		...toMember(account),
		language: account.language,
		lastSignInAt: account.sessions[0]?.createdAt ?? null,
		liveSessions: account.sessions.length,
		invitedUntil: link?.expiresAt ?? null,
	}
}
