import type { EditionDefinition } from '#app/domain/edition/definition.ts'

export type QuorumShare = EditionDefinition['quorum']

/**
 * Members who must be present: the share rounded up, so exactly two thirds are enough (6 of 9) and a hair less is not
 * (6 of 10). A jury without members has no quorum.
 */
export function membersNeeded(members: number, share: QuorumShare): number {
	return Math.max(1, Math.ceil((members * share.numerator) / share.denominator))
}

export function hasQuorum(present: number, members: number, share: QuorumShare): boolean {
	// Compared in integers: 2/3 has no exact binary form.
	return present > 0 && present * share.denominator >= members * share.numerator
}

export type Attendance = { readonly jurorId: string; readonly present: boolean }

/**
 * Who counts for one application: a recused juror leaves the room; she is neither present nor a member for that file.
 */
export function countedFor(
	attendance: readonly Attendance[],
	recused: readonly string[],
): { readonly members: number; readonly present: number } {
	const counted = attendance.filter(({ jurorId }) => !recused.includes(jurorId))
	return { members: counted.length, present: counted.filter(({ present }) => present).length }
}
