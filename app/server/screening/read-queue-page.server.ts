import { findRegion } from '#app/domain/cooperative/territory.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { officeRegions } from '#app/domain/people/permissions.ts'
import { QUEUE_MARKS, type QueueFilter, type QueueMark } from '#app/domain/screening/queue-filter.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatList } from '#app/i18n/format.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import { database } from '#app/server/db.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { countProposals } from '#app/server/screening/list-proposals.server.ts'
import { listQueue, type QueueRow } from '#app/server/screening/list-queue.server.ts'
import { findOfficeEdition } from '#app/server/screening/office-scope.server.ts'
import { type QueueOf, queueWhere } from '#app/server/screening/queue-where.server.ts'
import { optionLabel, placeOf } from '#app/server/screening/read-file-page.server.ts'
import { shortMoment, spokenMinute } from '#app/server/screening/word-moment.server.ts'

export type QueuePageInput = {
	actor: Person
	editionId: string
	filter: QueueFilter
	language: Language
	now: Date
	realNow: Date
}
export type QueuePageData = NonNullable<Awaited<ReturnType<typeof readQueuePage>>>

/** The queue of an edition, in the reader's language; that its names were read is journaled. Null: not her office. */
export async function readQueuePage(input: QueuePageInput) {
	const { actor, editionId, filter, language, now, realNow } = input
	const edition = await findOfficeEdition(actor, editionId)
	if (!edition) return null
	const { definition } = edition
	const of = { actor, editionId, calendar: definition.calendar, now }
	const queue = await listQueue(of, filter, language)
	if (!queue) return null
	await journalReading({
		actor,
		objectType: 'edition',
		objectId: editionId,
		count: queue.rows.length,
		realNow,
	})
	const regions = officeRegions(actor, editionId)
	return {
		...queue,
		prize: inLanguage(definition.name, language).text,
		prizeKey: edition.prizeKey,
		year: edition.year,
		/** Names of her regions; null when she sees them all. */
		scope:
			regions === 'all'
				? null
				: formatList(
						language,
						regions.map((code) => regionName(code, language)),
					),
		rows: queue.rows.map((row) => describeRow(row, definition, language, now)),
		regions: queue.regions.map((code) => ({ value: code, label: regionName(code, language) })),
		sectors: queue.sectors.map((key) => ({
			value: key,
			label: optionLabel(definition, 'sector', key, language) ?? key,
		})),
		marks: await countMarks(of, filter),
		proposals: await countProposals(database().read, actor, editionId),
		isWhole: isWhole(filter),
	}
}

function isWhole({ status, region, sector, mark, q }: QueueFilter): boolean {
	return status === null && region === null && sector === null && mark === null && q === ''
}

function regionName(code: string, language: Language): string {
	const region = findRegion(code)
	return region ? inLanguage(region.name, language).text : code
}

/** A row of a list, in words. */
export function describeRow(row: QueueRow, definition: EditionDefinition, language: Language, now: Date) {
	return {
		id: row.id,
		reference: row.reference ?? '',
		name: nameFor(language, row),
		place: placeOf(row, language),
		sector: optionLabel(definition, 'sector', row.sector, language),
		receivedAt: row.receivedAt ? shortMoment(language, row.receivedAt, now) : '',
		status: row.status,
		contested: row.contested,
		due: row.dueAt ? spokenMinute(language, row.dueAt, now) : null,
		overdue: row.dueAt !== null && row.dueAt <= now,
	}
}

/** How many of each mark, within the other filters. */
async function countMarks(of: QueueOf, filter: QueueFilter): Promise<Record<QueueMark, number>> {
	const counts = await Promise.all(
		QUEUE_MARKS.map(async (mark) => {
			const where = queueWhere(of, { ...filter, status: null, mark })
			return [mark, where ? await database().read.application.count({ where }) : 0] as const
		}),
	)
	return Object.fromEntries(counts) as Record<QueueMark, number>
}
