import type { Calendar, EditionDefinition } from '#app/domain/edition/definition.ts'
import { type EditTools, type PartReader, readDay } from '#app/domain/edition/part-form.ts'
import type { Day } from '#app/domain/shared/calendar-day.ts'

const LONGEST_COUNT = { min: 1, max: 60 }

/** Moroccan local times and days, counts in working days, holidays one a line. */
export function editDates(
	definition: EditionDefinition,
	reader: PartReader,
	tools: EditTools,
): EditionDefinition {
	const before = definition.calendar
	return {
		...definition,
		calendar: {
			opensAt: reader.instant('calendar.opensAt', before.opensAt, tools),
			...editLaterDates(before, reader, tools),
			graceMinutes: reader.whole('calendar.graceMinutes', { min: 0, max: 120 }),
			completionWorkingDays: reader.whole('calendar.completionWorkingDays', LONGEST_COUNT),
			eligibilityAppealWorkingDays: reader.whole('calendar.eligibilityAppealWorkingDays', LONGEST_COUNT),
			resultAppealWorkingDays: reader.whole('calendar.resultAppealWorkingDays', LONGEST_COUNT),
			holidays: readHolidays(reader),
		},
	}
}

/** Closing and what follows it: all that an extension may move. */
export function editLaterDates(
	before: Calendar,
	reader: PartReader,
	tools: EditTools,
): Pick<
	Calendar,
	'closesAt' | 'eligibilityDecidedOn' | 'judgingStartsOn' | 'judgingEndsAt' | 'decisionOn' | 'publicationAt'
> {
	return {
		closesAt: reader.instant('calendar.closesAt', before.closesAt, tools),
		eligibilityDecidedOn: reader.day('calendar.eligibilityDecidedOn'),
		judgingStartsOn: reader.day('calendar.judgingStartsOn'),
		judgingEndsAt: reader.instant('calendar.judgingEndsAt', before.judgingEndsAt, tools),
		decisionOn: reader.day('calendar.decisionOn'),
		publicationAt: reader.instant('calendar.publicationAt', before.publicationAt, tools),
	}
}

/** Null while nobody has set them: an empty list is said by its own box. */
function readHolidays(reader: PartReader): Day[] | null {
	const path = 'calendar.holidays'
	const lines = reader
		.ticked(path)
		.flatMap((text) => text.split(/[\n,;،]+/))
		.map((line) => line.trim())
		.filter((line) => line !== '')
	if (lines.length === 0) return reader.isTicked(`${path}.none`) ? [] : null
	const days = lines.map(readDay)
	const wrong = days.indexOf(null)
	if (wrong >= 0) reader.fault(path, 'edition.date-unreadable')
	return [...new Set(days.filter((day) => day !== null))].sort()
}
