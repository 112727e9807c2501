/** Whole days, then whole hours, then whole minutes of what is left. */
export type TimeLeft = { readonly days: number; readonly hours: number; readonly minutes: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Time from now until an instant, each part rounded down; all zero in the last minute and after it. */
export function timeLeft(now: Date, until: Date): TimeLeft {
	const left = Math.max(0, until.getTime() - now.getTime())
	return {
		days: Math.floor(left / DAY),
		hours: Math.floor((left % DAY) / HOUR),
		minutes: Math.floor((left % HOUR) / MINUTE),
	}
}
