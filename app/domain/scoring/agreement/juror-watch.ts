import { correlationOf, deviationOf, meanOf } from '#app/domain/scoring/agreement/moments.ts'
import { groupByJuror, type ReadingResidual } from '#app/domain/scoring/agreement/reading-residuals.ts'
import {
	flagIf,
	NORMAL_95,
	type WatchFlag,
	type WatchSettings,
} from '#app/domain/scoring/agreement/watch-settings.ts'
import { solveLower } from '#app/domain/scoring/severity/cholesky.ts'
import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'

/** A value and its interval of 95 %. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

export type JurorWatch = {
	readonly juror: string
	readonly readings: number
	/** b_j in points, with its interval around the average of the jury. */
	readonly severity: Estimate
	/** sd of the juror's scores, less their strata's means, by √(σ_a² + σ_e²); null when they do not vary or are one. */
	readonly spreadRatio: Estimate | null
	/** Mean of r² / (σ_e² (1 − h)): 1 is what the model expects. */
	readonly infit: number
	/** Correlation of (y_ij − b_j) with the mean of the others' adjusted scores; null when either does not vary. */
	readonly agreement: number | null
	readonly flags: readonly WatchFlag[]
}

/** The first four checks of judging.md 5.3, for each juror of the fit in the order of its table; no spread at all is narrow. */
export function watchJurors(
	fit: SeverityFit,
	residuals: readonly ReadingResidual[],
	settings: WatchSettings,
): JurorWatch[] {
	const errors = severityErrors(fit)
	return groupByJuror(fit, residuals).map((own, juror) => {
		const value = fit.severities[juror] as number
		const margin = NORMAL_95 * (errors[juror] as number)
		const figures = {
			severity: { value, low: value - margin, high: value + margin },
			spreadRatio: spreadRatio(fit, own),
			infit: infit(fit, own),
			agreement: agreementWithOthers(own),
		}
		const enough = own.length >= settings.fewestReadings
		return {
			juror: fit.table.jurors[juror] as string,
			readings: own.length,
			...figures,
			flags: [
				...flagSeverity(fit, figures.severity, settings),
				...(enough ? flagScores(figures, own.length, settings) : []),
			],
		}
	})
}

/**
 * Standard errors of b_j − b̄. As the bars of judging.md 3.3, they leave out the doubt that all jurors share, which moves
 * no difference: σ_e t_b |L⁻¹ v_j| with v_j = 1 at j, less 1/J at every juror. The b_j sum to 0, so b_j − b̄ is b_j.
 */
export function severityErrors({ table, factor, ratios, components }: SeverityFit): number[] {
	const jurors = table.jurors.length
	return table.jurors.map((_, juror) => {
		const vector = new Float64Array(jurors + table.strata.length).fill(-1 / jurors, 0, jurors)
		vector[juror] = 1 - 1 / jurors
		solveLower(factor, vector)
		return components.residual * ratios.juror * Math.hypot(...vector)
	})
}

/** With the interval of a standard deviation on the scale of logarithms: ln s has the variance 1/(2 (n − 1)), nearly. */
function spreadRatio({ components }: SeverityFit, own: readonly ReadingResidual[]): Estimate | null {
	const deviation = deviationOf(own.map(({ centred }) => centred))
	if (!deviation) return null
	const value = deviation / Math.hypot(components.application, components.residual)
	const factor = Math.exp(NORMAL_95 / Math.sqrt(2 * (own.length - 1)))
	return { value, low: value / factor, high: value * factor }
}

function infit({ components }: SeverityFit, own: readonly ReadingResidual[]): number {
	return meanOf(own.map(({ residual, freedom }) => residual ** 2 / (components.residual ** 2 * freedom)))
}

function agreementWithOthers(own: readonly ReadingResidual[]): number | null {
	return correlationOf(
		own.flatMap(({ corrected, against }) => (against ? [[corrected, against.others] as const] : [])),
	)
}

function flagSeverity(
	{ components }: SeverityFit,
	{ value, low, high }: Estimate,
	{ severity }: WatchSettings,
): readonly WatchFlag[] {
	const limit = Math.min(severity.deviations * components.juror, severity.points)
	return flagIf(Math.abs(value) > limit, value < 0 ? 'severe' : 'generous', {
		severity: value,
		low,
		high,
		limit,
	})
}

function flagScores(
	{ spreadRatio: estimate, infit: fit, agreement }: Pick<JurorWatch, 'spreadRatio' | 'infit' | 'agreement'>,
	readings: number,
	settings: WatchSettings,
): readonly WatchFlag[] {
	const { spread, infit: bounds, agreement: correlation } = settings
	const ratio = estimate?.value ?? 0
	return [
		...flagIf(ratio < spread.low, 'narrow-spread', { ratio, limit: spread.low, readings }),
		...flagIf(ratio > spread.high, 'wide-spread', { ratio, limit: spread.high, readings }),
		...flagIf(fit < bounds.low, 'too-regular', { infit: fit, limit: bounds.low, readings }),
		...flagIf(fit > bounds.high, 'erratic', { infit: fit, limit: bounds.high, readings }),
		...(agreement === null
			? []
			: flagIf(agreement < correlation.low, 'disagrees', {
					correlation: agreement,
					limit: correlation.low,
					readings,
				})),
	]
}
