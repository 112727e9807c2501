import { textOf } from '#app/domain/application/answers.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayScreen } from '#app/domain/people/permissions.ts'
import { openAnswers } from '#app/server/application/seal-answers.server.ts'
import { database } from '#app/server/db.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { loadFile } from '#app/server/screening/load-file.server.ts'

/**
 * One secret answer in clear, for who screens the file: the entry in the journal is written first. Null: no such file,
 * no such secret, or an auditor, who reads what was done and not who people are.
 */
export async function revealAnswer(input: {
	actor: Person
	editionId: string
	applicationId: string
	fieldKey: string
	realNow: Date
}): Promise<string | null> {
	const { actor, applicationId, fieldKey, realNow } = input
	const file = await loadFile(database().read, actor, input)
	if (!file || !mayScreen(actor, file.screened)) return null
	const field = allFields(file.definition).find(({ key, secret }) => key === fieldKey && secret)
	const section = Object.values(file.answers).find((answers) => answers[fieldKey] !== undefined)
	if (!field || !section) return null
	await journalReading({
		actor,
		objectType: 'application',
		objectId: applicationId,
		field: fieldKey,
		realNow,
	})
	return textOf(openAnswers([field], applicationId, section), fieldKey) ?? null
}
