import { createHash } from 'node:crypto'
import { realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'

const DAY_MS = 86_400_000

/** A session of a fixed token, so that tests need no sign-in of their own. It lasts a day. */
export async function openTestSession(token: string, accountId: string | null | undefined): Promise<string> {
	if (!accountId) throw new Error(`Nobody is there for ${token}`)
	const now = realNow()
	await database().write((tx) =>
		tx.session.create({
			data: {
				id: createHash('sha256').update(token).digest('hex'),
				accountId,
				createdAt: now,
				lastSeenAt: now,
				expiresAt: new Date(now.getTime() + DAY_MS),
			},
		}),
	)
	return token
}
