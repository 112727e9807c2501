import { type Answers, textOf } from '#app/domain/application/answers.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { type Addressee, queueMessage } from '#app/server/mail/queue-message.server.ts'
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
	const { application } = news.held
	await queueMessage(tx, {
		to: await addresseeOf(tx, news),
		template: news.template,
		values: news.values,
		dedupeKey: news.dedupeKey,
		now: news.realNow,
		applicationId: application.id,
		editionId: application.editionId,
	})
}

async function addresseeOf(tx: Tx, { held, answers, language }: News): Promise<Addressee> {
	const { accountId } = held.application
	const account = accountId
		? await tx.account.findUnique({ where: { id: accountId }, select: { phone: true, email: true } })
		: null
	const typed = (type: Field['type']) => {
		const field = allFields(held.definition).find((one) => one.type === type)
		return (field && textOf(answers, field.key)) ?? null
	}
	return {
		accountId,
		phone: account?.phone ?? typed('phone'),
		email: account?.email ?? typed('email'),
		language,
	}
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
