import { formatDateTime } from '#app/i18n/format.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { StaffRole } from '#app/domain/people/staff.ts'
import { createSignInLink } from '#app/server/account/create-link.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

/** Makes the address of a one-time link in a language, on the site's own host. */
export type LinkAddress = (token: string, language: Language) => string

export type Invited = {
	account: { id: string; phone: string | null; email: string | null; language: string }
	role: StaffRole
	byId: string
	linkAddress: LinkAddress
	now: Date
}

/**
 * Writes to somebody that a role is hers, with a link that opens once. Earlier invitations that were never used stop
 * opening: the newest message is the good one.
 */
export async function sendInvitation(tx: Tx, input: Invited): Promise<void> {
	const { account, now } = input
	await tx.signInLink.updateMany({
		where: { accountId: account.id, purpose: 'invitation', usedAt: null },
		data: { usedAt: now },
	})
	const { token, expiresAt } = await createSignInLink(tx, {
		accountId: account.id,
		purpose: 'invitation',
		issuedBy: { kind: 'account', id: input.byId },
		now,
	})
	const { second: _, ...until } = toMoroccan(expiresAt)
	await queueMessage(tx, {
		to: { accountId: account.id, phone: account.phone, email: account.email, language: account.language },
		template: 'staff-invitation',
		values: (language) => ({
			role: words(language).account[`role.${input.role}`],
			until: formatDateTime(language, until, { zone: false }),
			link: input.linkAddress(token, language),
		}),
		dedupeKey: `staff-invitation:${account.id}:${now.getTime()}`,
		now,
	})
}
