import { randomUUID } from 'node:crypto'
import { type ConflictRefusal, type Recusal, type RecusalReason, recuse } from '#app/domain/jury/conflict.ts'
import { reassignAfterRecusal } from '#app/domain/jury/reassign.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { lackingApplications, moveReadings } from '#app/server/jury/move-readings.server.ts'
import { findReading, type HeldReading } from '#app/server/scoring/find-reading.server.ts'

export type ReadingToRecuse = {
	actor: Person
	assignmentId: string
	reason: RecusalReason
	words: string
	site: string
	now: Date
	realNow: Date
}
export type Recused = {
	readonly editionId: string
	readonly readerCode: string
	readonly reassigned: boolean
}
type RecusalRefusal = Extract<
	ConflictRefusal,
	'jury.not-a-reader' | 'jury.sitting-open' | 'jury.recusal-needs-words'
>

/**
 * A juror takes herself out of one reading: her sheet is void and kept, the pair is forbidden for good, one reading
 * moves by the rules, or the managers are told that nobody may take it. Her door is closed when this returns. Null: not
 * her reading.
 */
export async function recuseReading(
	input: ReadingToRecuse,
): Promise<Outcome<Recused, RecusalRefusal> | null> {
	const { actor, now, realNow } = input
	return database().write(async (tx) => {
		const held = await findReading(tx, actor, input.assignmentId, now)
		if (!held) return null
		const pair = { applicationId: held.application.id, jurorId: held.member.id }
		const decided = recuse({
			...input,
			pair,
			assignment: 'reading',
			sheet: held.sheetId === null ? 'none' : held.sheet.status,
			sittingOpen: held.sittingOpen,
		})
		if (!decided.ok) return decided
		const panel = await loadPanel(tx, held.edition)
		await writeRecusal(tx, held, decided.value, { now, realNow })
		const seed = randomUUID()
		const moved = reassignAfterRecusal(problemOf(panel), currentPairs(panel), pair, seed)
		const by = { kind: 'account', id: actor.accountId } as const
		await moveReadings(tx, { ...input, panel, moved, because: 'recusal', seed, actor: by })
		return accept({
			editionId: held.edition.id,
			readerCode: held.application.readerCode ?? '',
			reassigned: lackingApplications(moved.lacking).length === 0,
		})
	})
}

async function writeRecusal(
	tx: Tx,
	{ assignment, member, application, sheet, sheetId }: HeldReading,
	{ voidsSheet, reason, words }: Recusal,
	{ now, realNow }: { now: Date; realNow: Date },
): Promise<void> {
	const by = { kind: 'account', id: member.accountId } as const
	const pair = { juryMemberId: member.id, applicationId: application.id }
	const conflict = { kind: 'recusal' as const, reason: words ? `${reason}: ${words}` : reason, at: now }
	await tx.conflict.upsert({
		where: { juryMemberId_applicationId: pair },
		create: { ...pair, ...conflict },
		update: conflict,
	})
	await record(tx, {
		at: realNow,
		actor: by,
		action: 'jury.recused',
		objectType: 'assignment',
		objectId: assignment.id,
		payload: { application: application.id, reason },
	})
	if (!voidsSheet || sheetId === null) return
	const { count } = await tx.scoresheet.updateMany({
		where: { id: sheetId, rev: sheet.rev, status: sheet.status },
		data: { status: 'void', rev: sheet.rev + 1, updatedAt: now },
	})
	if (count !== 1) throw new Error('A sheet changed while it was voided')
	await record(tx, {
		at: realNow,
		actor: by,
		action: 'scoresheet.voided',
		objectType: 'scoresheet',
		objectId: sheetId,
		payload: { assignment: assignment.id, was: sheet.status },
	})
}
