/**
 * Thresholds of the watch over readings; an edition may set its own. A flag sorts files and jurors for a human look and
 * sanctions nothing. Values without a remark are those of judging.md 5.3 and 5.4.
 */
export type WatchSettings = {
	/** Spread, infit, agreement and drift are judged from so many readings (judging.md: infit; the others by analogy). */
	readonly fewestReadings: number
	/** |b_j| over so many σ_b, or over so many points. */
	readonly severity: { readonly deviations: number; readonly points: number }
	readonly spread: { readonly low: number; readonly high: number }
	readonly infit: { readonly low: number; readonly high: number }
	/** Correlation with the others. */
	readonly agreement: { readonly low: number }
	/** |trend| over so many standard errors: 1 % of honest jurors (own choice). */
	readonly drift: { readonly z: number }
	/** Straight lines and pace are judged from so many files (own choice). */
	readonly fewestFiles: number
	/** Over this share of files with one level on all criteria. */
	readonly straightLines: { readonly share: number }
	/** Median time under this share of the median of the juror's group. */
	readonly pace: { readonly share: number }
	/** Resemblance of two comments of at least so many characters (own choice). */
	readonly copies: { readonly resemblance: number; readonly characters: number }
	/** Leave-one-out z of a reading that favours its application. */
	readonly favour: { readonly z: number }
	/** |z| that asks for two more readings. */
	readonly discrepancy: { readonly z: number; readonly extraReadings: number }
	/** Farther from the median of at least so many readings than so many σ_e. */
	readonly stray: { readonly deviations: number; readonly readings: number }
	/** False discovery rate over (juror, group), each side of at least so many readings (own choice). */
	readonly groups: { readonly rate: number; readonly readings: number }
	/** False discovery rate over pairs of jurors with so many common files. */
	readonly pairs: { readonly rate: number; readonly files: number }
}

export const WATCH_SETTINGS: WatchSettings = {
	fewestReadings: 15,
	severity: { deviations: 2, points: 10 },
	spread: { low: 0.5, high: 1.6 },
	infit: { low: 0.6, high: 1.5 },
	agreement: { low: 0.25 },
	drift: { z: 2.576 },
	fewestFiles: 5,
	straightLines: { share: 0.8 },
	pace: { share: 0.25 },
	copies: { resemblance: 0.8, characters: 30 },
	favour: { z: 2.5 },
	discrepancy: { z: 2, extraReadings: 2 },
	stray: { deviations: 2.5, readings: 5 },
	groups: { rate: 0.05, readings: 3 },
	pairs: { rate: 0.05, files: 10 },
}

/** What was seen, by code, and the figures that say it. */
export type WatchFlag = {
	readonly code:
		| 'severe'
		| 'generous'
		| 'narrow-spread'
		| 'wide-spread'
		| 'too-regular'
		| 'erratic'
		| 'disagrees'
		| 'drifts'
		| 'straight-lines'
		| 'hasty'
	readonly figures: Readonly<Record<string, number>>
}

/** The flag when a condition holds, as a list to spread. */
export function flagIf(
	holds: boolean,
	code: WatchFlag['code'],
	figures: WatchFlag['figures'],
): readonly WatchFlag[] {
	return holds ? [{ code, figures }] : []
}

/** z of a two-sided interval of 95 % under the normal distribution. */
export const NORMAL_95 = 1.959963984540054
