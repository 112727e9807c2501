import { type Answers, budgetOf, numberOf, sumLines } from '#app/domain/application/answers.ts'
import { factKey } from '#app/domain/application/cross-checks.ts'
import { checkShare } from '#app/domain/cooperative/eligibility.ts'
import type { EditionDefinition, Section } from '#app/domain/edition/definition.ts'
import { words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'

/** What fits a rule in a section, beside the answer it is about: the share is reached; what a budget sums up to. */
export function goodNews(
	language: Language,
	definition: EditionDefinition,
	section: Section,
	answers: Answers,
): Record<string, string> {
	const news = section.fields.flatMap(({ key, fact, type }) => {
		const text =
			type === 'budget'
				? sumsText(language, answers, key)
				: fact && fact === definition.eligibility.share?.of
					? shareText(language, definition, answers, key)
					: null
		return text ? [[key, text] as const] : []
	})
	return Object.fromEntries(news)
}

function sumsText(language: Language, answers: Answers, key: string): string | null {
	const budget = budgetOf(answers, key)
	if (!budget || budget.lines.length === 0) return null
	return words(language).apply['budget.sums']({
		sum: sumLines(budget),
		asked: sumLines(budget, 'prize'),
		own: sumLines(budget, 'own'),
	})
}

function shareText(
	language: Language,
	definition: EditionDefinition,
	answers: Answers,
	key: string,
): string | null {
	const rule = definition.eligibility.share
	const part = numberOf(answers, key)
	const total = numberOf(answers, factKey(definition, 'membersTotal') ?? '')
	if (!rule || part === undefined || total === undefined) return null
	const found = checkShare(rule, part, total)
	return found.ok && found.value.fits ? words(language).apply['section.share-fits']({ part, total }) : null
}
