/** Counted votes of the members present and not recused. */
export type Vote = { readonly for: number; readonly against: number; readonly abstentions: number }

/**
 * What the jury itself decides, file by file, on top of what the rules give:
 *
 * - `vote`: a departure from the machine's line; `award` takes a seat, `no-award` leaves the running.
 * - `zero-mark`: a criterion was marked 0 by most readers; `award` stays in the running, `no-award` leaves it.
 * - `tie`: no published rule parts equals; `award` comes before its equals, `no-award` after them.
 * - `readings`: the file lacks readings; `award` goes on with those it has, `no-award` stays out (never ranked).
 */
export type Decision = {
	readonly applicationId: string
	readonly basis: 'vote' | 'zero-mark' | 'tie' | 'readings'
	readonly outcome: 'award' | 'no-award'
	readonly reason: string
	/** Obligatory for a vote and a zero mark; a draw or a decision without opposition has none. */
	readonly vote: Vote | null
}

export function findDecision(
	decisions: readonly Decision[],
	applicationId: string,
	basis: Decision['basis'],
): Decision | undefined {
	return decisions.find((decision) => decision.applicationId === applicationId && decision.basis === basis)
}
