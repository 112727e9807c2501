import { type Answers, budgetOf, sumLines, textOf, valueOf } from '#app/domain/application/answers.ts'
import { type FileState } from '#app/domain/application/completeness.ts'
import { type EditionDays, factKey } from '#app/domain/application/cross-checks.ts'
import { type Facts } from '#app/domain/application/facts.ts'
import {
	checkAge,
	checkRegistered,
	checkRepeatWinner,
	checkShare,
	hasFewMembers,
} from '#app/domain/cooperative/eligibility.ts'
import { readIce } from '#app/domain/cooperative/ice.ts'
import type { EditionDefinition, Fact } from '#app/domain/edition/definition.ts'
import { examineDocuments } from '#app/domain/screening/examine-documents.ts'
import { type Finding, finding, RULES } from '#app/domain/screening/finding.ts'

export type ExamineInput = {
	readonly definition: EditionDefinition
	/** Year of the edition. */
	readonly year: number
	readonly applicantType: string
	readonly days: EditionDays
	/** Of all sections, as sent. */
	readonly answers: Answers
	readonly facts: Facts
	readonly files: readonly FileState[]
	/** Years in which the same cooperative won the same prize, from what the portal knows. */
	readonly wonIn: readonly number[]
	/** References of received applications of this edition for the same cooperative. */
	readonly sameCooperative: readonly string[]
	/** References of its applications for the other prize this year. */
	readonly otherPrize: readonly string[]
	/** Who sent it works in the office or sits on the jury of this edition. */
	readonly senderIsSeated: boolean
}

type Examiner = (input: ExamineInput) => Finding | null

/** The machine's findings on a received application, in the order of the checklist. A person decides. */
export function examine(input: ExamineInput): Finding[] {
	const examiners: Readonly<Record<(typeof RULES)[number], Examiner>> = {
		share: examineShare,
		age: examineAge,
		registration: examineRegistration,
		standing: () => finding('standing', 'waiting', 'screening.standing-waiting', []),
		'repeat-winner': examineWinner,
		'single-application': examineSingle,
		ice: examineIce,
		members: examineMembers,
		budget: examineBudget,
		independence: examineIndependence,
	}
	const rules = RULES.map((rule) => examiners[rule](input)).filter((found) => found !== null)
	return [...rules, ...examineDocuments(input.definition, input.files)]
}

/** Findings that need a person's eye, for lists and counts. */
export function needsLook(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter(({ verdict }) => verdict !== 'fits')
}

function keysOf({ definition }: ExamineInput, ...facts: Fact[]): string[] {
	return facts.flatMap((fact) => factKey(definition, fact) ?? [])
}

function examineShare(input: ExamineInput): Finding | null {
	const rule = input.definition.eligibility.share
	if (!rule) return null
	const fields = keysOf(input, rule.of, 'membersTotal')
	const [part, total] = [input.facts[rule.of], input.facts.membersTotal]
	const found = part === null || total === null ? null : checkShare(rule, part, total)
	if (!found?.ok) return finding('share', 'look', 'screening.share-unreadable', fields)
	const { compared, needed, missing } = found.value
	const details = {
		part: found.value.part,
		total: found.value.total,
		numerator: rule.numerator,
		denominator: rule.denominator,
		left: compared.part,
		right: compared.total,
		needed,
		missing,
	}
	return found.value.fits
		? finding('share', 'fits', 'screening.share-fits', fields, details)
		: finding('share', 'fails', 'screening.share-fails', fields, details)
}

/** The age of a project holder decides; of a cooperative's representative it is only worth a look. */
function examineAge(input: ExamineInput): Finding | null {
	const rule = input.definition.eligibility.age
	if (!rule) return null
	const born = textOf(input.answers, rule.field)
	if (!born) return finding('age', 'look', 'screening.age-unreadable', [rule.field])
	const { fits, years, on } = checkAge(rule, born, input.days)
	const details = { years, on, min: rule.min, max: rule.max }
	if (fits) return finding('age', 'fits', 'screening.age-fits', [rule.field], details)
	return input.applicantType === 'project_holder'
		? finding('age', 'fails', 'screening.age-fails', [rule.field], details)
		: finding('age', 'look', 'screening.age-look', [rule.field], details)
}

