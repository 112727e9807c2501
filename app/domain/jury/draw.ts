import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

export const DRAW_REFUSALS = [
	'jury.too-late',
	'jury.readings-begun',
	'jury.no-jury',
	'jury.nothing-to-assign',
	'jury.roster-undeclared',
	'jury.no-draw',
	'jury.draw-stale',
] as const
export type DrawRefusal = (typeof DRAW_REFUSALS)[number]
type DrawFacts = {
	readonly sittingOpen: boolean
	/** Some reading was opened, or has a sheet: from then on readings move one by one only. */
	readonly readingsBegun: boolean
	readonly jurors: number
	/** Jurors who have not answered the roster. */
	readonly undeclared: number
	/** Admissible applications. */
	readonly dossiers: number
}

/** May the whole assignment be drawn now? Again and again until somebody has opened a reading. */
export function decideDraw(
	facts: DrawFacts,
): Outcome<null, Exclude<DrawRefusal, 'jury.no-draw' | 'jury.draw-stale'>> {
	if (facts.sittingOpen) return refuse('jury.too-late')
	if (facts.readingsBegun) return refuse('jury.readings-begun')
	if (facts.dossiers === 0) return refuse('jury.nothing-to-assign')
	if (facts.jurors === 0) return refuse('jury.no-jury')
	if (facts.undeclared > 0) return refuse('jury.roster-undeclared', { count: facts.undeclared })
	return accept(null)
}

/** What a draw was made of: the seed, and the hash of the jurors, applications, conflicts and rules it was given. */
export type DrawMade = { readonly seed: string; readonly inputsHash: string }

/**
 * May this draw become the assignment? It must be the last one made, of things as they still stand: what was shown is
 * what is written. A seed that nobody drew is no draw.
 */
export function decideConfirm(
	facts: DrawFacts & { readonly last: DrawMade | null; readonly seed: string; readonly inputsHash: string },
): Outcome<DrawMade, DrawRefusal> {
	const decided = decideDraw(facts)
	if (!decided.ok) return decided
	if (!facts.last || facts.seed !== facts.last.seed) return refuse('jury.no-draw')
	if (facts.last.inputsHash !== facts.inputsHash) return refuse('jury.draw-stale')
	return accept(facts.last)
}
