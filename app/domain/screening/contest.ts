import { move } from '#app/domain/application/status.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayScreen } from '#app/domain/people/permissions.ts'
import {
	decideProposeRefusal,
	type Screened,
	type ScreeningRefusal,
	standNear,
} from '#app/domain/screening/decide.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** One of several received applications of the same cooperative. */
export type ContestedFile = Screened & { readonly id: string }

export const CONTEST_REFUSALS = ['screening.contest-elsewhere', 'screening.contest-decided'] as const
export type ContestRefusal = (typeof CONTEST_REFUSALS)[number]

/**
 * Which application of a cooperative counts. The kept one takes the claims; refusing each of the others is proposed
 * with the reason `single-application` and takes effect when a second person confirms it. One that was found
 * admissible is not undone: then only it can be kept. Files of a region that is not hers are for a national officer.
 */
export function decideSettleContest(
	actor: Actor,
	files: readonly ContestedFile[],
	keptId: string,
	words: string,
	now: Date,
): Outcome<
	{ accountId: string; kept: ContestedFile; refused: ContestedFile[]; reason: string },
	ScreeningRefusal | ContestRefusal
> {
	const kept = files.find(({ id }) => id === keptId)
	if (!kept) return refuse('application.moved-on')
	const near = standNear(actor, kept)
	if (!near.ok) return near
	if (files.some((file) => !mayScreen(actor, file))) return refuse('screening.contest-elsewhere')
	const isAlive = kept.status === 'admissible' || move('admit', kept.status).ok
	if (!isAlive) return refuse('application.moved-on')
	const others = files.filter(({ id }) => id !== keptId)
	if (others.some(({ status }) => status === 'admissible')) return refuse('screening.contest-decided')
	const refused = others.filter(({ status }) => status === 'received' || status === 'completion')
	let reason = ''
	for (const file of refused) {
		const proposed = decideProposeRefusal(actor, file, { code: 'single-application', words }, now)
		if (!proposed.ok) return proposed
		reason = proposed.value.reason
	}
	return accept({ accountId: near.value, kept, refused, reason })
}