function examineRegistration(input: ExamineInput): Finding {
	const fields = keysOf(input, 'registeredOn', 'court', 'registerNumber')
	const { registeredOn, court } = input.facts
	if (!registeredOn) return finding('registration', 'look', 'screening.registration-unreadable', fields)
	const { fits, by } = checkRegistered(input.definition.eligibility.registeredBy, registeredOn, input.days)
	const details = { registeredOn, by, court: court ?? '' }
	return fits
		? finding('registration', 'fits', 'screening.registration-fits', fields, details)
		: finding('registration', 'fails', 'screening.registration-fails', fields, details)
}

function examineWinner({ definition, year, wonIn, answers }: ExamineInput): Finding {
	const { fits, since, barredBy } = checkRepeatWinner(definition.eligibility.repeatWinnerYears, year, wonIn)
	const fields = definition.sections
		.flatMap((section) => section.fields)
		.some(({ key }) => key === 'won_before')
		? ['won_before']
		: []
	if (!fits)
		return finding('repeat-winner', 'fails', 'screening.winner-fails', fields, {
			since,
			year: barredBy ?? since,
		})
	if (valueOf(answers, 'won_before') === 'yes') {
		const words = textOf(answers, 'won_before_other') ?? ''
		return finding('repeat-winner', 'look', 'screening.winner-declared', fields, { since, words })
	}
	return finding('repeat-winner', 'fits', 'screening.winner-fits', fields, { since })
}

function examineSingle(input: ExamineInput): Finding {
	const fields = keysOf(input, 'ice', 'court', 'registerNumber')
	const { sameCooperative, otherPrize } = input
	if (sameCooperative.length > 0) {
		const details = { references: sameCooperative.join(', ') }
		return finding('single-application', 'look', 'screening.single-contested', fields, details)
	}
	if (otherPrize.length > 0) {
		const details = { references: otherPrize.join(', ') }
		return finding('single-application', 'look', 'screening.single-other-prize', fields, details)
	}
	return finding('single-application', 'fits', 'screening.single-fits', fields)
}

function examineIce(input: ExamineInput): Finding {
	const fields = keysOf(input, 'ice')
	const ice = readIce(input.facts.ice ?? '')
	if (!ice.ok) return finding('ice', 'look', 'screening.ice-unreadable', fields)
	const remainder = Number(BigInt(ice.value.ice) % 97n)
	return ice.value.checksumHolds
		? finding('ice', 'fits', 'screening.ice-fits', fields, { ice: ice.value.ice })
		: finding('ice', 'look', 'screening.ice-look', fields, { ice: ice.value.ice, remainder })
}

function examineMembers(input: ExamineInput): Finding | null {
	const total = input.facts.membersTotal
	if (total === null) return null
	const details = { total, minimum: input.definition.eligibility.minimumMembers }
	return hasFewMembers(details.minimum, total)
		? finding('members', 'look', 'screening.members-few', keysOf(input, 'membersTotal'), details)
		: finding('members', 'fits', 'screening.members-fits', keysOf(input, 'membersTotal'), details)
}

function examineBudget({ definition, answers }: ExamineInput): Finding | null {
	const field = definition.sections.flatMap((section) => section.fields).find(({ type }) => type === 'budget')
	if (!field) return null
	const budget = budgetOf(answers, field.key)
	if (!budget || budget.lines.length === 0)
		return finding('budget', 'look', 'screening.budget-unreadable', [field.key])
	const requested = sumLines(budget, 'prize')
	const details = {
		lines: sumLines(budget),
		total: budget.totalMad ?? 0,
		requested,
		max: definition.awards.amountMad,
	}
	if (budget.totalMad !== details.lines)
		return finding('budget', 'look', 'screening.budget-differs', [field.key], details)
	return requested > definition.awards.amountMad
		? finding('budget', 'look', 'screening.budget-over-prize', [field.key], details)
		: finding('budget', 'fits', 'screening.budget-fits', [field.key], details)
}

/** Declared by the applicant, and seen when her own account holds a role; an officer who knows better marks it. */
function examineIndependence({ definition, answers, senderIsSeated }: ExamineInput): Finding | null {
	if (senderIsSeated) return finding('independence', 'look', 'screening.independence-seated', [])
	const isAsked = definition.sections
		.flatMap((section) => section.fields)
		.some(({ key }) => key === 'independence')
	if (!isAsked) return null
	return valueOf(answers, 'independence') === true
		? finding('independence', 'fits', 'screening.independence-fits', ['independence'])
		: finding('independence', 'look', 'screening.independence-look', ['independence'])
}
