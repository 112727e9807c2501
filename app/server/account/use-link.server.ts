import { createHash } from 'node:crypto'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { openSession } from '#app/server/account/open-session.server.ts'
import { database } from '#app/server/db.server.ts'

export type LinkRefusal = 'account.link-unknown'

/**
 * Signs in with a one-time link. A used, expired or unknown link gets the same answer. The page that shows the link
 * only asks; opening happens by POST, so a mail scanner that follows addresses does not use it up.
 */
export async function openByLink(input: {
	token: string
	sessionTokenHash: string
	shared: boolean
	userAgent: string | null
	now: Date
}): Promise<Outcome<{ accountId: string; lifeMs: number }, LinkRefusal>> {
	const id = createHash('sha256').update(input.token).digest('hex')
	return database().write(async (tx) => {
		const link = await tx.signInLink.findUnique({ where: { id } })
		if (!link || link.usedAt || link.expiresAt <= input.now) return refuse('account.link-unknown')
		const account = await tx.account.findUnique({
			where: { id: link.accountId },
			select: { revokedAt: true },
		})
		if (!account || account.revokedAt) return refuse('account.link-unknown')
		const { count } = await tx.signInLink.updateMany({
			where: { id, usedAt: null },
			data: { usedAt: input.now },
		})
		if (count !== 1) return refuse('account.link-unknown')
		const { lifeMs } = await openSession(tx, {
			accountId: link.accountId,
			tokenHash: input.sessionTokenHash,
			shared: input.shared,
			userAgent: input.userAgent,
			now: input.now,
		})
		return accept({ accountId: link.accountId, lifeMs })
	})
}
