import { currentEdition } from '#app/domain/edition/current-edition.ts'
import { phaseAt, type Phase } from '#app/domain/edition/schedule.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { listEditions, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { listPublished, type PublishedEdition } from '#app/server/publication/read-published.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

/** `published` only when the results are public; `awaiting` when their day has passed without them. */
export type CallPhase = Exclude<Phase, 'published'> | 'awaiting' | 'published'

/** One prize as the public sees it today. */
export type Call = {
	readonly prizeId: string
	readonly prizeKey: 'a' | 'b'
	readonly name: Localized
	readonly purpose: Localized
	readonly phase: CallPhase
	/** The edition opened last; null while there is none: a draft says its name and its purpose and nothing more. */
	readonly edition: LoadedEdition | null
	/** Its public results. */
	readonly published: PublishedEdition | null
}

/** Every prize, A before B. */
export async function readCalls(now: Date): Promise<Call[]> {
	const [editions, published] = await Promise.all([listEditions(), listPublished(now)])
	const prizes = [...new Set(editions.map(({ prizeId }) => prizeId))]
	return prizes
		.map((prizeId) =>
			describe(
				editions.filter((edition) => edition.prizeId === prizeId),
				published,
				now,
			),
		)
		.sort((a, b) => (a.prizeKey < b.prizeKey ? -1 : 1))
}

function describe(
	editions: readonly LoadedEdition[],
	published: readonly PublishedEdition[],
	now: Date,
): Call {
	const edition = currentEdition(editions)
	const [newest] = editions
	const spoken = edition ?? newest
	if (!spoken) throw new Error('A prize without an edition')
	const results = published.find(({ editionId }) => editionId === edition?.id) ?? null
	return {
		prizeId: spoken.prizeId,
		prizeKey: spoken.prizeKey,
		name: spoken.definition.name,
		purpose: spoken.definition.purpose,
		phase: results ? 'published' : edition ? phaseOf(edition, now) : 'preparing',
		edition,
		published: results,
	}
}

function phaseOf({ stage, definition }: LoadedEdition, now: Date): CallPhase {
	const phase = phaseAt(stage, definition.calendar, { now, today: moroccanDay(now) })
	return phase === 'published' ? 'awaiting' : phase
}

/** Instants at which what the public reads of an edition changes by its calendar. */
export function calendarChanges(editions: readonly (LoadedEdition | null)[]): Date[] {
	return editions.flatMap((edition) => {
		if (!edition) return []
		const { opensAt, closesAt, judgingEndsAt, publicationAt } = edition.definition.calendar
		return [opensAt, closesAt, judgingEndsAt, publicationAt].map((instant) => new Date(instant))
	})
}
