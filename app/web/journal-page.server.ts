import type { Person } from '#app/domain/people/actor.ts'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import { listEntries, SUBJECTS, type ListedEntry } from '#app/server/journal/list-entries.server.ts'
import { verifyOwnJournal } from '#app/server/journal/verify-own-journal.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { deskOf } from '#app/web/desk.server.ts'
import type { DoorArgs, Visit } from '#app/web/visit.server.ts'

/** An `Int` of the database holds no more. */
const LARGEST_SEQ = 2 ** 31 - 1

/** One page of the record; with `?verify`, what recomputing the whole chain says. */
export async function readJournalPage(args: DoorArgs, visit: Visit<Person>) {
	const query = new URL(args.request.url).searchParams
	const before = Number.parseInt(query.get('before') ?? '', 10)
	const filter = {
		about: SUBJECTS.find((one) => one === query.get('about')) ?? null,
		id: query.get('id') ?? '',
		before: before > 0 && before <= LARGEST_SEQ ? before : null,
	}
	const { entries, total, next } = await listEntries(filter)
	return {
		desk: await deskOf(args, visit, 'office', null),
		filter,
		subjects: SUBJECTS,
		total,
		next,
		verified: query.has('verify') ? await verifyOwnJournal() : null,
		entries: entries.map((entry) => showEntry(entry, visit)),
	}
}
export type JournalPage = Awaited<ReturnType<typeof readJournalPage>>

function showEntry({ at, ...entry }: ListedEntry, { language }: Visit) {
	const { weekday: _, ...local } = toMoroccan(at)
	return {
		...entry,
		day: formatDay(language, local),
		time: formatTime(language, local),
	}
}
