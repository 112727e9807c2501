import type { Person } from '#app/domain/people/actor.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type Reading = {
	actor: Person
	/** What was read: a file, the list of an edition, minutes, the words of a refusal, addresses in the outbox. */
	objectType: 'application' | 'edition' | 'minutes' | 'screening-decision' | 'account' | 'outbox'
	objectId: string
	/** Key of the field, for one that is masked until asked for. */
	field?: string
	/** How many people's data were on the page. */
	count?: number
	realNow: Date
}

/** Staff read personal data: one entry a page. */
export async function journalReading(reading: Reading): Promise<void> {
	const { actor, objectType, objectId, field, count, realNow } = reading
	await database().write((tx) =>
		record(tx, {
			at: realNow,
			actor: { kind: 'account', id: actor.accountId },
			action: 'read.personal-data',
			objectType,
			objectId,
			payload: { ...(field !== undefined && { field }), ...(count !== undefined && { count }) },
		}),
	)
}
