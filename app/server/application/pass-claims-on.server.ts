import { decideHeirs, identitiesOf } from '#app/domain/application/claim.ts'
import { STANDING_STATUSES } from '#app/domain/application/status.ts'
import type { Tx } from '#app/server/db.server.ts'
import { type Act, record } from '#app/server/journal/record.server.ts'

/**
 * Releases what a withdrawn application held of its cooperative and gives it to the contested ones that wait, the
 * earliest received first. Who then stands alone is contested no more, and goes on as any other file.
 */
export async function passClaimsOn(
	tx: Tx,
	from: { id: string; editionId: string },
	{ now, ...by }: Pick<Act, 'at' | 'actor' | 'onBehalfOf'> & { now: Date },
): Promise<void> {
	const { editionId } = from
	const left = await tx.claim.findMany({ where: { applicationId: from.id }, select: { identity: true } })
	await tx.claim.deleteMany({ where: { applicationId: from.id } })
	const freed = new Set(left.map(({ identity }) => identity))
	const waiting = await findWaiting(tx, from, freed)
	const identities = [...new Set(waiting.flatMap((one) => one.identities))]
	const existing = await tx.claim.findMany({
		where: { editionId, identity: { in: identities } },
		select: { identity: true, applicationId: true },
	})
	for (const { applicationId, claim, isAlone } of decideHeirs(waiting, existing)) {
		for (const identity of claim)
			await tx.claim.create({ data: { editionId, identity, applicationId, claimedAt: now } })
		if (isAlone)
			await tx.application.updateMany({
				where: { id: applicationId, contestedAt: { not: null } },
				data: { contestedAt: null, updatedAt: now },
			})
		if (isAlone || claim.length > 0)
			await record(tx, {
				...by,
				action: 'application.claim-passed',
				objectType: 'application',
				objectId: applicationId,
				payload: { from: from.id, claims: claim.length, contested: !isAlone },
			})
	}
}

async function findWaiting(
	tx: Tx,
	{ id, editionId }: { id: string; editionId: string },
	freed: ReadonlySet<string>,
): Promise<{ applicationId: string; identities: string[] }[]> {
	const rows = await tx.application.findMany({
		where: { editionId, id: { not: id }, contestedAt: { not: null }, status: { in: [...STANDING_STATUSES] } },
		orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
		select: { id: true, ice: true, court: true, registerNumber: true },
	})
	return rows
		.map((row) => ({ applicationId: row.id, identities: identitiesOf(row) }))
		.filter(({ identities }) => identities.some((identity) => freed.has(identity)))
}
