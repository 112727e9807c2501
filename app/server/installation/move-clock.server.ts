import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { foldDigits } from '#app/domain/shared/digits.ts'
import { refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { setRehearsalClock } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'

export type ClockRefusal = 'people.not-yours' | 'clock.unreadable' | 'clock.not-a-rehearsal'

/** Sets the calendar of a rehearsal to what was typed: `2027-02-05T16:29`, with a space, or with Arabic digits. */
export async function moveClock(input: {
	actor: Actor
	typed: string
	now: Date
}): Promise<Outcome<{ calendar: Date }, ClockRefusal>> {
	const { actor, now } = input
	if (actor.kind !== 'person' || !mayManageEverything(actor)) return refuse('people.not-yours')
	const local = foldDigits(input.typed).trim().replace(/\s+/, 'T')
	try {
		return await setRehearsalClock(local, now, database(), { kind: 'account', id: actor.accountId })
	} catch (error) {
		if (error instanceof RangeError) return refuse('clock.unreadable')
		throw error
	}
}
