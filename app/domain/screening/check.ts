import type { Status } from '#app/domain/application/status.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { MESSAGE_MAXIMUM } from '#app/domain/screening/completion.ts'
import { type Screened, type ScreeningRefusal, standNear } from '#app/domain/screening/decide.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import { cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import { accept, type Outcome, refuse } from '#app/domain/shared/outcome.ts'

/** What an officer says of one rule: it fits, it fails, or the applicant must be asked. */
export const VERDICTS = ['fits', 'fails', 'ask'] as const
export type Verdict = (typeof VERDICTS)[number]

/** An officer's mark beside the machine's finding. */
export type Mark = { readonly ruleKey: string; readonly verdict: string; readonly note: string | null }
export type KeptMark = Mark & { readonly at: Date }

/** A mark as the form sends it; `seenAt`: when the mark it replaces was made, null when there was none. */
export type WantedMark = {
	readonly ruleKey: string
	readonly verdict: string
	readonly note: string
	readonly seenAt: Date | null
}

export const MARK_REFUSALS = [
	'screening.rule-unknown',
	'screening.verdict-unknown',
	'screening.mark-stale',
	'screening.message-too-long',
] as const
export type MarkRefusal = (typeof MARK_REFUSALS)[number]

const MARKED_IN: readonly Status[] = ['received', 'completion']

/**
 * Which marks change. A mark that another officer made or changed since the page was shown is never overwritten. A
 * rule without a verdict stays unmarked: a note alone is no mark.
 */
export function decideMarks(
	actor: Actor,
	application: Screened,
	findings: readonly Finding[],
	kept: readonly KeptMark[],
	wanted: readonly WantedMark[],
): Outcome<{ accountId: string; marks: Mark[] }, MarkRefusal | ScreeningRefusal> {
	const near = standNear(actor, application)
	if (!near.ok) return near
	const marks: Mark[] = []
	for (const want of wanted.filter(({ verdict }) => verdict !== '')) {
		const before = kept.find(({ ruleKey }) => ruleKey === want.ruleKey)
		const note = cleanText(want.note) || null
		if (before && before.verdict === want.verdict && before.note === note) continue
		const fault = faultOf(want, before, note, findings)
		if (fault) return fault
		marks.push({ ruleKey: want.ruleKey, verdict: want.verdict, note })
	}
	if (marks.length > 0 && !MARKED_IN.includes(application.status)) return refuse('application.moved-on')
	return accept({ accountId: near.value, marks })
}

function faultOf(
	want: WantedMark,
	before: KeptMark | undefined,
	note: string | null,
	findings: readonly Finding[],
) {
	if (!findings.some(({ key }) => key === want.ruleKey)) return refuse('screening.rule-unknown')
	if (!VERDICTS.some((verdict) => verdict === want.verdict)) return refuse('screening.verdict-unknown')
	if ((before?.at.getTime() ?? null) !== (want.seenAt?.getTime() ?? null))
		return refuse('screening.mark-stale')
	const length = countCharacters(note ?? '')
	return length > MESSAGE_MAXIMUM
		? refuse('screening.message-too-long', { max: MESSAGE_MAXIMUM, length })
		: null
}

/** The marks after a save. */
export function mergeMarks(kept: readonly Mark[], changed: readonly Mark[]): Mark[] {
	const others = kept.filter(({ ruleKey }) => !changed.some((mark) => mark.ruleKey === ruleKey))
	return [...others, ...changed]
}

/** What was sent since a person may have looked: the whole again, or the answer to a request for completion. */
export type SentSince = {
	/** When the application was last sent whole. */
	readonly receivedAt: Date
	/** The last answer to a request, with the fields and documents that it changed. */
	readonly completed: { readonly at: Date; readonly keys: readonly string[] } | null
}

/**
 * The marks that still speak of what is there: "it fits", said of what has been replaced since, is nobody's word on the
 * new answer. A mark that asks or fails stands until a person looks again.
 */
export function standingMarks<Kept extends KeptMark>(
	findings: readonly Finding[],
	kept: readonly Kept[],
	{ receivedAt, completed }: SentSince,
): Kept[] {
	return kept.filter(({ ruleKey, verdict, at }) => {
		if (verdict !== 'fits') return true
		if (at < receivedAt) return false
		if (!completed || at >= completed.at) return true
		const fields = findings.find(({ key }) => key === ruleKey)?.fields ?? []
		return !fields.some((key) => completed.keys.includes(key))
	})
}

/**
 * Rules that stand in the way of "admissible": a person said that they fail or must be asked, or the machine flagged
 * them and nobody has looked. The machine's "fits" is enough; its "fails" is not: a person decides.
 */
export function openRules(findings: readonly Finding[], marks: readonly Mark[]): Finding[] {
	return findings.filter(({ key, verdict }) => {
		const mark = marks.find(({ ruleKey }) => ruleKey === key)
		return (mark?.verdict ?? verdict) !== 'fits'
	})
}
