import type { Person } from '#app/domain/people/actor.ts'
import type { QueueFilter } from '#app/domain/screening/queue-filter.ts'
import type { Language } from '#app/i18n/direction.ts'
import { findPlace } from '#app/server/screening/list-queue.server.ts'
import { findOfficeEdition } from '#app/server/screening/office-scope.server.ts'
import { describeRow } from '#app/server/screening/read-queue-page.server.ts'

export type Neighbours = Awaited<ReturnType<typeof readNeighbours>>

/** Where a file stands in the list it was opened from, and what is round it; nothing outside the person's scope. */
export async function readNeighbours(input: {
	actor: Person
	editionId: string
	applicationId: string
	filter: QueueFilter
	language: Language
	now: Date
}) {
	const { actor, editionId, applicationId, filter, language, now } = input
	const edition = await findOfficeEdition(actor, editionId)
	const of = edition && { actor, editionId, calendar: edition.definition.calendar, now }
	const place = of && (await findPlace(of, filter, language, applicationId))
	if (!edition || !place) return { position: null, total: 0, previous: null, next: null, rows: [] }
	const { around, ...rest } = place
	return { ...rest, rows: around.map((row) => describeRow(row, edition.definition, language, now)) }
}
