import { database } from '#app/server/db.server.ts'
import { ACTIONS } from '#app/server/journal/actions.server.ts'

export const ENTRY_PAGE = 50

export type EntryFilter = {
	/** First part of an act's name: `application`, `edition`… null = all. */
	about: string | null
	/** Id of a thing, or of who acted. '' = all. */
	id: string
	/** Entries older than this place in the chain; null from the newest on. */
	before: number | null
}

export type ListedEntry = {
	seq: number
	at: Date
	actorKind: string
	actorId: string | null
	onBehalfOf: string | null
	action: string
	objectType: string
	objectId: string
	payload: string
	hash: string
}

/** What acts are about, in the order of the story: the first part of their names. */
export const SUBJECTS = [...new Set(ACTIONS.map((action) => action.split('.')[0] ?? ''))]

/** One page of the record, the newest first, and where the next page begins. It holds ids and hashes only. */
export async function listEntries(
	filter: EntryFilter,
): Promise<{ entries: ListedEntry[]; total: number; next: number | null }> {
	const id = filter.id.trim()
	const where = {
		...(filter.about ? { action: { startsWith: `${filter.about}.` } } : {}),
		...(id ? { OR: [{ objectId: id }, { actorId: id }, { onBehalfOf: id }] } : {}),
	}
	const rows = await database().read.journalEntry.findMany({
		where: { ...where, ...(filter.before ? { seq: { lt: filter.before } } : {}) },
		orderBy: { seq: 'desc' },
		take: ENTRY_PAGE + 1,
		omit: { prevHash: true },
	})
	const entries = rows.slice(0, ENTRY_PAGE)
	return {
		entries,
		total: await database().read.journalEntry.count({ where }),
		next: rows.length > ENTRY_PAGE ? (entries.at(-1)?.seq ?? null) : null,
	}
}
