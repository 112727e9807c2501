import { type DateLanguage, months, weekdays } from '#app/i18n/calendar-words.ts'
import type { Language } from '#app/i18n/direction.ts'

/**
 * Figures, money, days and hours as the house writes them. Nothing here asks Intl: its answers change with the
 * machine (fr-MA groups with a dot, zgh follows LANG). Dates come in already Moroccan, as parts, from app/time.
 * Tamazight pages carry Arabic text where none is validated, so zgh is written as Arabic.
 */
export type DayParts = {
	readonly year: number
	/** 1 to 12. */
	readonly month: number
	readonly day: number
	/** 0 or 7 Sunday, 1 Monday … 6 Saturday. Absent: not said. */
	readonly weekday?: number
}
export type TimeParts = { readonly hour: number; readonly minute: number; readonly second?: number }

/** U+202F, the thin space of French figures, and U+00A0, which keeps a figure and its unit on one line. */
const THIN = '\u202F'
const HOLD = '\u00A0'

const figures: Readonly<Record<DateLanguage, { group: string; decimal: string; minus: string }>> = {
	// The mark U+200E keeps the sign on the left of its figure in Arabic text.
	ar: { group: '.', decimal: ',', minus: '\u200E-' },
	fr: { group: THIN, decimal: ',', minus: '−' },
	en: { group: ',', decimal: '.', minus: '−' },
}

function written(language: Language): DateLanguage {
	return language === 'zgh' ? 'ar' : language
}

/** `1.250` · `1 250` · `1,250`. `digits`: decimals, always that many. Never for years or references. */
export function formatNumber(language: Language, value: number, digits?: number): string {
	const { group, decimal, minus } = figures[written(language)]
	const plain = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits)
	const [whole = '0', fraction] = plain.split('.')
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
	const isNegative = value < 0 && /[1-9]/.test(plain)
	return `${isNegative ? minus : ''}${grouped}${fraction ? decimal + fraction : ''}`
}

/** Whole dirhams: `50.000 درهم` · `50 000 DH` · `MAD 50,000`. */
export function formatMoney(language: Language, mad: number): string {
	const amount = formatNumber(language, mad)
	const forms = { ar: `${amount}${HOLD}درهم`, fr: `${amount}${THIN}DH`, en: `MAD${HOLD}${amount}` }
	return forms[written(language)]
}

/** A share of 1: 0.38 → `38%` · `38 %` · `38%`. */
export function formatPercent(language: Language, share: number, digits = 0): string {
	const figure = formatNumber(language, share * 100, digits)
	return written(language) === 'fr' ? `${figure}${THIN}%` : `${figure}%`
}

/** `800 كيلوبايت` · `800 Ko` · `800 KB`; from a million on `3,4 ميغابايت`, or `10 ميغابايت`. Decimal units, as phones show them. */
export function formatBytes(language: Language, bytes: number): string {
	const units = {
		ar: ['بايت', 'كيلوبايت', 'ميغابايت', 'جيغابايت'],
		fr: ['octets', 'Ko', 'Mo', 'Go'],
		en: ['bytes', 'KB', 'MB', 'GB'],
	}[written(language)]
	// 999 950 would round to 1000.0 of its unit: it is already one of the next.
	const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_950_000 ? 2 : 3
	const whole = step < 2 ? 1 : 10
	const size = Math.round((bytes / 1000 ** step) * whole) / whole
	const digits = Number.isInteger(size) ? 0 : 1
	return `${formatNumber(language, size, digits)}${HOLD}${units[step]}`
}

/** `الجمعة 5 فبراير 2027` · `vendredi 5 février 2027` · `Friday 5 February 2027`; without the year when asked. */
export function formatDay(language: Language, day: DayParts, show: { year?: boolean } = {}): string {
	const spoken = written(language)
	const number = spoken === 'fr' && day.day === 1 ? '1er' : String(day.day)
	const weekday = day.weekday === undefined ? '' : `${weekdays[spoken][day.weekday % 7]} `
	const year = show.year === false ? '' : ` ${day.year}`
	return `${weekday}${number}${HOLD}${months[spoken][day.month - 1]}${year}`
}

/** `فبراير 2027` · `février 2027` · `February 2027`. */
export function formatMonth(language: Language, month: { year: number; month: number }): string {
	return `${months[written(language)][month.month - 1]} ${month.year}`
}

/** `16:30` · `16 h 30` · `16:30`; to the second when the parts have it: `16:30:05` · `16 h 30 min 05 s`. */
export function formatTime(language: Language, time: TimeParts): string {
	const [hour, minute] = [String(time.hour).padStart(2, '0'), String(time.minute).padStart(2, '0')]
	const second = time.second === undefined ? undefined : String(time.second).padStart(2, '0')
	if (written(language) !== 'fr') return [hour, minute, ...(second ? [second] : [])].join(':')
	if (second) return `${time.hour}${HOLD}h${HOLD}${minute}${HOLD}min${HOLD}${second}${HOLD}s`
	return time.minute === 0 ? `${time.hour}${HOLD}h` : `${time.hour}${HOLD}h${HOLD}${minute}`
}

/** A moment without its seconds: what is announced is said to the minute. */
export function toMinute<Moment extends TimeParts>({
	second: _second,
	...moment
}: Moment): Omit<Moment, 'second'> {
	return moment
}

/**
 * `الجمعة 5 فبراير 2027 على الساعة 16:30 بتوقيت المغرب` · `vendredi 5 février 2027 à 16 h 30, heure du Maroc`.
 * The zone is always said; a table whose head says it passes `zone: false`.
 */
export function formatDateTime(
	language: Language,
	at: DayParts & TimeParts,
	show: { year?: boolean; zone?: boolean } = {},
): string {
	const day = formatDay(language, at, show)
	const time = formatTime(language, at)
	const zone = show.zone !== false
	return {
		ar: `${day} على الساعة ${time}${zone ? ' بتوقيت المغرب' : ''}`,
		fr: `${day} à ${time}${zone ? ', heure du Maroc' : ''}`,
		en: `${day} at ${time}${zone ? ', Morocco time' : ''}`,
	}[written(language)]
}

/** `أ، ب وج` · `a, b et c` · `a, b and c`. */
export function formatList(language: Language, items: readonly string[], join: 'and' | 'or' = 'and'): string {
	const spoken = written(language)
	const last = items.at(-1)
	if (last === undefined) return ''
	if (items.length === 1) return last
	const before = items.slice(0, -1).join(spoken === 'ar' ? '، ' : ', ')
	const word = {
		ar: { and: ' و', or: ' أو ' },
		fr: { and: ' et ', or: ' ou ' },
		en: { and: ' and ', or: ' or ' },
	}
	// A «و» glued to digits or Latin letters would be read as part of them.
	const glue =
		spoken === 'ar' && join === 'and' && !/^[\u0600-\u06FF«]/.test(last) ? ' و ' : word[spoken][join]
	return `${before}${glue}${last}`
}

/** In words, since `4-20` turns round in Arabic: `من 4 إلى 20` · `de 4 à 20` · `4 to 20`. */
export function formatRange(language: Language, from: number, to: number): string {
	const [first, last] = [formatNumber(language, from), formatNumber(language, to)]
	return { ar: `من ${first} إلى ${last}`, fr: `de ${first} à ${last}`, en: `${first} to ${last}` }[
		written(language)
	]
}
