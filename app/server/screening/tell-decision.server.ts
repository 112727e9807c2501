import type { Answers } from '#app/domain/application/answers.ts'
import { findContacts } from '#app/server/application/find-contacts.server.ts'
import type { Tx } from '#app/server/db.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import type { MailValues, Template } from '#app/server/mail/templates.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'

/** Tells the applicant what the office did, in the language of her account, else of her application. */
export async function tellDecision(
	tx: Tx,
	file: OfficeFile,
	message: { template: Template; values: MailValues; dedupeKey: string; realNow: Date },
): Promise<void> {
	const { realNow, ...rest } = message
	const { application, definition, answers } = file
	const all = Object.assign({}, ...Object.values(answers)) as Answers
	const contacts = await findContacts(tx, application, definition, all)
	await queueMessage(tx, {
		...rest,
		to: { ...contacts, language: contacts.language ?? application.language },
		now: realNow,
		applicationId: application.id,
		editionId: application.editionId,
	})
}
