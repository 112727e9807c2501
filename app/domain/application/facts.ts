import { type Answers, numberOf, sumLines, textOf, valueOf } from '#app/domain/application/answers.ts'
import { factKey } from '#app/domain/application/cross-checks.ts'
import type { EditionDefinition, Fact } from '#app/domain/edition/definition.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'

/** Answers that rules and lists use, as columns of the application. `registeredOn` is a Moroccan day. */
export type Facts = {
	readonly nameAr: string | null
	readonly nameFr: string | null
	readonly searchKey: string
	readonly ice: string | null
	readonly court: string | null
	readonly registerNumber: string | null
	readonly registeredOn: Day | null
	readonly regionCode: string | null
	readonly provinceCode: string | null
	readonly milieu: string | null
	readonly sector: string | null
	readonly membersTotal: number | null
	readonly women: number | null
	readonly youth: number | null
	readonly projectTitle: string | null
	readonly requestedMad: number | null
}

/** Takes the facts from the answers of all sections; those unanswered are null. */
export function takeFacts(definition: EditionDefinition, answers: Answers): Facts {
	const text = (fact: Fact) => textOf(answers, factKey(definition, fact) ?? '') ?? null
	const number = (fact: Fact) => numberOf(answers, factKey(definition, fact) ?? '') ?? null
	const [nameAr, nameFr, ice, registerNumber] = [
		text('nameAr'),
		text('nameFr'),
		text('ice'),
		text('registerNumber'),
	]
	const projectTitle = text('projectTitle')
	const words = [nameAr, nameFr, ice, registerNumber, projectTitle].filter((word) => word !== null)
	return {
		nameAr,
		nameFr,
		searchKey: foldForSearch(words.join(' ')),
		ice,
		court: text('court'),
		registerNumber,
		registeredOn: text('registeredOn'),
		regionCode: text('regionCode'),
		provinceCode: text('provinceCode'),
		milieu: text('milieu'),
		sector: text('sector'),
		membersTotal: number('membersTotal'),
		women: number('women'),
		youth: number('youth'),
		projectTitle,
		requestedMad: requested(definition, answers),
	}
}

/** Dirhams asked from the prize: an amount of its own, or the lines of the budget that the prize pays. */
function requested(definition: EditionDefinition, answers: Answers): number | null {
	const value = valueOf(answers, factKey(definition, 'requestedMad') ?? '')
	if (typeof value === 'number') return value
	return typeof value === 'object' ? sumLines(value, 'prize') : null
}
