import { type AttendanceRefusal, recordAttendance as decide } from '#app/domain/deliberation/attendance.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { actAsChair, type ActRefusal, type ChairAct } from '#app/server/deliberation/act-as-chair.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** Who is present, by the codes of the members ("J07"). */
export async function recordAttendance(
	act: ChairAct & { readonly present: readonly string[] },
): Promise<Outcome<{ present: number }, AttendanceRefusal | ActRefusal>> {
	return actAsChair(act, async ({ tx, loaded, actor, realNow, isChair }) => {
		const ids = new Map(loaded.members.map(({ code, id }) => [code, id]))
		// A code of nobody stays itself: the rule refuses it.
		const present = act.present.map((code) => ids.get(code) ?? code)
		const decided = decide(loaded.sitting, present, isChair)
		if (!decided.ok) return decided
		const there = decided.value.filter((member) => member.present).map((member) => member.jurorId)
		await tx.attendance.updateMany({
			where: { sittingId: loaded.id, juryMemberId: { in: there } },
			data: { present: true },
		})
		await tx.attendance.updateMany({
			where: { sittingId: loaded.id, juryMemberId: { notIn: there } },
			data: { present: false },
		})
		await record(tx, {
			at: realNow,
			actor: { kind: 'account', id: actor.accountId },
			action: 'deliberation.attendance-recorded',
			objectType: 'sitting',
			objectId: loaded.id,
			payload: { present: there, members: decided.value.length },
		})
		return accept({ present: there.length })
	})
}
