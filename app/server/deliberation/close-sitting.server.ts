import { createHash } from 'node:crypto'
import {
	type ClosingRefusal,
	closeSitting as decide,
	type Obstacle,
} from '#app/domain/deliberation/close-sitting.ts'
import type { Verdict } from '#app/domain/deliberation/verdict.ts'
import { isChairOf } from '#app/domain/people/permissions.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#app/server/db.server.ts'
import {
	type Acting,
	actAsChair,
	type ActRefusal,
	type ChairAct,
} from '#app/server/deliberation/act-as-chair.server.ts'
import { endSitting } from '#app/server/deliberation/end-sitting.server.ts'
import { loadSitting, type VerdictRow } from '#app/server/deliberation/load-sitting.server.ts'
import { makeMinutes } from '#app/server/deliberation/make-minutes.server.ts'
import { supersede } from '#app/server/deliberation/write-verdicts.server.ts'

export type Closed = { readonly sitting: number; readonly minutesId: string; readonly awards: number }

/**
 * Closes the open sitting: one verdict an application, minutes with their hash and PDFs, and nothing of it changes any
 * more. The PDFs are made first, from the state that `rev` names; the transaction closes that state or refuses.
 */
export async function closeSitting(
	act: ChairAct & { readonly ticked: boolean },
): Promise<Outcome<Closed, ClosingRefusal | ActRefusal | 'deliberation.tick-to-close'>> {
	const isChair = isChairOf(act.actor, act.edition.id)
	if (!isChair) return refuse('deliberation.not-the-chair')
	const loaded = await loadSitting(act.edition.id, 'last')
	if (!loaded || loaded.closedAt) return refuse('deliberation.sitting-closed')
	if (loaded.rev !== act.rev) return refuse('deliberation.stale')
	const closable = decide(loaded.sitting, isChair)
	if (!closable.ok) return withoutIds(closable)
	if (!act.ticked) return refuse('deliberation.tick-to-close')
	const minutes = await makeMinutes(act.edition, loaded, { closedAt: act.now, adjournedFor: null })
	return actAsChair(act, async (acting) => {
		const closed = decide(acting.loaded.sitting, acting.isChair)
		if (!closed.ok) return withoutIds(closed)
		const awards = closed.value.filter(({ outcome }) => outcome === 'award').length
		await writeVerdicts(acting, closed.value)
		const { minutesId } = await endSitting(acting, minutes, {
			adjournedFor: null,
			payload: { verdicts: closed.value.length, awards, hash: hashVerdicts(closed.value) },
		})
		return accept({ sitting: acting.loaded.number, minutesId, awards })
	})
}

/** What stands in the way, for the page; the answer of an act names no application. */
function withoutIds<Code extends string>(refusal: {
	readonly code: Code
	readonly details?: Readonly<Record<string, string | number>>
	readonly obstacles: readonly Obstacle[]
}) {
	return refuse(refusal.code, refusal.details)
}

/** Leaves exactly one row an application; verdicts of earlier sittings stand no more, and are kept. */
async function writeVerdicts(
	{ tx, edition, loaded, actor, now }: Acting,
	verdicts: readonly Verdict[],
): Promise<void> {
	const standing = new Set<string>()
	const missing: Verdict[] = []
	for (const verdict of verdicts) {
		const row = loaded.rows.find((row) => saysTheSame(row, verdict))
		if (row) standing.add(row.id)
		else missing.push(verdict)
	}
	await supersede(
		tx,
		loaded.rows.filter((row) => !standing.has(row.id)).map(({ id }) => id),
		now,
	)
	await supersedeEarlier(tx, edition.id, loaded.id, now)
	await tx.verdict.createMany({
		data: missing.map(({ applicationId, outcome, basis, reason, vote }) => ({
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
		})),
	})
}

function saysTheSame(row: VerdictRow, verdict: Verdict): boolean {
	return (
		row.applicationId === verdict.applicationId &&
		row.outcome === verdict.outcome &&
		row.basis === verdict.basis &&
		row.reason === verdict.reason
	)
}

async function supersedeEarlier(tx: Tx, editionId: string, sittingId: string, at: Date): Promise<void> {
	await tx.verdict.updateMany({
		where: { sitting: { editionId, id: { not: sittingId } }, supersededAt: null },
		data: { supersededAt: at },
	})
}

function hashVerdicts(verdicts: readonly Verdict[]): string {
	const text = canonicalize(
		verdicts.map(({ applicationId, outcome, basis }) => [applicationId, outcome, basis]),
	)
	return createHash('sha256').update(text).digest('hex')
}
