import { useFaultTexts } from '#app/components/form/faults.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import type { Field } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { CheckPage, CheckReplyShown } from './check-page.part.ts'

export type CheckFaultsProps = { page: CheckPage; reply: CheckReplyShown | undefined }

/** Required boxes that were not ticked when the form came. */
export function openBoxes(page: CheckPage, reply: CheckReplyShown | undefined): Field[] {
	const isAboutBoxes = reply?.faults.some(({ code }) => code === 'application.consent-not-given')
	if (!isAboutBoxes) return []
	return (page.declaration?.section.fields ?? []).filter(
		({ key, required }) => required && !reply?.typed[key],
	)
}

/** Why it was not sent: the boxes left open, the minute of closing, or what is missing (listed below). */
export function CheckFaults({ page, reply }: CheckFaultsProps) {
	const language = useLanguage()
	const { apply, common } = useWords()
	const { all } = useFaultTexts(reply?.faults)
	if (!reply || all.length === 0) return null
	const isLate = reply.faults.some(({ code }) => code === 'application.edition-closed')
	const boxes = openBoxes(page, reply).map((field) => ({
		field: field.key,
		text: apply['section.fault']({
			question: inLanguage(field.label, language).text,
			text: refusalText(language, 'application.consent-missing'),
		}),
	}))
	const { hour, minute } = page.closesAt
	const late = {
		text: apply['check.late']({
			at: formatTime(language, reply.at),
			closesAt: formatTime(language, { hour, minute, second: 0 }),
		}),
	}
	const errors = boxes.length > 0 ? boxes : isLate ? [...all, late] : all
	return <ErrorSummary title={common['error.summary']({ n: boxes.length || 1 })} errors={errors} />
}
