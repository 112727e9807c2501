import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import { database, type Prisma, type Tx } from '#app/server/db.server.ts'
import { recordAll, type Act } from '#app/server/journal/record.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'
import type { Deliberated } from '#app/server/sample/deliberate.server.ts'
import type { SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'

/** Everything that the end of an edition writes. */
export type Results = {
	readonly edition: SampleEdition
	readonly deliberated: Deliberated
	readonly openedAt: Date
	readonly closedAt: Date
	readonly minutes: Prisma.InputJsonObject
	readonly minutesHash: string
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
		const chair = await tx.juryMember.findFirstOrThrow({
			where: { editionId: results.edition.id, isChair: true },
			select: { accountId: true },
		})
		const sittingId = await writeSitting(tx, results, chair.accountId)
		const minutes = await tx.minutes.create({
			data: {
				sittingId,
				version: 1,
				content: results.minutes,
				hash: results.minutesHash,
				createdAt: results.closedAt,
				createdBy: chair.accountId,
			},
		})
		await tx.award.createMany({
			data: results.awards.map((award) => ({
				...award,
				editionId: results.edition.id,
				createdAt: results.preparedAt,
			})),
		})
		const publicationId = await writePublication(tx, results)
		await recordAll(tx, [
			...actsOfSitting(results, sittingId, minutes.id, chair.accountId),
			...actsOfPublication(results, publicationId),
		])
	})
}

async function writeSitting(tx: Tx, results: Results, chair: string): Promise<string> {
	const { deliberated, edition, openedAt, closedAt } = results
	const { sitting, verdicts, ranking, rankingHash } = deliberated
	const { id } = await tx.sitting.create({
		data: {
			editionId: edition.id,
			number: 1,
			openedAt,
			openedById: chair,
			ranking: ranking as unknown as Prisma.InputJsonObject,
			rankingHash,
			closedAt,
			closedById: chair,
		},
	})
	await tx.attendance.createMany({
		data: sitting.attendance.map(({ jurorId, present }) => ({
			sittingId: id,
			juryMemberId: jurorId,
			present,
		})),
	})
	await tx.verdict.createMany({
		data: verdicts.map(({ applicationId, outcome, basis, reason, vote }) => ({
			sittingId: id,
			applicationId,
			outcome,
			basis,
			reason,
			votesFor: vote?.for ?? null,
			votesAgainst: vote?.against ?? null,
			abstentions: vote?.abstentions ?? null,
			recordedById: chair,
			recordedAt: closedAt,
		})),
	})
	return id
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

function actsOfSitting(results: Results, sittingId: string, minutesId: string, chair: string): Act[] {
	const { deliberated, openedAt, closedAt, edition } = results
	const { rankingHash, sitting } = deliberated
	const common = {
		actor: { kind: 'account', id: chair },
		objectType: 'sitting',
		objectId: sittingId,
	} as const
	const present = sitting.attendance.filter((member) => member.present).length
	return [
		{
			...common,
			at: openedAt,
			action: 'deliberation.opened',
			payload: { edition: edition.id, ranking: rankingHash },
		},
		{ ...common, at: openedAt, action: 'deliberation.attendance-recorded', payload: { present } },
		...sitting.decisions.map(({ applicationId, basis, outcome, vote }): Act => ({
			...common,
			at: openedAt,
			action: 'deliberation.verdict-recorded',
			payload: {
				application: applicationId,
				basis,
				outcome,
				for: vote?.for ?? 0,
				against: vote?.against ?? 0,
			},
		})),
		{ ...common, at: closedAt, action: 'deliberation.closed', payload: { awards: results.awards.length } },
		{
			...common,
			at: closedAt,
			action: 'deliberation.minutes-made',
			payload: { minutes: minutesId, hash: results.minutesHash },
		},
	]
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
