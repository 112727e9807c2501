import type { Decision, Vote } from '#app/domain/deliberation/decision.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { parseWholeNumber } from '#app/domain/shared/whole-number.ts'
import type { SentForm } from '#app/web/forms.server.ts'

/** The ways a file may be decided, as the page offers them. */
export type SentDecision =
	| { readonly kind: 'confirm' }
	| { readonly kind: 'tie' | 'more-readings'; readonly reason: string }
	| { readonly kind: 'decision'; readonly decision: Omit<Decision, 'applicationId'> }

/** Reads the chair's form on one file. Whether the decision may be taken is the rule's affair. */
export function readDecision(form: SentForm): Outcome<SentDecision, 'deliberation.way-missing'> {
	const way = form.get('way')
	const reason = form.get('reason')
	if (way === 'confirm') return accept({ kind: 'confirm' })
	if (way === 'tie') return accept({ kind: 'tie', reason })
	if (way === 'readings-more') return accept({ kind: 'more-readings', reason })
	const [, basis, outcome] = /^(vote|zero-mark|readings)-(award|no-award)$/.exec(way) ?? []
	if (!isBasis(basis) || !isOutcome(outcome)) return refuse('deliberation.way-missing')
	const vote = basis === 'readings' ? null : readVote(form)
	return accept({ kind: 'decision', decision: { basis, outcome, reason, vote } })
}

function isBasis(value: string | undefined): value is 'vote' | 'zero-mark' | 'readings' {
	return value === 'vote' || value === 'zero-mark' || value === 'readings'
}

function isOutcome(value: string | undefined): value is Decision['outcome'] {
	return value === 'award' || value === 'no-award'
}

/** Nothing written: no vote. An empty box among others is nobody; what is no number is left to the rule to refuse. */
function readVote(form: SentForm): Vote | null {
	const sent = ['for', 'against', 'abstentions'].map((name) => form.get(name).trim())
	if (sent.every((text) => text === '')) return null
	const [forIt, against, abstentions] = sent.map(readCount)
	return { for: forIt ?? Number.NaN, against: against ?? Number.NaN, abstentions: abstentions ?? Number.NaN }
}

function readCount(text: string): number {
	if (text === '') return 0
	const read = parseWholeNumber(text)
	return read.ok ? read.value : Number.NaN
}
