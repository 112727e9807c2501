import { createHash } from 'node:crypto'
import type { Person } from '#app/domain/people/actor.ts'
import { cancelPublication } from '#app/domain/publication/two-people.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { listPublications } from '#app/server/publication/list-publications.server.ts'

export type Cancellation = {
	readonly actor: Person
	readonly editionId: string
	readonly version: number
	/** Kept with the version, for the secretariat; the journal has its hash, since it may name people. */
	readonly reason: string
	readonly now: Date
	readonly at: Date
}

/** Stops a version of which nobody outside knows. Awards that it would have taken away stand again. */
export async function cancel(input: Cancellation): Promise<Outcome<object, string>> {
	const { actor, editionId, now } = input
	return database().write(async (tx) => {
		const versions = await listPublications(tx, editionId)
		const publication = versions.find(({ version }) => version === input.version)
		if (!publication) return refuse('publication.cancelled')
		const decided = cancelPublication({ actor, editionId, publication, reason: input.reason, now })
		if (!decided.ok) return decided
		const guarded = await tx.publication.updateMany({
			where: { id: publication.id, cancelledAt: null, lettersAt: null },
			data: {
				cancelledAt: decided.value.cancelledAt,
				notice: { ...publication.notice, texts: publication.texts, stopped: decided.value.reason },
			},
		})
		if (guarded.count !== 1) return refuse('publication.cancelled')
		if (publication.approvedAt)
			await tx.award.updateMany({
				where: { editionId, revokedAt: publication.publishAt },
				data: { revokedAt: null, revokedReason: null },
			})
		await record(tx, {
			at: input.at,
			actor: { kind: 'account', id: actor.accountId },
			action: 'publication.cancelled',
			objectType: 'edition',
			objectId: editionId,
			payload: {
				version: publication.version,
				reason: createHash('sha256').update(decided.value.reason).digest('hex'),
			},
		})
		return accept({})
	})
}
