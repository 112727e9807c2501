import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { provinceName, regionName } from '#app/domain/publication/winner-facts.ts'
import type { OwnResult } from '#app/server/publication/read-result.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

/** One criterion of the letter: the words of the level reached, then the marks. */
export type CriterionView = {
	readonly key: string
	readonly name: string
	readonly weight: number
	/** 0 to 5, with two decimals: the cloth. */
	readonly mean: number
	readonly reached: string
	readonly next: { readonly level: number; readonly words: string } | null
	readonly marks: readonly number[]
	readonly comments: readonly { readonly reading: number; readonly text: string }[]
}

export type ResultView = {
	readonly applicationId: string
	readonly prizeKey: 'a' | 'b'
	readonly prize: string
	readonly year: number
	readonly reference: string
	readonly name: string
	readonly nameLang: 'ar' | 'fr'
	readonly place: string
	/** An appeal can still be made. */
	readonly appeal: { readonly until: Minute; readonly isOver: boolean } | null
} & (
	| { readonly kind: 'awaited'; readonly expected: Minute | null }
	| { readonly kind: 'inadmissible'; readonly reason: string; readonly decided: Minute }
	| {
			readonly kind: 'letter'
			readonly editionId: string
			readonly award: Letter['award']
			readonly amountMad: number
			readonly totals: { readonly awarded: number; readonly admissible: number }
			readonly notice: Notice | null
			readonly criteria: readonly CriterionView[]
			readonly strengths: readonly { readonly name: string; readonly words: string }[]
			readonly advice: { readonly name: string; readonly words: string } | null
			readonly readings: readonly {
				readonly reading: number
				readonly levels: readonly number[]
				readonly total: string
				readonly overall: string | null
			}[]
			readonly score: string | null
			readonly mean: string | null
			readonly floor: number
	  }
)

/** An applicant's own answer in one language. Nothing in it tells one juror from another. */
export function describeResult(language: Language, result: OwnResult, now: Date): ResultView {
	const base = describeBase(language, result)
	const { calendar } = result.edition.definition
	if (result.kind === 'awaited') {
		const expected = new Date(calendar.publicationAt)
		return { ...base, appeal: null, kind: 'awaited', expected: expected > now ? minuteOf(expected) : null }
	}
	const appeal = { until: minuteOf(result.appealUntil), isOver: result.appealUntil <= now }
	if (result.kind === 'inadmissible')
		return {
			...base,
			appeal,
			kind: 'inadmissible',
			reason: result.reason,
			decided: minuteOf(result.decidedAt),
		}
	return { ...base, appeal, ...describeLetter(language, result) }
}

function describeBase(language: Language, { application, edition }: OwnResult) {
	const latin = language === 'fr' || language === 'en'
	const { nameAr, nameFr, provinceCode, regionCode, reference } = application
	const isFrench = latin && Boolean(nameFr)
	const region = regionCode ? regionName(language, regionCode) : ''
	return {
		applicationId: application.id,
		prizeKey: edition.prizeKey,
		prize: inLanguage(edition.definition.name, language).text,
		year: edition.year,
		reference: reference ?? '',
		name: (isFrench ? nameFr : nameAr) ?? '',
		nameLang: isFrench ? ('fr' as const) : ('ar' as const),
		place: provinceCode ? provinceName(language, provinceCode) : region,
	}
}

type Letter = Extract<OwnResult, { kind: 'letter' }>

function describeLetter(language: Language, { letter, edition, award, totals, notice }: Letter) {
	const { definition } = edition
	const criteria = definition.rubric.criteria.flatMap((criterion) => {
		const view = describeCriterion(language, criterion, letter)
		return view ? [view] : []
	})
	const advised = criteria.find(({ key }) => key === letter.advice)
	return {
		kind: 'letter' as const,
		editionId: edition.id,
		award,
		amountMad: definition.awards.amountMad,
		totals: { awarded: totals.awarded, admissible: totals.admissible },
		notice,
		criteria,
		strengths: letter.strengths.flatMap((key) => {
			const found = criteria.find((one) => one.key === key)
			return found ? [{ name: found.name, words: found.reached }] : []
		}),
		advice: advised?.next ? { name: advised.name, words: advised.next.words } : null,
		readings: letter.readings.map(({ reading, levels, total, overall }) => ({
			reading,
			levels: definition.rubric.criteria.map(({ key }) => levels[key] ?? 0),
			total,
			overall,
		})),
		score: letter.score,
		mean: letter.mean,
		floor: definition.ranking.floor,
	}
}

function describeCriterion(
	language: Language,
	criterion: EditionDefinition['rubric']['criteria'][number],
	letter: Letter['letter'],
): CriterionView | null {
	const found = letter.criteria.find(({ key }) => key === criterion.key)
	if (!found) return null
	const wordsOf = (level: number) => {
		const said = criterion.levels[level]
		return said ? inLanguage(said, language).text : ''
	}
	const next = found.nearestLevel + 1
	return {
		key: found.key,
		name: inLanguage(criterion.name, language).text,
		weight: found.weight,
		mean: Number(found.meanLevel),
		reached: wordsOf(found.nearestLevel),
		next: next <= 5 ? { level: next, words: wordsOf(next) } : null,
		marks: letter.readings.map(({ levels }) => levels[criterion.key] ?? 0),
		comments: found.comments,
	}
}
