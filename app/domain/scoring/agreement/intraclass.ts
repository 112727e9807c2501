import type { MeanSquares } from '#app/domain/scoring/agreement/mean-squares.ts'

/**
 * The six intraclass correlations of Shrout and Fleiss (1979): one-way, two-way agreement, two-way consistency; of one
 * reading (1) and of the mean of k (k). Null where the formula is a division by zero.
 */
export type Intraclass = {
	readonly icc11: number | null
	readonly icc21: number | null
	readonly icc31: number | null
	readonly icc1k: number | null
	readonly icc2k: number | null
	readonly icc3k: number | null
}

/** The table of judging.md 5.2. */
export function computeIntraclass({ targets, judges, msb, msw, msj, mse }: MeanSquares): Intraclass {
	const others = judges - 1
	const shared = (msj - mse) / targets
	return {
		icc11: ratio(msb - msw, msb + others * msw),
		icc21: ratio(msb - mse, msb + others * mse + judges * shared),
		icc31: ratio(msb - mse, msb + others * mse),
		icc1k: ratio(msb - msw, msb),
		icc2k: ratio(msb - mse, msb + shared),
		icc3k: ratio(msb - mse, msb),
	}
}

/** Standard deviations of applications, jurors and residuals, in points (judging.md 3.1). */
export type Components = {
	readonly application: number
	readonly juror: number
	readonly residual: number
}

/**
 * How far readings agree, for incomplete designs too. `agreement` and `consistency`: of one reading, with and without
 * the severities as error. `adjustedMean` and `rawMean`: reliability of the mean of k readings, corrected or not. Null
 * when nothing varies.
 */
export type Reliability = {
	readonly agreement: number | null
	readonly consistency: number | null
	readonly adjustedMean: number | null
	readonly rawMean: number | null
}

/** From the components of the fit (judging.md 5.2); in a complete table they equal icc21, icc31, icc3k and icc2k. */
export function computeReliability({ application, juror, residual }: Components, k: number): Reliability {
	const [merit, severity, noise] = [application ** 2, juror ** 2, residual ** 2]
	return {
		agreement: ratio(merit, merit + severity + noise),
		consistency: ratio(merit, merit + noise),
		adjustedMean: ratio(merit, merit + noise / k),
		rawMean: ratio(merit, merit + (severity + noise) / k),
	}
}

function ratio(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole
}
