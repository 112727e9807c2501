import { staleConfirmations } from '#app/domain/deliberation/confirm-lines.ts'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { Acting } from '#app/server/deliberation/act-as-chair.server.ts'
import { loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Rows are kept when they stand no more. */
export async function supersede(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
	if (ids.length === 0) return
	await tx.verdict.updateMany({
		where: { id: { in: [...ids] }, supersededAt: null },
		data: { supersededAt: at },
	})
}

/** Writes a decision in place of the former one of the same basis on the same application. */
export async function writeDecision(
	{ tx, loaded, actor, now, realNow }: Acting,
	{ applicationId, basis, outcome, reason, vote }: Omit<Decision, 'outcome'> & { readonly outcome: string },
): Promise<void> {
	const former = loaded.rows.filter(
		(row) => row.applicationId === applicationId && row.basis === basis && row.reason !== null,
	)
	await supersede(
		tx,
		former.map(({ id }) => id),
		now,
	)
	const verdict = await tx.verdict.create({
		data: {
			sittingId: loaded.id,
			applicationId,
			outcome,
			basis,
			reason,
			votesFor: vote?.for ?? null,
			votesAgainst: vote?.against ?? null,
			abstentions: vote?.abstentions ?? null,
			recordedById: actor.accountId,
			recordedAt: now,
		},
	})
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: actor.accountId },
		action: 'deliberation.verdict-recorded',
		objectType: 'sitting',
		objectId: loaded.id,
		payload: {
			verdict: verdict.id,
			application: applicationId,
			basis,
			outcome,
			for: vote?.for ?? null,
			against: vote?.against ?? null,
			abstentions: vote?.abstentions ?? null,
			supersedes: former.map(({ id }) => id),
		},
	})
}

/** Confirmed lines that a decision moved are to be confirmed anew. */
export async function unsettleMovedLines({ tx, edition, now }: Acting): Promise<void> {
	const after = await loadSitting(edition.id, 'last', tx)
	if (!after) return
	const stale = new Set(staleConfirmations(after.sitting))
	const rows = after.rows.filter((row) => row.reason === null && stale.has(row.applicationId))
	await supersede(
		tx,
		rows.map(({ id }) => id),
		now,
	)
}
