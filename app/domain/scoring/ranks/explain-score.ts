import type { SeverityFit } from '#app/domain/scoring/severity/fit.ts'
import { readingsOf } from '#app/domain/scoring/severity/readings-table.ts'

/** How one application's figures came about: figures and ids, no words. All in points but `weight`. */
export type ScoreExplanation = {
	/** What each juror gave, the juror's severity, and what is left: score − severity = corrected. */
	readonly readings: readonly {
		readonly juror: string
		readonly score: number
		readonly severity: number
		readonly corrected: number
	}[]
	/** Adjusted less raw mean: less the mean severity of the readers. */
	readonly correction: number
	/** T = stratumMean + weight × (adjusted − stratumMean), judging.md 3.2; weight = n f, from 0 to 1. */
	readonly stratumMean: number
	readonly weight: number
}

export function explainScore(fit: SeverityFit, i: number): ScoreExplanation {
	const { table } = fit
	const first = table.starts[i] as number
	const count = readingsOf(table, i)
	const readings = Array.from({ length: count }, (_reading, k) => {
		const j = table.jurorOf[first + k] as number
		const score = table.scores[first + k] as number
		const severity = fit.severities[j] as number
		return { juror: table.jurors[j] as string, score, severity, corrected: score - severity }
	})
	return {
		readings,
		correction: (fit.adjusted[i] as number) - (fit.raw[i] as number),
		stratumMean: fit.stratumMeans[table.stratumOf[i] as number] as number,
		weight: count * (fit.shrinkage[i] as number),
	}
}
