import { resultAppealsEnd } from '#app/domain/edition/schedule.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { env } from '#app/server/env.server.ts'
import type { MailValues } from '#app/server/mail/templates.server.ts'
import { moroccanDay, toMoroccan } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

export type LetterFacts = {
	readonly applicationId: string
	readonly reference: string
	readonly nameAr: string
	readonly nameFr: string | null
}

/** The end of appeals on results made public at an instant: 16:30 of the last working day. */
export function appealsEndAt(edition: Pick<LoadedEdition, 'definition'>, publishAt: Date): Date {
	return deadlineOf(resultAppealsEnd(edition.definition.calendar, moroccanDay(publishAt)))
}

/** What a result's letter is filled with, in each language. */
export function letterValues(edition: LoadedEdition, publishAt: Date, facts: LetterFacts): MailValues {
	const { second: _, ...until } = toMoroccan(appealsEndAt(edition, publishAt))
	return (language) => ({
		reference: facts.reference,
		name: language === 'fr' || language === 'en' ? (facts.nameFr ?? facts.nameAr) : facts.nameAr,
		prize: inLanguage(edition.definition.name, language).text,
		year: edition.year,
		appealUntil: formatDateTime(language, until),
		link: `${siteAddress()}/${language}/applications/${facts.applicationId}/result`,
	})
}

/** Where letters lead: the public address, else this machine's. */
function siteAddress(): string {
	const { PUBLIC_URL, PORT } = env()
	return PUBLIC_URL ?? `http://localhost:${PORT}`
}
