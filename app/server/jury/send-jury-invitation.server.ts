import type { Language } from '#app/i18n/direction.ts'
import { createSignInLink } from '#app/server/account/create-link.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { prizeName } from '#app/server/jury/tell-readers.server.ts'
import { wordMoment } from '#app/server/jury/word-times.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

/** Makes the address of a one-time link in a language, on the site's own host. */
export type LinkAddress = (token: string, language: Language) => string

export type JuryInvitation = {
	edition: LoadedEdition
	member: { id: string; code: string }
	account: { id: string; phone: string | null; email: string | null; language: string }
	byId: string
	linkAddress: LinkAddress
	realNow: Date
	/** Names the act that writes: one message for each. By default one a day. */
	dedupeKey?: string
}

/**
 * Writes to a juror that she is invited, with a link that opens once. Earlier invitations that were never used stop
 * opening: the newest message is the good one. Nothing is written twice for one act; false then.
 */
export async function sendJuryInvitation(tx: Tx, input: JuryInvitation): Promise<boolean> {
	const { edition, member, account, realNow } = input
	const dedupeKey = `jury-invitation:${member.id}:${input.dedupeKey ?? moroccanDay(realNow)}`
	const sent = await tx.message.count({
		where: { dedupeKey: { in: [`email:${dedupeKey}`, `sms:${dedupeKey}`] } },
	})
	if (sent > 0) return false
	await tx.signInLink.updateMany({
		where: { accountId: account.id, purpose: 'invitation', usedAt: null },
		data: { usedAt: realNow },
	})
	const { token, expiresAt } = await createSignInLink(tx, {
		accountId: account.id,
		purpose: 'invitation',
		issuedBy: { kind: 'account', id: input.byId },
		now: realNow,
	})
	await queueMessage(tx, {
		to: { accountId: account.id, phone: account.phone, email: account.email, language: account.language },
		template: 'jury-invitation',
		values: (language) => ({
			prize: prizeName(edition, language),
			year: edition.year,
			code: member.code,
			until: wordMoment(language, expiresAt),
			link: input.linkAddress(token, language),
		}),
		dedupeKey,
		now: realNow,
		editionId: edition.id,
	})
	return true
}
