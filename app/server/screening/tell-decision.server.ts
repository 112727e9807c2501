import { type Answers, textOf } from '#app/domain/application/answers.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import type { Tx } from '#app/server/db.server.ts'
import { type Addressee, queueMessage } from '#app/server/mail/queue-message.server.ts'
import type { MailValues, Template } from '#app/server/mail/templates.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'

/** Tells the applicant what the office did, in the language of her account, else of her application. */
export async function tellDecision(
	tx: Tx,
	file: OfficeFile,
	message: { template: Template; values: MailValues; dedupeKey: string; realNow: Date },
): Promise<void> {
	const { realNow, ...rest } = message
	await queueMessage(tx, {
		...rest,
		to: await addresseeOf(tx, file),
		now: realNow,
		applicationId: file.application.id,
		editionId: file.application.editionId,
	})
}

/** Her account's contacts; where it has none of a kind, the phone and the address written in the application. */
async function addresseeOf(tx: Tx, { application, definition, answers }: OfficeFile): Promise<Addressee> {
	const account = application.accountId
		? await tx.account.findUnique({ where: { id: application.accountId } })
		: null
	const all = Object.assign({}, ...Object.values(answers)) as Answers
	const typed = (type: Field['type']) => {
		const field = allFields(definition).find((one) => one.type === type)
		return (field && textOf(all, field.key)) ?? null
	}
	return {
		accountId: application.accountId,
		phone: account?.phone ?? typed('phone'),
		email: account?.email ?? typed('email'),
		language: account?.language ?? application.language,
	}
}
