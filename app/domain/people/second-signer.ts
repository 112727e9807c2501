/** A role by which somebody manages an edition today, and its place in the journal (0: given before it began). */
export type ManagingRole = { readonly seq: number; readonly givenBy: string | null }

/**
 * Two signatures are of two people. Nobody can prove that two accounts are two people; this much can be asked: who
 * signs second managed the edition before the first signature was given. Places in the journal are compared, not
 * times: calendars of a rehearsal move.
 */
export function managedBefore(firstSignatureSeq: number, roles: readonly ManagingRole[]): boolean {
	return roles.some(({ seq }) => seq < firstSignatureSeq)
}

/** Who gave her the role that she signs with: the oldest one that stands. It is written beside a signature. */
export function roleGivenBy(roles: readonly ManagingRole[]): string | null {
	return [...roles].sort((a, b) => a.seq - b.seq)[0]?.givenBy ?? null
}
