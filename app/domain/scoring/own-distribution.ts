import { type Levels, HIGHEST_LEVEL } from '#app/domain/scoring/total.ts'
import { type Fraction, fraction } from '#app/domain/shared/fraction.ts'

export type OwnDistribution = {
	readonly criterionKey: string
	/** How often this juror gave level 0, 1, … 5. */
	readonly counts: readonly number[]
}

/** A juror's own marks by criterion: a mirror for her alone, compared with nobody. Drafts count once they have a level. */
export function ownDistribution(
	criteria: readonly { readonly key: string }[],
	sheets: readonly { readonly levels: Levels }[],
): OwnDistribution[] {
	return criteria.map(({ key }) => ({
		criterionKey: key,
		counts: Array.from(
			{ length: HIGHEST_LEVEL + 1 },
			(_, level) => sheets.filter((sheet) => sheet.levels[key] === level).length,
		),
	}))
}

/** Mean level of a distribution; null while nothing was given. */
export function ownMean(counts: readonly number[]): Fraction | null {
	const given = counts.reduce((sum, count) => sum + count, 0)
	const levels = counts.reduce((sum, count, level) => sum + count * level, 0)
	return given === 0 ? null : fraction(levels, given)
}
