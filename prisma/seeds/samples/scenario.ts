/** A believable project, told twice. Lists hold whole sentences: the first is always said, the others when there is room. */
export type Telling = {
	/** Titles, each complete. */
	readonly titles: readonly [string, ...string[]]
	readonly problem: readonly [string, ...string[]]
	readonly solution: readonly [string, ...string[]]
	readonly novelty: readonly [string, ...string[]]
	readonly market: readonly [string, ...string[]]
	readonly environment: readonly [string, ...string[]]
	/** What the money buys: the first is the largest line. */
	readonly items: readonly [string, string, string]
}

export type Scenario = {
	/** Key of a sector of the form. */
	readonly sector: string
	/** HCP codes of the provinces where it is found; absent: everywhere. */
	readonly provinces?: readonly string[]
	readonly ar: Telling
	readonly fr: Telling
}
