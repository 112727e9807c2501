import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import { database, type Prisma, type Tx } from '#app/server/db.server.ts'
import { recordAll, type Act } from '#app/server/journal/record.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'

/** Everything that the publication of an edition writes. */
export type Results = {
	readonly edition: SampleEdition
	readonly awards: readonly { applicationId: string; number: number; slug: string; verifyCode: string }[]
	readonly snapshot: Snapshot
	readonly snapshotHash: string
	readonly preparedAt: Date
	readonly approvedAt: Date
	readonly publishAt: Date
	readonly staff: SampleStaff
}

/** In one transaction, with its acts. */
export async function writeResults(results: Results): Promise<void> {
	await database().write(async (tx) => {
		await tx.award.createMany({
			data: results.awards.map((award) => ({
				...award,
				editionId: results.edition.id,
				createdAt: results.preparedAt,
			})),
		})
		const publicationId = await writePublication(tx, results)
		await recordAll(tx, actsOfPublication(results, publicationId))
	})
}

async function writePublication(tx: Tx, results: Results): Promise<string> {
	const [first, second] = results.staff.managers
	const { id } = await tx.publication.create({
		data: {
			editionId: results.edition.id,
			version: 1,
			snapshot: results.snapshot as unknown as Prisma.InputJsonObject,
			hash: results.snapshotHash,
			preparedById: first.accountId,
			preparedAt: results.preparedAt,
			approvedById: second.accountId,
			approvedAt: results.approvedAt,
			publishAt: results.publishAt,
			lettersAt: results.publishAt,
		},
	})
	return id
}

function actsOfPublication(results: Results, publicationId: string): Act[] {
	const [first, second] = results.staff.managers
	const { edition, snapshotHash: hash, preparedAt, approvedAt, publishAt } = results
	const object = { objectType: 'publication', objectId: publicationId }
	const payload = { edition: edition.id, version: 1, hash }
	const by = (id: string) => ({ kind: 'account', id }) as const
	return [
		...results.awards.map(({ applicationId, number }): Act => ({
			at: preparedAt,
			actor: by(first.accountId),
			action: 'award.created',
			objectType: 'application',
			objectId: applicationId,
			payload: { edition: edition.id, number },
		})),
		{ ...object, at: preparedAt, actor: by(first.accountId), action: 'publication.prepared', payload },
		{ ...object, at: approvedAt, actor: by(second.accountId), action: 'publication.approved', payload },
		{
			...object,
			at: publishAt,
			actor: { kind: 'system', id: null },
			action: 'publication.letters-queued',
			payload: { edition: edition.id },
		},
	]
}
