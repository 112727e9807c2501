import type { WantedMark } from '#app/domain/screening/check.ts'
import { type CompletionItem, MESSAGE_MAXIMUM, MESSAGE_MINIMUM } from '#app/domain/screening/completion.ts'
import { cleanText, countCharacters } from '#app/domain/shared/clean-text.ts'
import type { Refused } from '#app/domain/shared/outcome.ts'
import type { FieldFault, SentForm } from '#app/web/forms.server.ts'

/** Marks of the checklist: `verdict.<rule>`, `note.<rule>`, `seen.<rule>` (when the mark shown was made). */
export function readMarks(form: SentForm): WantedMark[] {
	const keys = Object.keys(form.typed).flatMap((name) => /^seen\.(.+)$/.exec(name)?.[1] ?? [])
	return keys.map((ruleKey) => ({
		ruleKey,
		verdict: form.get(`verdict.${ruleKey}`),
		note: form.get(`note.${ruleKey}`),
		seenAt: readInstant(form.get(`seen.${ruleKey}`)),
	}))
}

/** What is asked of the applicant: ticked `flag`s, each with its `message.<key>`. */
export function readItems(form: SentForm): CompletionItem[] {
	return form.all('flag').map((key) => ({ key, message: form.get(`message.${key}`) }))
}

/** The application's `updatedAt` as the page showed it; what is no instant matches nothing. */
export function readSeenAt(form: SentForm): Date {
	return readInstant(form.get('seen')) ?? new Date(0)
}

function readInstant(text: string): Date | null {
	const time = Date.parse(text)
	return Number.isNaN(time) ? null : new Date(time)
}

/** Another state than the one shown: 409. Not hers to do: 403. Anything else can be corrected: 422. */
export function statusOfRefusal(code: string): 403 | 409 | 422 {
	if (['application.moved-on', 'screening.mark-stale', 'screening.no-proposal'].includes(code)) return 409
	const forbidden = [
		'screening.not-yours',
		'screening.own-application',
		'screening.same-person',
		'screening.contest-elsewhere',
	]
	return forbidden.includes(code) ? 403 : 422
}

/** A refusal at the field it speaks of. */
export function faultOf({ code, details }: Refused<string>, form: SentForm): FieldFault {
	return { field: fieldOf(code, form), code, ...(details && { details }) }
}

function fieldOf(code: string, form: SentForm): string | null {
	if (code === 'screening.rules-open' || code === 'screening.mark-stale') return 'findings'
	if (code === 'screening.contest-open') return 'contest'
	if (code === 'screening.nothing-flagged' || code === 'screening.flag-unknown') return 'flags'
	if (code === 'screening.reason-unknown') return 'reason-code'
	if (code.startsWith('screening.reason-')) return form.intent === 'settle' ? 'words' : 'reason'
	if (code === 'screening.note-too-short') return 'note'
	if (!code.startsWith('screening.message-')) return null
	const long = readMarks(form).find(({ note }) => lengthOf(note) > MESSAGE_MAXIMUM)
	if (long) return `note.${long.ruleKey}`
	const item = readItems(form).find(({ message }) => {
		const length = lengthOf(message)
		return length < MESSAGE_MINIMUM || length > MESSAGE_MAXIMUM
	})
	return item ? `message.${item.key}` : null
}

function lengthOf(text: string): number {
	return countCharacters(cleanText(text))
}
