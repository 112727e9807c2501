import type { Language } from '#app/i18n/direction.ts'
import { isLanguage } from '#app/i18n/direction.ts'
import { calendarNow } from '#app/server/clock.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { renderEmail, renderSms, type MailValues, type Template } from '#app/server/mail/templates.server.ts'

export type Addressee = {
	accountId: string | null
	phone: string | null
	email: string | null
	language: string
}

export type MessageToQueue = {
	to: Addressee
	template: Template
	values: MailValues
	/** The same act never writes the same message twice: `received:<application>:<number>`. */
	dedupeKey: string
	now: Date
	/** Not before this instant (letters that leave at the publishing minute). */
	notBefore?: Date
	applicationId?: string
	editionId?: string
}

/**
 * Puts a message in the outbox, in the transaction of the act it tells of: one e-mail and one text message, for each
 * address the person has. Nothing of the award depends on its arriving.
 */
export async function queueMessage(tx: Tx, message: MessageToQueue): Promise<void> {
	const language: Language = isLanguage(message.to.language) ? message.to.language : 'ar'
	const due = message.notBefore ?? (await dueAtOnce(tx, message.now))
	const channels = [
		{ channel: 'email', recipient: message.to.email, render: renderEmail },
		{
			channel: 'sms',
			recipient: canReceiveSms(message.to.phone) ? message.to.phone : null,
			render: renderSms,
		},
	] as const
	for (const { channel, recipient, render } of channels) {
		if (!recipient) continue
		const dedupeKey = `${channel}:${message.dedupeKey}`
		if ((await tx.message.count({ where: { dedupeKey } })) > 0) continue
		const { subject, text, html } = render(message.template, language, message.values)
		await tx.message.create({
			data: {
				channel,
				recipient,
				subject,
				text,
				html,
				language,
				dedupeKey,
				template: message.template,
				accountId: message.to.accountId,
				applicationId: message.applicationId ?? null,
				editionId: message.editionId ?? null,
				createdAt: message.now,
				nextAttemptAt: due,
			},
		})
	}
}

/** Due times are of the edition's calendar, which a rehearsal may have moved back: what is due now is due by both. */
async function dueAtOnce(tx: Tx, now: Date): Promise<Date> {
	const installation = await tx.installation.findFirst()
	const calendar = installation ? calendarNow(installation, now) : now
	return calendar < now ? calendar : now
}

/** Moroccan mobile numbers begin with 6 or 7; others get no text message (prizes.md 9.2). */
export function canReceiveSms(phone: string | null): boolean {
	return phone !== null && /^\+212[67]/.test(phone)
}
