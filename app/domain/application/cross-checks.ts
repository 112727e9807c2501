import {
	type Answers,
	budgetOf,
	numberOf,
	partName,
	sumLines,
	textOf,
} from '#app/domain/application/answers.ts'
import { issue, type LevelledIssue, warning } from '#app/domain/application/field-issue.ts'
import { checkAge, checkRegistered, checkShare } from '#app/domain/cooperative/eligibility.ts'
import { isProvinceIn } from '#app/domain/cooperative/territory.ts'
import type { EditionDefinition, Fact, Field } from '#app/domain/edition/definition.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'

/** Opening and closing as Moroccan days. */
export type EditionDays = { readonly opening: Day; readonly closing: Day }

type Check = (
	field: Field,
	answers: Answers,
	definition: EditionDefinition,
	days: EditionDays,
) => LevelledIssue[]

const CHECKS: readonly Check[] = [
	checkParts,
	checkProvince,
	checkBudget,
	checkRegistration,
	checkRuleOfShare,
	checkRuleOfAge,
	checkSilence,
]

/**
 * What one field says against the others, its own section's or not. `answers`: of the whole application. Rules of
 * eligibility only warn here: the officer decides.
 */
export function crossCheck(
	field: Field,
	answers: Answers,
	definition: EditionDefinition,
	days: EditionDays,
): LevelledIssue[] {
	return CHECKS.flatMap((check) => check(field, answers, definition, days))
}

/** The key of the field that carries a fact. */
export function factKey(definition: EditionDefinition, fact: Fact): string | undefined {
	return allFields(definition).find((field) => field.fact === fact)?.key
}

export function allFields(definition: EditionDefinition): readonly Field[] {
	return definition.sections.flatMap((section) => section.fields)
}

function checkParts(field: Field, answers: Answers): LevelledIssue[] {
	const part = numberOf(answers, field.key)
	if (part === undefined) return []
	const wholes = (field.atMost ?? []).map((key) => numberOf(answers, key) ?? Infinity)
	const whole = Math.min(Infinity, ...wholes)
	return part > whole ? [issue('strict', field.key, 'application.part-over-whole', { part, whole })] : []
}

function checkProvince(field: Field, answers: Answers, definition: EditionDefinition): LevelledIssue[] {
	if (field.type !== 'province') return []
	const province = textOf(answers, field.key)
	const regionField = allFields(definition).find(({ type }) => type === 'region')
	const region = regionField && textOf(answers, regionField.key)
	if (!province || !region || isProvinceIn(province, region)) return []
	return [issue('strict', field.key, 'application.province-elsewhere')]
}

function checkBudget(field: Field, answers: Answers, definition: EditionDefinition): LevelledIssue[] {
	const budget = budgetOf(answers, field.key)
	if (field.type !== 'budget' || !budget || budget.lines.length === 0) return []
	const max = definition.awards.amountMad
	const requested = sumLines(budget, 'prize')
	const input = partName(field.key, 1, 'amount')
	if (requested === 0) return [issue('strict', input, 'application.budget-nothing-asked')]
	return requested > max ? [issue('strict', input, 'application.budget-over-prize', { requested, max })] : []
}

function checkRegistration(
	field: Field,
	answers: Answers,
	{ eligibility }: EditionDefinition,
	days: EditionDays,
): LevelledIssue[] {
	const registeredOn = field.fact === 'registeredOn' ? textOf(answers, field.key) : undefined
	if (!registeredOn) return []
	const { fits, by } = checkRegistered(eligibility.registeredBy, registeredOn, days)
	return fits ? [] : [warning(partName(field.key, 'day'), 'application.registered-late', { by })]
}

function checkRuleOfShare(field: Field, answers: Answers, definition: EditionDefinition): LevelledIssue[] {
	const rule = definition.eligibility.share
	if (!rule || field.fact !== rule.of) return []
	const totalKey = factKey(definition, 'membersTotal')
	const [part, total] = [numberOf(answers, field.key), totalKey ? numberOf(answers, totalKey) : undefined]
	if (part === undefined || total === undefined) return []
	const found = checkShare(rule, part, total)
	if (!found.ok || found.value.fits) return []
	const { needed, missing } = found.value
	return [warning(field.key, 'application.share-not-reached', { part, total, needed, missing })]
}

function checkRuleOfAge(
	field: Field,
	answers: Answers,
	{ eligibility }: EditionDefinition,
	days: EditionDays,
): LevelledIssue[] {
	const born = eligibility.age?.field === field.key ? textOf(answers, field.key) : undefined
	if (!eligibility.age || !born) return []
	const { fits, years, on } = checkAge(eligibility.age, born, days)
	return fits ? [] : [warning(partName(field.key, 'year'), 'application.age-outside', { years, on })]
}

/** Readers do not know who wrote: an answer they see should not say the cooperative's name. */
function checkSilence(field: Field, answers: Answers, definition: EditionDefinition): LevelledIssue[] {
	if (!field.readersSee || (field.type !== 'text' && field.type !== 'long_text')) return []
	const text = foldForSearch(textOf(answers, field.key) ?? '')
	const names = (['nameAr', 'nameFr'] as const)
		.map((fact) => factKey(definition, fact))
		.map((key) => foldForSearch((key && textOf(answers, key)) ?? ''))
	return names.some((name) => name.length >= 5 && ` ${text} `.includes(` ${name} `))
		? [warning(field.key, 'application.names-cooperative')]
		: []
}
