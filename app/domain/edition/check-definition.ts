import { checkDates } from '#app/domain/edition/check-dates.ts'
import { checkForm } from '#app/domain/edition/check-form.ts'
import { checkTexts } from '#app/domain/edition/check-texts.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { advisory, blocking, type Finding } from '#app/domain/edition/finding.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'

export type CheckFacts = {
	/** How many regions the country has. */
	readonly regions: number
	/** Moroccan day of an instant (app/time). */
	readonly dayOf: (instant: Date) => Day
}

/** Everything to know about a definition before it opens, blocking findings first. */
export function checkDefinition(definition: EditionDefinition, facts: CheckFacts): Finding[] {
	const findings = [
		...checkWeights(definition),
		...checkDates(definition.calendar, facts.dayOf),
		...checkForm(definition),
		...checkAwards(definition, facts.regions),
		...checkTexts(definition),
		...checkOpenValues(definition),
	]
	return [
		...findings.filter(({ severity }) => severity === 'blocking'),
		...findings.filter(({ severity }) => severity === 'advisory'),
	]
}

export function isReadyToOpen(findings: readonly Finding[]): boolean {
	return findings.every(({ severity }) => severity === 'advisory')
}

/** Weights make exactly 100; the difference is never shared out by machine. */
function checkWeights({ rubric }: EditionDefinition): Finding[] {
	const sum = rubric.criteria.reduce((total, { weight }) => total + weight, 0)
	return sum === 100
		? []
		: [blocking('edition.weights-not-100', 'rubric.criteria', { sum, difference: sum - 100 })]
}

function checkAwards({ awards, rubric, quorum, eligibility }: EditionDefinition, regions: number): Finding[] {
	const findings: Finding[] = []
	const needed = regions * awards.seatsPerRegion
	if (awards.seats < needed)
		findings.push(blocking('edition.seats-too-few', 'awards.seats', { needed, seats: awards.seats }))
	const known = ['rural', 'earlier_registration', ...rubric.criteria.map(({ key }) => `criterion:${key}`)]
	awards.ties.forEach((tie, index) => {
		if (!known.includes(tie)) findings.push(blocking('edition.tie-unknown', `awards.ties.${index}`, { tie }))
	})
	if (quorum.numerator > quorum.denominator) findings.push(blocking('edition.quorum-over-one', 'quorum'))
	const { share } = eligibility
	if (
		share &&
		(share.numerator > share.denominator || (share.strict && share.numerator === share.denominator))
	) {
		findings.push(blocking('edition.share-over-one', 'eligibility.share'))
	}
	return findings
}

/** Values nobody published yet, and those that are our proposal. */
function checkOpenValues(definition: EditionDefinition): Finding[] {
	const findings: Finding[] = []
	if (definition.theme === null) findings.push(advisory('edition.not-set', 'theme'))
	if (definition.calendar.holidays === null) findings.push(advisory('edition.not-set', 'calendar.holidays'))
	if (definition.sponsors.length === 0) findings.push(advisory('edition.not-set', 'sponsors'))
	return [...findings, ...definition.proposals.map((path) => advisory('edition.proposal', path))]
}
