import { createHash, randomBytes } from 'node:crypto'
import { LINK_LIFE } from '#app/server/account/session-rules.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { record, type JournalActor } from '#app/server/journal/record.server.ts'

export type LinkToCreate = {
	accountId: string
	purpose: keyof typeof LINK_LIFE
	issuedBy: JournalActor
	now: Date
}

/** A one-time address that signs one person in. Only the token's hash is kept; the token is returned once. */
export async function createSignInLink(
	tx: Tx,
	input: LinkToCreate,
): Promise<{ token: string; expiresAt: Date }> {
	const token = randomBytes(32).toString('base64url')
	const expiresAt = new Date(input.now.getTime() + LINK_LIFE[input.purpose])
	await tx.signInLink.create({
		data: {
			id: createHash('sha256').update(token).digest('hex'),
			accountId: input.accountId,
			purpose: input.purpose,
			createdAt: input.now,
			expiresAt,
			issuedBy: input.issuedBy.id ?? input.issuedBy.kind,
		},
	})
	await record(tx, {
		at: input.now,
		actor: input.issuedBy,
		action: 'account.link-issued',
		objectType: 'account',
		objectId: input.accountId,
		payload: { purpose: input.purpose },
	})
	return { token, expiresAt }
}
