import { type Answers, textOf } from '#app/domain/application/answers.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import type { EditionDefinition, Field } from '#app/domain/edition/definition.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { Addressee } from '#app/server/mail/queue-message.server.ts'

/**
 * Where messages about an application go: the contacts of its account; where it has none of a kind, the phone and the
 * address written in the application. `language` is the account's; null without one.
 */
export async function findContacts(
	db: ReadDb,
	{ accountId }: { readonly accountId: string | null },
	definition: EditionDefinition,
	answers: Answers,
): Promise<Omit<Addressee, 'language'> & { language: string | null }> {
	const account = accountId
		? await db.account.findUnique({
				where: { id: accountId },
				select: { phone: true, email: true, language: true },
			})
		: null
	const typed = (type: Field['type']) => {
		const field = allFields(definition).find((one) => one.type === type)
		return (field && textOf(answers, field.key)) ?? null
	}
	return {
		accountId,
		phone: account?.phone ?? typed('phone'),
		email: account?.email ?? typed('email'),
		language: account?.language ?? null,
	}
}
