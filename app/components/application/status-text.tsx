import type { ApplicantStatus } from '#app/components/application/status-tag.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { type DayParts, formatDateTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type StatusTextProps = {
	status: ApplicantStatus
	closesAt: DayParts & TimeParts
	isClosed: boolean
	dueAt: { at: DayParts & TimeParts; isOver: boolean } | null
}

/** One sentence: where the application is, and what to do. */
export function StatusText({ status, closesAt, isClosed, dueAt }: StatusTextProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const say = (at: DayParts & TimeParts) =>
		formatDateTime(language, toMinute(at), { zone: false, year: false })
	if (status === 'draft') return <>{apply['status-text.draft']({ closesAt: say(closesAt) })}</>
	if (status === 'withdrawn' && isClosed) return <>{apply['status-text.withdrawn-closed']}</>
	if (status === 'completion') {
		if (!dueAt || dueAt.isOver) return <>{apply['status-text.completion-over']}</>
		return <>{apply['status-text.completion']({ dueAt: say(dueAt.at) })}</>
	}
	return <>{apply[`status-text.${status}`]}</>
}
