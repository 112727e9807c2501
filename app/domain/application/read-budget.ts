import {
	type BudgetLine,
	budgetLines,
	type Form,
	inputNames,
	partName,
} from '#app/domain/application/answers.ts'
import { issue, type LevelledIssue } from '#app/domain/application/field-issue.ts'
import { codeOf, type Reading, unread } from '#app/domain/application/read-text.ts'
import type { Field } from '#app/domain/edition/definition.ts'
import { cleanLine, countCharacters } from '#app/domain/shared/clean-text.ts'
import { parseMoney } from '#app/domain/shared/whole-number.ts'

const LABEL_CHARACTERS = 120

type LineRead = { readonly line: BudgetLine | null; readonly issues: readonly LevelledIssue[] }

/**
 * Lines of label, dirhams and source (`prize` unless `own` is chosen), and the total that the applicant counted
 * herself. Blank lines are skipped. A line that is half filled, or cannot be read, leaves the whole budget as typed.
 */
export function readBudget(field: Field, form: Form): Reading {
	const numbers = Array.from({ length: budgetLines(field) }, (_, index) => index + 1)
	const lines = numbers.filter((n) => isFilled(field, form, n)).map((n) => readLine(field, form, n))
	const total = readTotal(field, form)
	const typedTotal = (form[partName(field.key, 'total')] ?? '').trim()
	if (lines.length === 0 && typedTotal === '') {
		const first = partName(field.key, 1, 'label')
		return {
			answers: {},
			issues: field.required ? [issue('strict', first, 'application.budget-missing')] : [],
		}
	}
	const issues = [...lines.flatMap((line) => line.issues), ...total.issues]
	const complete = lines.flatMap(({ line }) => line ?? [])
	if (complete.length < lines.length || total.isUnreadable)
		return unread(field, rawOf(field, form), ...issues)
	if (complete.length === 0)
		issues.push(issue('strict', partName(field.key, 1, 'label'), 'application.budget-missing'))
	const sum = complete.reduce((dirhams, line) => dirhams + line.amountMad, 0)
	if (total.value !== null && total.value !== sum && complete.length > 0) {
		const details = { lines: sum, total: total.value }
		issues.push(issue('strict', partName(field.key, 'total'), 'application.budget-sum-differs', details))
	}
	return { answers: { [field.key]: { lines: complete, totalMad: total.value } }, issues }
}

function isFilled(field: Field, form: Form, n: number): boolean {
	return ['label', 'amount'].some((part) => (form[partName(field.key, n, part)] ?? '').trim() !== '')
}

function readLine(field: Field, form: Form, n: number): LineRead {
	const [labelName, amountName] = [partName(field.key, n, 'label'), partName(field.key, n, 'amount')]
	const issues: LevelledIssue[] = []
	const label = cleanLine(form[labelName] ?? '')
	const length = countCharacters(label)
	if (label === '') issues.push(issue('strict', labelName, 'application.budget-label-missing', { line: n }))
	if (length > LABEL_CHARACTERS) {
		issues.push(issue('always', labelName, 'application.text-too-long', { max: LABEL_CHARACTERS, length }))
	}
	const typed = (form[amountName] ?? '').trim()
	const amount = parseMoney(typed)
	if (typed === '') issues.push(issue('strict', amountName, 'application.budget-amount-missing', { line: n }))
	else if (!amount.ok) issues.push({ level: 'always', input: amountName, ...codeOf(amount) })
	else if (amount.value < 1)
		issues.push(issue('always', amountName, 'application.number-too-small', { min: 1 }))
	if (issues.length > 0 || !amount.ok) return { line: null, issues }
	const fundedBy = form[partName(field.key, n, 'fund')] === 'own' ? 'own' : 'prize'
	return { line: { label, amountMad: amount.value, fundedBy }, issues }
}

function readTotal(
	field: Field,
	form: Form,
): { value: number | null; isUnreadable: boolean; issues: LevelledIssue[] } {
	const name = partName(field.key, 'total')
	const typed = (form[name] ?? '').trim()
	if (typed === '') {
		const issues = field.required ? [issue('strict', name, 'application.budget-total-missing')] : []
		return { value: null, isUnreadable: false, issues }
	}
	const total = parseMoney(typed)
	if (total.ok) return { value: total.value, isUnreadable: false, issues: [] }
	return { value: null, isUnreadable: true, issues: [{ level: 'always', input: name, ...codeOf(total) }] }
}

function rawOf(field: Field, form: Form): Record<string, string> {
	return Object.fromEntries(
		inputNames(field).flatMap((name) => {
			const text = form[name]
			return text === undefined || text === '' ? [] : [[name, text]]
		}),
	)
}
