/** A day of the Moroccan calendar, `YYYY-MM-DD`. Compares as text. Turning an instant into a day is app/time's. */
export type Day = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Is it a day that exists? `2027-02-29` does not. */
export function isDay(text: string): text is Day {
	const match = PATTERN.exec(text)
	return match !== null && addDays(text, 0) === text
}

/** Day from its parts; null when there is no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
	const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
	return isDay(text) ? text : null
}

export function addDays(day: Day, days: number): Day {
	return new Date(utcOf(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((utcOf(to) - utcOf(from)) / 86_400_000)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
	return new Date(utcOf(day)).getUTCDay() || 7
}

/** Age in complete years: born on 29 February, a year is complete on 1 March of common years. */
export function completeYears(born: Day, on: Day): number {
	const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
	return on.slice(5) < born.slice(5) ? years - 1 : years
}

function utcOf(day: Day): number {
	const match = PATTERN.exec(day)
	if (!match) throw new TypeError(`Not a day: ${day}`)
	return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0')
}
