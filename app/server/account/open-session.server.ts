import { SESSION_LIFE } from '#app/server/account/session-rules.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type OpenSession = {
	accountId: string
	tokenHash: string
	shared: boolean
	userAgent: string | null
	now: Date
}

/** Opens a session inside the caller's transaction; returns its life in milliseconds. */
export async function openSession(tx: Tx, input: OpenSession): Promise<{ lifeMs: number }> {
	const roles = await tx.roleGrant.count({ where: { accountId: input.accountId, revokedAt: null } })
	const lifeMs = input.shared ? SESSION_LIFE.shared : roles > 0 ? SESSION_LIFE.staff : SESSION_LIFE.own
	await tx.session.create({
		data: {
			id: input.tokenHash,
			accountId: input.accountId,
			createdAt: input.now,
			lastSeenAt: input.now,
			expiresAt: new Date(input.now.getTime() + lifeMs),
			shared: input.shared,
			userAgent: input.userAgent?.slice(0, 200) ?? null,
		},
	})
	await record(tx, {
		at: input.now,
		actor: { kind: 'account', id: input.accountId },
		action: 'account.signed-in',
		objectType: 'account',
		objectId: input.accountId,
		payload: { shared: input.shared },
	})
	return { lifeMs }
}

/**
 * Who receives a role has at most a staff session from then on: one of 30 days, opened as an applicant, would carry the
 * role as long.
 */
export async function shortenSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
	const latest = new Date(now.getTime() + SESSION_LIFE.staff)
	await tx.session.updateMany({
		where: { accountId, expiresAt: { gt: latest } },
		data: { expiresAt: latest },
	})
}
