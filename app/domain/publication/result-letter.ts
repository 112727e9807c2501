import type { Criterion } from '#app/domain/edition/definition.ts'
import { createGenerator, shuffle } from '#app/domain/jury/generator.ts'
import { levelsOf, type SheetMark } from '#app/domain/scoring/sheet.ts'
import { HIGHEST_LEVEL, totalOf } from '#app/domain/scoring/total.ts'
import { compareFractions, type Fraction, fraction, meanOf, toDecimal } from '#app/domain/shared/fraction.ts'

/** A valid sheet of the applicant's own application. */
export type LetterSheet = {
	readonly jurorId: string
	readonly status: 'draft' | 'submitted' | 'void'
	readonly marks: Readonly<Record<string, SheetMark>>
	readonly overall: string
}

export type LetterCriterion = {
	readonly key: string
	readonly weight: number
	/** Mean level, two decimals. */
	readonly meanLevel: string
	/** The level whose words stand beside it; half goes up. */
	readonly nearestLevel: number
	/** What the readers wrote, by reading number. */
	readonly comments: readonly { readonly reading: number; readonly text: string }[]
}

/** An applicant's own result: the words come from the rubric and the catalog, no juror can be told from another. */
export type ResultLetter = {
	readonly awarded: boolean
	/** Official score out of 100, two decimals; null: not ranked. */
	readonly score: string | null
	/** The plain mean, two decimals, where the official score is another; else null. */
	readonly mean: string | null
	readonly criteria: readonly LetterCriterion[]
	readonly readings: readonly {
		readonly reading: number
		readonly levels: Readonly<Record<string, number>>
		readonly total: string
		readonly overall: string | null
	}[]
	/** Keys of the two strongest criteria, best first; one without any merit shown is not among them. */
	readonly strengths: readonly string[]
	/** The criterion that cost most points, weight counted, among the others; null when nothing was lost. */
	readonly advice: string | null
}

export type LetterInput = {
	readonly applicationId: string
	readonly criteria: readonly Pick<Criterion, 'key' | 'weight'>[]
	readonly sheets: readonly LetterSheet[]
	/** The official score; null: not ranked. */
	readonly score: Fraction | null
	/** The plain mean, where the official score is another. */
	readonly mean: Fraction | null
	readonly awarded: boolean
}

/**
 * Builds the letter from valid sheets only. Readings are numbered in an order drawn for this application alone, so
 * that two applicants who compare letters cannot follow one juror.
 */
export function buildResultLetter(input: LetterInput): ResultLetter {
	const { criteria } = input
	const valid = input.sheets
		.filter((sheet) => sheet.status === 'submitted' && totalOf(criteria, levelsOf(sheet)) !== null)
		.sort((a, b) => (a.jurorId < b.jurorId ? -1 : 1))
	const sheets = shuffle(valid, createGenerator(`letter ${input.applicationId}`))
	const means = criteria.map(({ key, weight }) => ({ key, weight, mean: meanLevel(sheets, key) }))
	const strengths = findStrengths(means)
	return {
		awarded: input.awarded,
		score: input.score === null ? null : toDecimal(input.score, 2),
		mean: input.mean === null ? null : toDecimal(input.mean, 2),
		criteria: means.flatMap(({ key, weight, mean }) =>
			mean === null
				? []
				: [
						{
							key,
							weight,
							meanLevel: toDecimal(mean, 2),
							nearestLevel: Number(toDecimal(mean, 0)),
							comments: commentsOn(sheets, key),
						},
					],
		),
		readings: sheets.map((sheet, index) => ({
			reading: index + 1,
			levels: Object.fromEntries(criteria.map(({ key }) => [key, sheet.marks[key]?.level ?? 0])),
			total: toDecimal(totalOf(criteria, levelsOf(sheet)) ?? fraction(0), 2),
			overall: sheet.overall.trim() || null,
		})),
		strengths,
		advice: findAdvice(means, strengths),
	}
}

type CriterionMean = { readonly key: string; readonly weight: number; readonly mean: Fraction | null }

function meanLevel(sheets: readonly LetterSheet[], key: string): Fraction | null {
	return sheets.length === 0 ? null : meanOf(sheets.map((sheet) => fraction(sheet.marks[key]?.level ?? 0)))
}

function commentsOn(sheets: readonly LetterSheet[], key: string): LetterCriterion['comments'] {
	return sheets
		.map((sheet, index) => ({ reading: index + 1, text: sheet.marks[key]?.comment.trim() ?? '' }))
		.filter(({ text }) => text !== '')
}

/** Highest mean level, then greater weight, then the rubric's order. */
function findStrengths(means: readonly CriterionMean[]): string[] {
	return means
		.flatMap(({ key, weight, mean }) => (mean && mean.numerator > 0 ? [{ key, weight, mean }] : []))
		.sort((a, b) => compareFractions(b.mean, a.mean) || b.weight - a.weight)
		.slice(0, 2)
		.map(({ key }) => key)
}

/** Most points lost: weight × (5 − mean). */
function findAdvice(means: readonly CriterionMean[], strengths: readonly string[]): string | null {
	const [worst] = means
		.flatMap(({ key, weight, mean }) => {
			if (mean === null || strengths.includes(key)) return []
			const { numerator, denominator } = mean
			return [{ key, lost: fraction(weight * (HIGHEST_LEVEL * denominator - numerator), denominator) }]
		})
		.filter(({ lost }) => lost.numerator > 0)
		.sort((a, b) => compareFractions(b.lost, a.lost))
	return worst?.key ?? null
}
