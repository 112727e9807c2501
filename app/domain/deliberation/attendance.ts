import { type Attendance, countedFor } from '#app/domain/deliberation/quorum.ts'
import { refuseChairing, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const ATTENDANCE_REFUSALS = [
	'deliberation.not-the-chair',
	'deliberation.sitting-closed',
	'deliberation.unknown-member',
	'deliberation.attendance-under-votes',
] as const
export type AttendanceRefusal = (typeof ATTENDANCE_REFUSALS)[number]

/**
 * Who attended. Whoever voted attended, also when she left later: the attendance never falls under the votes that were
 * counted for a file.
 */
export function recordAttendance(
	sitting: Sitting,
	present: readonly string[],
	isChair: boolean,
): Outcome<readonly Attendance[], AttendanceRefusal> {
	const refusal = refuseChairing(sitting, isChair)
	if (refusal) return refusal
	const members = new Set(sitting.attendance.map(({ jurorId }) => jurorId))
	if (present.some((jurorId) => !members.has(jurorId))) return refuse('deliberation.unknown-member')
	const attendance = sitting.attendance.map(({ jurorId }) => ({
		jurorId,
		present: present.includes(jurorId),
	}))
	for (const { applicationId, vote } of sitting.decisions) {
		if (!vote) continue
		const counted = countedFor(attendance, sitting.recused.get(applicationId) ?? []).present
		const cast = vote.for + vote.against + vote.abstentions
		if (cast > counted) return refuse('deliberation.attendance-under-votes', { cast, present: counted })
	}
	return accept(attendance)
}
