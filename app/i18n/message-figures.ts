/** Figures inside compiled messages: `#` in a plural, `{n, count}`, `{amount, money}`, `{share, percent}`, `{size, bytes}`. */
import type { Language } from '#app/i18n/direction.ts'
import { formatBytes, formatMoney, formatNumber, formatPercent } from '#app/i18n/format.ts'

export function number(language: Language, value: number, offset: number): string {
	return formatNumber(language, value - offset)
}
export function count(value: number, language: Language): string {
	return formatNumber(language, value)
}
export function money(value: number, language: Language): string {
	return formatMoney(language, value)
}
export function percent(value: number, language: Language): string {
	return formatPercent(language, value)
}
export function bytes(value: number, language: Language): string {
	return formatBytes(language, value)
}
