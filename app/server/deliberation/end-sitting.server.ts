import type { Tx } from '#app/server/db.server.ts'
import type { Acting } from '#app/server/deliberation/act-as-chair.server.ts'
import type { MadeMinutes } from '#app/server/deliberation/make-minutes.server.ts'
import { type Act, recordAll } from '#app/server/journal/record.server.ts'

/** Closes the row of the sitting, if it is open, and keeps its minutes with their acts. */
export async function endSitting(
	acting: Acting,
	minutes: MadeMinutes,
	end: { adjournedFor: string | null; payload: Act['payload'] },
): Promise<{ minutesId: string }> {
	const { tx, loaded, actor, now, realNow } = acting
	await closeRow(tx, loaded.id, {
		closedAt: now,
		closedById: actor.accountId,
		adjournedFor: end.adjournedFor,
	})
	const { content, ...hashes } = minutes
	const kept = await tx.minutes.create({
		data: {
			sittingId: loaded.id,
			version: 1,
			content,
			...hashes,
			createdAt: now,
			createdBy: actor.accountId,
		},
	})
	const by = { at: realNow, actor: { kind: 'account', id: actor.accountId } } as const
	await recordAll(tx, [
		{
			...by,
			action: 'deliberation.closed',
			objectType: 'sitting',
			objectId: loaded.id,
			payload: { ranking: loaded.rankingHash, adjourned: end.adjournedFor !== null, ...end.payload },
		},
		{
			...by,
			action: 'deliberation.minutes-made',
			objectType: 'minutes',
			objectId: kept.id,
			payload: { sitting: loaded.id, version: 1, ...hashes },
		},
	])
	return { minutesId: kept.id }
}

async function closeRow(
	tx: Tx,
	id: string,
	data: { closedAt: Date; closedById: string; adjournedFor: string | null },
): Promise<void> {
	const { count } = await tx.sitting.updateMany({ where: { id, closedAt: null }, data })
	if (count !== 1) throw new Error(`Sitting ${id} was closed meanwhile`)
}
