/** What is known of an edition before its results are signed. */
export type ReadinessFacts = {
	/** The jury has decided: no sitting is open, or adjourned. */
	readonly sittingClosed: boolean
	/** Minutes of the sitting that decided exist. */
	readonly hasMinutes: boolean
	/** Received applications that were neither admitted nor refused. */
	readonly undecided: number
	readonly awards: number
	readonly seats: number
	/** Regions with a place of their own that no award fills. */
	readonly emptyRegions: number
	/** Awards without a name, region, province, sector or project title. */
	readonly incompleteAwards: number
	readonly letters: number
	/** Letters that could not be written in their reader's language. */
	readonly brokenLetters: number
	/** Applicants whom neither e-mail nor text message reaches. */
	readonly onPaper: number
}

export const CHECKS = [
	'sitting',
	'minutes',
	'decided',
	'seats',
	'regions',
	'certificates',
	'letters',
	'reach',
	'nothing-else',
	'tamazight',
] as const
export type CheckKey = (typeof CHECKS)[number]
/** `bad` stops the signature; `warn` is to be looked at. `count`: the figure the sentence speaks of. */
export type ReadinessCheck = {
	readonly key: CheckKey
	readonly state: 'ok' | 'warn' | 'bad'
	readonly count: number
	readonly of: number
}

/** What stands ready and what does not, in the order of the page. */
export function checkReadiness(facts: ReadinessFacts): ReadinessCheck[] {
	const check = (key: CheckKey, state: ReadinessCheck['state'], count = 0, of = 0): ReadinessCheck => ({
		key,
		state,
		count,
		of,
	})
	const seats =
		facts.awards === 0 || facts.awards > facts.seats ? 'bad' : facts.awards < facts.seats ? 'warn' : 'ok'
	return [
		check('sitting', facts.sittingClosed ? 'ok' : 'bad'),
		check('minutes', facts.hasMinutes ? 'ok' : 'bad'),
		check('decided', facts.undecided > 0 ? 'bad' : 'ok', facts.undecided),
		check('seats', seats, facts.awards, facts.seats),
		check('regions', facts.emptyRegions > 0 ? 'warn' : 'ok', facts.emptyRegions),
		check('certificates', facts.incompleteAwards > 0 ? 'bad' : 'ok', facts.incompleteAwards, facts.awards),
		check(
			'letters',
			facts.brokenLetters > 0 ? 'bad' : 'ok',
			facts.brokenLetters || facts.letters,
			facts.letters,
		),
		check('reach', facts.onPaper > 0 ? 'warn' : 'ok', facts.onPaper),
		// Held by the snapshot's own shape: nothing that is not named there can be in it.
		check('nothing-else', 'ok'),
		check('tamazight', 'warn'),
	]
}

/** How many checks stop the signature. */
export function countObstacles(checks: readonly ReadinessCheck[]): number {
	return checks.filter(({ state }) => state === 'bad').length
}
