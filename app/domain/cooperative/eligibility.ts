import { addDays, completeYears, dayFrom, type Day } from '#app/domain/shared/calendar-day.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import type { Eligibility } from '#app/domain/edition/definition.ts'

export type ShareRule = NonNullable<Eligibility['share']>
export type AgeRule = Pick<NonNullable<Eligibility['age']>, 'min' | 'max' | 'reference'>

/** `part` of `total` against the rule; `needed` at the same total, `missing` to reach it (0 when it fits). */
export type ShareFinding = {
	readonly fits: boolean
	readonly part: number
	readonly total: number
	readonly needed: number
	readonly missing: number
	/** The two sides that were compared: `denominator × part` and `numerator × total`. */
	readonly compared: { readonly part: number; readonly total: number }
}

export const SHARE_REFUSALS = ['cooperative.no-members', 'cooperative.part-over-total'] as const
export type ShareRefusal = (typeof SHARE_REFUSALS)[number]

/**
 * "Women are more than two thirds of the members" (call of A's third edition): `3 × women > 2 × total`, in integers,
 * never in rounded percentages. Strict: exactly the share fails. Missing: ⌊2·total/3⌋ + 1 − women.
 */
export function checkShare(
	rule: ShareRule,
	part: number,
	total: number,
): Outcome<ShareFinding, ShareRefusal> {
	if (!Number.isSafeInteger(part) || !Number.isSafeInteger(total) || part < 0)
		throw new RangeError('Members are whole')
	if (total < 1) return refuse('cooperative.no-members')
	if (part > total) return refuse('cooperative.part-over-total', { part, total })
	const share = rule.numerator * total
	const needed = rule.strict ? Math.floor(share / rule.denominator) + 1 : Math.ceil(share / rule.denominator)
	return accept({
		fits: part >= needed,
		part,
		total,
		needed,
		missing: Math.max(0, needed - part),
		compared: { part: rule.denominator * part, total: share },
	})
}

export type AgeFinding = { readonly fits: boolean; readonly years: number; readonly on: Day }

/** Complete years on the reference day, both ends in: closing 7 May 2027, born 7 May 2009 is 18 and fits. */
export function checkAge(rule: AgeRule, born: Day, days: { opening: Day; closing: Day }): AgeFinding {
	const on = days[rule.reference]
	const years = completeYears(born, on)
	return { fits: years >= rule.min && years <= rule.max, years, on }
}

/** First and last day of birth that fit: closing 7 May 2027 and 18 to 35, from 8 May 1991 to 7 May 2009. */
export function birthRange(
	rule: AgeRule,
	days: { opening: Day; closing: Day },
): { readonly from: Day; readonly to: Day } {
	const on = days[rule.reference]
	const yearsBefore = (years: number) => {
		const year = Number(on.slice(0, 4)) - years
		return dayFrom(year, Number(on.slice(5, 7)), Number(on.slice(8))) ?? `${year}-02-28`
	}
	return { from: addDays(yearsBefore(rule.max + 1), 1), to: yearsBefore(rule.min) }
}

/** Registered on or before the reference day: opening 11 January, 11 January fits, 12 January does not. */
export function checkRegistered(
	registeredBy: Eligibility['registeredBy'],
	registeredOn: Day,
	days: { opening: Day; closing: Day },
): { readonly fits: boolean; readonly by: Day } {
	const by = days[registeredBy]
	return { fits: registeredOn <= by, by }
}

/**
 * A winner of the last N years may not apply again: for 2027 and N = 4, won in 2023 is barred, in 2022 is not.
 * `wonIn`: years of editions of the same prize won by the cooperative. `since`: first barred year.
 */
export function checkRepeatWinner(
	repeatWinnerYears: number,
	year: number,
	wonIn: readonly number[],
): { readonly fits: boolean; readonly since: number; readonly barredBy: number | null } {
	const since = year - repeatWinnerYears
	const barring = wonIn.filter((won) => won >= since && won < year)
	return { fits: barring.length === 0, since, barredBy: barring.length > 0 ? Math.max(...barring) : null }
}

/** Warns only: the number that the law asks for was not found for certain. */
export function hasFewMembers(minimumMembers: number, total: number): boolean {
	return total < minimumMembers
}
