import { randomInt } from 'node:crypto'
import type { Contact } from '#app/domain/people/contact.ts'
import {
	CODE_DIGITS,
	decideIssueCode,
	type CodeRefusal,
	type CodeWindow,
} from '#app/domain/people/sign-in-code.ts'
import { type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record, type JournalActor } from '#app/server/journal/record.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import { codeDigest } from '#app/server/secrets.server.ts'

const HOUR = 60 * 60_000

/**
 * Makes a six-digit code for a contact and puts it in the outbox. The answer is the same whether or not anybody has
 * this contact: no account is looked for. Refused too soon after the last one, and past the hourly limit.
 */
export async function issueCode(input: {
	contact: Contact
	language: Language
	/** Hash of the asking browser's device cookie: the code opens that browser only. */
	browserHash: string
	now: Date
}): Promise<Outcome<CodeWindow, CodeRefusal>> {
	return database().write(async (tx) => {
		const decided = decideIssueCode(input.now, await codesSentSince(tx, input.contact, input.now))
		if (!decided.ok) return decided
		const { id, code } = await createCode(tx, {
			contact: input.contact,
			browserHash: input.browserHash,
			issuedById: null,
			expiresAt: decided.value.expiresAt,
			now: input.now,
		})
		await queueMessage(tx, {
			to: {
				accountId: null,
				phone: input.contact.kind === 'phone' ? input.contact.value : null,
				email: input.contact.kind === 'email' ? input.contact.value : null,
				language: input.language,
			},
			template: 'sign-in-code',
			values: () => ({ code }),
			dedupeKey: `code:${id}`,
			now: input.now,
		})
		return decided
	})
}

/** A code that an officer reads out or prints at her desk: it opens any browser, once, for this contact. */
export async function issueCodeAtDesk(input: {
	contact: Contact
	officerId: string
	/** The applicant's account, when she has one: whose code it is. */
	onBehalfOf: string | null
	now: Date
	lifeMs: number
}): Promise<{ code: string; expiresAt: Date }> {
	const expiresAt = new Date(input.now.getTime() + input.lifeMs)
	return database().write(async (tx) => {
		const { code } = await createCode(tx, {
			contact: input.contact,
			browserHash: null,
			issuedById: input.officerId,
			onBehalfOf: input.onBehalfOf,
			expiresAt,
			now: input.now,
		})
		return { code, expiresAt }
	})
}

async function codesSentSince(tx: Tx, contact: Contact, now: Date): Promise<Date[]> {
	const codes = await tx.signInCode.findMany({
		where: { contact: contact.value, issuedById: null, createdAt: { gt: new Date(now.getTime() - HOUR) } },
		select: { createdAt: true },
	})
	return codes.map((one) => one.createdAt)
}

type NewCode = {
	contact: Contact
	browserHash: string | null
	issuedById: string | null
	onBehalfOf?: string | null
	expiresAt: Date
	now: Date
}

async function createCode(tx: Tx, input: NewCode): Promise<{ id: string; code: string }> {
	const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
	const { id } = await tx.signInCode.create({
		data: {
			contactKind: input.contact.kind,
			contact: input.contact.value,
			codeHash: codeDigest(input.contact.value, code),
			browserHash: input.browserHash,
			createdAt: input.now,
			expiresAt: input.expiresAt,
			issuedById: input.issuedById,
		},
	})
	const actor: JournalActor = input.issuedById
		? { kind: 'account', id: input.issuedById }
		: input.browserHash
			? { kind: 'device', id: input.browserHash }
			: { kind: 'system', id: null }
	await record(tx, {
		at: input.now,
		actor,
		onBehalfOf: input.onBehalfOf ?? null,
		action: 'account.code-issued',
		objectType: 'sign-in-code',
		objectId: id,
		payload: { channel: input.contact.kind, atDesk: input.issuedById !== null },
	})
	return { id, code }
}
