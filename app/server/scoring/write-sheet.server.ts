import { createHash } from 'node:crypto'
import type { Sheet } from '#app/domain/scoring/sheet.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import type { HeldReading } from '#app/server/scoring/find-reading.server.ts'

/**
 * Writes a sheet as a rule decided it, guarded by the rev on which it decided, with its entry in the journal: the rev
 * and a hash of what was written, never the marks themselves, which nobody reads before deliberation.
 */
export async function writeSheet(
	tx: Tx,
	held: HeldReading,
	sheet: Sheet,
	{ now, realNow }: { now: Date; realNow: Date },
): Promise<{ sheetId: string }> {
	const columns = {
		status: sheet.status,
		rev: sheet.rev,
		overall: sheet.overall || null,
		updatedAt: now,
		...(sheet.status === 'submitted' && { submittedAt: now }),
	}
	const sheetId = held.sheetId
		? await update(tx, held.sheetId, held.sheet, columns)
		: await create(tx, held, columns)
	for (const [criterionKey, mark] of Object.entries(sheet.marks)) {
		const before = held.sheet.marks[criterionKey]
		if (before && before.level === mark.level && before.comment === mark.comment) continue
		await tx.mark.upsert({
			where: { scoresheetId_criterionKey: { scoresheetId: sheetId, criterionKey } },
			create: { scoresheetId: sheetId, criterionKey, level: mark.level, comment: mark.comment },
			update: { level: mark.level, comment: mark.comment },
		})
	}
	await record(tx, {
		at: realNow,
		actor: { kind: 'account', id: held.member.accountId },
		action: sheet.status === 'submitted' ? 'scoresheet.submitted' : 'scoresheet.saved',
		objectType: 'scoresheet',
		objectId: sheetId,
		payload: { assignment: held.assignment.id, rev: sheet.rev, hash: hashSheet(sheet) },
	})
	return { sheetId }
}

/** SHA-256 of marks, comments and overall comment: what was written can be compared later, and not read from it. */
export function hashSheet({ marks, overall }: Pick<Sheet, 'marks' | 'overall'>): string {
	return createHash('sha256').update(canonicalize({ marks, overall })).digest('hex')
}

type Columns = { status: Sheet['status']; rev: number; overall: string | null; updatedAt: Date }

async function update(tx: Tx, id: string, before: Sheet, data: Columns): Promise<string> {
	const { count } = await tx.scoresheet.updateMany({
		where: { id, rev: before.rev, status: before.status },
		data,
	})
	if (count !== 1) throw new Error('A sheet changed while it was written')
	return id
}

async function create(tx: Tx, { assignment, member, application }: HeldReading, data: Columns) {
	const sheet = await tx.scoresheet.create({
		data: {
			...data,
			assignmentId: assignment.id,
			juryMemberId: member.id,
			applicationId: application.id,
		},
	})
	return sheet.id
}
