import type { Answers } from '#app/domain/application/answers.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { findContacts } from '#app/server/application/find-contacts.server.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import type { MailValues, Template } from '#app/server/mail/templates.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

export type News = {
	held: HeldApplication
	/** Answers of all sections: the name, and a contact where there is no account. */
	answers: Answers
	template: Template
	values: MailValues
	dedupeKey: string
	/** Of the page from which she acted. */
	language: Language
	realNow: Date
}

/** A message to her account's contacts, else to the phone and the address written in the application. */
export async function tellApplicant(tx: Tx, news: News): Promise<void> {
	const { application, definition } = news.held
	const contacts = await findContacts(tx, application, definition, news.answers)
	await queueMessage(tx, {
		to: { ...contacts, language: news.language },
		template: news.template,
		values: news.values,
		dedupeKey: news.dedupeKey,
		now: news.realNow,
		applicationId: application.id,
		editionId: application.editionId,
	})
}

/** Day, hour and minute in Morocco, and the second when it counts; the sentence says the zone. */
export function spokenMoment(language: Language, at: Date, show: { second?: boolean } = {}): string {
	const { second, ...parts } = toMoroccan(at)
	return formatDateTime(language, show.second ? { ...parts, second } : parts, { zone: false })
}

/** How the application is called in a message: its name in the reader's letters, else the other, else its number. */
export function nameFor(
	language: Language,
	names: { nameAr: string | null; nameFr: string | null; reference: string | null },
): string {
	const inOrder =
		language === 'ar' || language === 'zgh' ? [names.nameAr, names.nameFr] : [names.nameFr, names.nameAr]
	return inOrder.find((name) => name !== null) ?? names.reference ?? ''
}
