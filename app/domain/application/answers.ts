import type { Field } from '#app/domain/edition/definition.ts'

export type BudgetLine = {
	readonly label: string
	/** Whole dirhams. */
	readonly amountMad: number
	readonly fundedBy: 'prize' | 'own'
}
export type Budget = { readonly lines: readonly BudgetLine[]; readonly totalMad: number | null }

/** A typed answer: text, option, code and day as text; number; consent given; budget. */
export type Value = string | number | true | Budget

/** What was typed and could not be read, by input name: kept, so that nothing is lost. */
export type Unread = { readonly raw: Readonly<Record<string, string>> }

/** Field key → answer, of one section or of several. Unanswered fields are absent. */
export type Answers = Readonly<Record<string, Value | Unread>>

/** A form as it came: input name → text. */
export type Form = Readonly<Record<string, string>>

export const BUDGET_LINES = 12

/** Name of an input that holds a part of a field: `registered_on.month`, `budget.2.amount`. */
export function partName(fieldKey: string, ...parts: readonly (string | number)[]): string {
	return [fieldKey, ...parts].join('.')
}

/** Name of the input, and key of the answer, for words of one's own beside a choice. */
export function otherKey(fieldKey: string): string {
	return `${fieldKey}_other`
}

/** Every input name that a field reads. */
export function inputNames(field: Field): string[] {
	if (field.type === 'date') return ['day', 'month', 'year'].map((part) => partName(field.key, part))
	if (field.type === 'choice' && field.otherOption) return [field.key, otherKey(field.key)]
	if (field.type !== 'budget') return [field.key]
	const lines = Array.from({ length: budgetLines(field) }, (_, index) => index + 1)
	return [
		...lines.flatMap((line) => ['label', 'amount', 'fund'].map((part) => partName(field.key, line, part))),
		partName(field.key, 'total'),
	]
}

export function budgetLines(field: Field): number {
	return field.max ?? BUDGET_LINES
}

export function isUnread(answer: Value | Unread | undefined): answer is Unread {
	return typeof answer === 'object' && 'raw' in answer
}

/** The typed answer, or undefined when there is none or it could not be read. */
export function valueOf(answers: Answers, key: string): Value | undefined {
	const answer = answers[key]
	return answer === undefined || isUnread(answer) ? undefined : answer
}

export function textOf(answers: Answers, key: string): string | undefined {
	const value = valueOf(answers, key)
	return typeof value === 'string' ? value : undefined
}

export function numberOf(answers: Answers, key: string): number | undefined {
	const value = valueOf(answers, key)
	return typeof value === 'number' ? value : undefined
}

export function budgetOf(answers: Answers, key: string): Budget | undefined {
	const value = valueOf(answers, key)
	return typeof value === 'object' ? value : undefined
}

/** Dirhams of the lines paid from a source. */
export function sumLines(budget: Budget, fundedBy?: BudgetLine['fundedBy']): number {
	return budget.lines
		.filter((line) => fundedBy === undefined || line.fundedBy === fundedBy)
		.reduce((sum, line) => sum + line.amountMad, 0)
}

/** Stored answers as the inputs of a form show them. Reading the result gives the same answers again. */
export function toForm(fields: readonly Field[], answers: Answers): Record<string, string> {
	return Object.assign({}, ...fields.map((field) => fieldToForm(field, answers))) as Record<string, string>
}

function fieldToForm(field: Field, answers: Answers): Record<string, string> {
	const answer = answers[field.key]
	const other = answers[otherKey(field.key)]
	const form: Record<string, string> = {}
	if (typeof other === 'string' && field.otherOption) form[otherKey(field.key)] = other
	if (answer === undefined) return form
	if (isUnread(answer)) return { ...form, ...answer.raw }
	if (typeof answer === 'object') return budgetToForm(field.key, answer)
	if (field.type === 'date' && typeof answer === 'string') return dateToForm(field.key, answer)
	return { ...form, [field.key]: answer === true ? 'yes' : String(answer) }
}

function dateToForm(key: string, day: string): Record<string, string> {
	const [year = '', month = '', date = ''] = day.split('-')
	return {
		[partName(key, 'day')]: String(Number(date)),
		[partName(key, 'month')]: String(Number(month)),
		[partName(key, 'year')]: year,
	}
}

function budgetToForm(key: string, budget: Budget): Record<string, string> {
	const form: Record<string, string> = {}
	budget.lines.forEach((line, index) => {
		form[partName(key, index + 1, 'label')] = line.label
		form[partName(key, index + 1, 'amount')] = String(line.amountMad)
		form[partName(key, index + 1, 'fund')] = line.fundedBy
	})
	if (budget.totalMad !== null) form[partName(key, 'total')] = String(budget.totalMad)
	return form
}
