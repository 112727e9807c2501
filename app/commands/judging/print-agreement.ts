import type { Alpha, Level } from '#app/domain/scoring/agreement/alpha.ts'
import type { Agreement, NoIntraclass } from '#app/domain/scoring/agreement/measure-agreement.ts'

/**
 * The answer for a machine, figures in full. Where alpha or the ICCs are null, `reason` or `iccReason` says why in one
 * word.
 */
export function agreementAsJson({ alpha, icc, noIcc }: Agreement): string {
	return JSON.stringify({
		alpha: alpha.alpha,
		pairable: alpha.pairable,
		icc,
		...(alpha.alpha === null && { reason: alpha.reason }),
		...(noIcc && { iccReason: noIcc }),
	})
}

const NO_ALPHA: Record<(Alpha & { alpha: null })['reason'], string> = {
	'nothing-pairable': 'none: no unit was rated twice',
	'no-variation': 'none: all pairable values are equal',
}
const NO_ICC: Record<NoIntraclass, string> = {
	names: 'none: the values are names',
	'one-rater': 'none: fewer than two raters',
	'one-unit': 'none: a single unit',
	incomplete: 'none: some raters did not rate every unit',
	'no-variation': 'none: all values are equal',
}

/** The answer for a person, rounded to 4 decimals. */
export function agreementAsTable(agreement: Agreement, level: Level): string {
	const { alpha, raters, units, icc, noIcc } = agreement
	const lines: [string, string][] = [
		['Raters, units', `${raters}, ${units}`],
		['Pairable values', String(alpha.pairable)],
		[`Krippendorff's alpha, ${level}`, alpha.alpha === null ? NO_ALPHA[alpha.reason] : show(alpha.alpha)],
	]
	if (noIcc) lines.push(['Intraclass correlations', NO_ICC[noIcc]])
	if (icc)
		lines.push(
			['', 'one reading   mean of all'],
			['ICC, one-way', pair(icc.icc11, icc.icc1k)],
			['ICC, two-way, agreement', pair(icc.icc21, icc.icc2k)],
			['ICC, two-way, consistency', pair(icc.icc31, icc.icc3k)],
		)
	return lines.map(([name, value]) => `${name.padEnd(32)}${value}\n`).join('')
}

function pair(single: number | null, mean: number | null): string {
	return `${show(single).padStart(11)}   ${show(mean).padStart(11)}`
}

function show(value: number | null): string {
	return value === null ? 'none' : value.toFixed(4)
}
