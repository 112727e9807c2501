/** Arabic-Indic (٠-٩) and Eastern Arabic-Indic (۰-۹) digits become 0-9; everything else stays. */
export function foldDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
