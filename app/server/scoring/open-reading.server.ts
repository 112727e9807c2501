import { database } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import type { HeldReading } from '#app/server/scoring/find-reading.server.ts'

/** Notes when a juror first opened a reading: once, with its entry in the journal. */
export async function noteOpening(
	{ assignment, member, application }: HeldReading,
	{ now, realNow }: { now: Date; realNow: Date },
): Promise<void> {
	if (assignment.openedAt !== null) return
	await database().write(async (tx) => {
		const { count } = await tx.assignment.updateMany({
			where: { id: assignment.id, openedAt: null, withdrawnAt: null },
			data: { openedAt: now },
		})
		if (count !== 1) return
		await record(tx, {
			at: realNow,
			actor: { kind: 'account', id: member.accountId },
			action: 'jury.assignment-opened',
			objectType: 'assignment',
			objectId: assignment.id,
			payload: { application: application.id },
		})
	})
}
