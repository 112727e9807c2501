import { timingSafeEqual } from 'node:crypto'
import type { Contact } from '#app/domain/people/contact.ts'
import { CODE_TRIES, decideCode, readCode, type CodeRefusal } from '#app/domain/people/sign-in-code.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { joinDrafts, joinSent } from '#app/server/account/join-drafts.server.ts'
import { openSession } from '#app/server/account/open-session.server.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { codeDigest } from '#app/server/secrets.server.ts'

export type CodeToCheck = {
	contact: Contact
	typed: string
	language: Language
	browserHash: string | null
	sessionTokenHash: string
	shared: boolean
	userAgent: string | null
	now: Date
}

/**
 * Opens a session when the code is right: the account is made at the first right code, and the browser's drafts
 * become the account's. A wrong try is counted, and the count is kept even though the sign-in is refused.
 */
export async function checkCode(
	input: CodeToCheck,
): Promise<Outcome<{ accountId: string; lifeMs: number; joined: number }, CodeRefusal>> {
	const read = readCode(input.typed)
	if (!read.ok) return read
	return database().write(async (tx) => {
		// The newest code that this browser asked for, or that an officer gave: another browser's tries do not wear it out.
		const kept = await tx.signInCode.findFirst({
			where: {
				contact: input.contact.value,
				usedAt: null,
				OR: [{ browserHash: null }, ...(input.browserHash ? [{ browserHash: input.browserHash }] : [])],
			},
			orderBy: { createdAt: 'desc' },
		})
		// A contact nobody asked a code for gets the answer of a first wrong try.
		if (!kept) return refuse('people.code-wrong', { left: CODE_TRIES - 1 })
		const decided = decideCode(
			{
				expiresAt: kept.expiresAt,
				usedAt: kept.usedAt,
				tries: kept.tries,
				matches: sameDigest(kept.codeHash, codeDigest(input.contact.value, read.value)),
				sameBrowser: kept.browserHash === null || kept.browserHash === input.browserHash,
			},
			input.now,
		)
		if (!decided.ok) {
			await tx.signInCode.update({ where: { id: kept.id }, data: { tries: { increment: 1 } } })
			return decided
		}
		await tx.signInCode.update({ where: { id: kept.id }, data: { usedAt: decided.value.usedAt } })
		const account = await findOrCreateAccount(tx, input)
		if (!account) return refuse('people.code-wrong', { left: CODE_TRIES - 1 })
		const { lifeMs } = await openSession(tx, {
			accountId: account,
			tokenHash: input.sessionTokenHash,
			shared: input.shared,
			userAgent: input.userAgent,
			now: input.now,
		})
		const mine = { accountId: account, now: input.now }
		const drafts = await joinDrafts(tx, { ...mine, deviceHash: input.browserHash })
		const sent = await joinSent(tx, { ...mine, contact: input.contact.value })
		return accept({ accountId: account, lifeMs, joined: drafts + sent })
	})
}

/** `null` for an account that was revoked. */
async function findOrCreateAccount(tx: Tx, input: CodeToCheck): Promise<string | null> {
	const where =
		input.contact.kind === 'phone' ? { phone: input.contact.value } : { email: input.contact.value }
	const known = await tx.account.findUnique({ where, select: { id: true, revokedAt: true } })
	if (known) return known.revokedAt ? null : known.id
	const made = await tx.account.create({ data: { ...where, language: input.language, createdAt: input.now } })
	await record(tx, {
		at: input.now,
		actor: { kind: 'account', id: made.id },
		action: 'account.created',
		objectType: 'account',
		objectId: made.id,
		payload: { channel: input.contact.kind },
	})
	return made.id
}

function sameDigest(a: string, b: string): boolean {
	const left = Buffer.from(a)
	const right = Buffer.from(b)
	return left.length === right.length && timingSafeEqual(left, right)
}
