/** Forms of a counted Arabic noun: « امرأتان », « 5 نساء », « 14 امرأة », « 100 امرأة ». */
export type Counted = { one: string; two: string; few: string; many: string; hundreds: string }

export const WOMEN: Counted = {
	one: 'امرأة واحدة',
	two: 'امرأتان',
	few: 'نساء',
	many: 'امرأة',
	hundreds: 'امرأة',
}
export const YOUNG_PEOPLE: Counted = {
	one: 'شاب واحد',
	two: 'شابان',
	few: 'شباب',
	many: 'شابا',
	hundreds: 'شاب',
}
export const MEMBERS: Counted = {
	one: 'عضو واحد',
	two: 'عضوان',
	few: 'أعضاء',
	many: 'عضوا',
	hundreds: 'عضو',
}
export const MONTHS: Counted = {
	one: 'شهر واحد',
	two: 'شهران',
	few: 'أشهر',
	many: 'شهرا',
	hundreds: 'شهر',
}
export const DIRHAMS: Counted = {
	one: 'درهم واحد',
	two: 'درهمان',
	few: 'دراهم',
	many: 'درهما',
	hundreds: 'درهم',
}

/** A number with its noun, as written in Arabic. `n` is at least 1. */
export function countIn(n: number, forms: Counted): string {
	if (n === 1) return forms.one
	if (n === 2) return forms.two
	const rest = n % 100
	const noun = rest >= 3 && rest <= 10 ? forms.few : rest >= 11 ? forms.many : forms.hundreds
	return `${groupArabic(n)} ${noun}`
}

/** `2400` → `2.400`, as official Arabic writes it in Morocco. */
export function groupArabic(n: number): string {
	return String(n).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** `2400` → `2 400`. */
export function groupFrench(n: number): string {
	return String(n).replace(/\B(?=(\d{3})+$)/g, ' ')
}
