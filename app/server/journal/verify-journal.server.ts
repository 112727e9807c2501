import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { JournalEntry, ReadDb } from '#app/server/db.server.ts'
import { GENESIS, hashEntry } from '#app/server/journal/entry.server.ts'

const PAGE = 1_000

export type JournalFault =
	/** An entry is missing before `seq`. */
	| 'journal.gap'
	/** Entry `seq` does not continue the one before it. */
	| 'journal.unchained'
	/** Entry `seq` is not what was hashed. */
	| 'journal.altered'
	/** The last entry is not the one that the head names: entries were cut off the end. */
	| 'journal.cut'

/**
 * Recomputes the whole chain. Accepts with the number of entries and the last hash (to compare with one published
 * elsewhere); refuses at the first entry that is wrong, by its `seq`.
 */
export async function verifyJournal(
	db: ReadDb,
): Promise<Outcome<{ entries: number; hash: string }, JournalFault>> {
	let last = { seq: 0, hash: GENESIS }
	// Read first: entries appended meanwhile come after it.
	const head = await db.journalHead.findUniqueOrThrow({ where: { id: 1 } })
	for (;;) {
		const page = await db.journalEntry.findMany({
			where: { seq: { gt: last.seq } },
			orderBy: { seq: 'asc' },
			take: PAGE,
		})
		for (const entry of page) {
			const fault = findFault(last, entry)
			if (fault) return refuse(fault, { seq: entry.seq })
			if (entry.seq === head.seq && entry.hash !== head.hash) return refuse('journal.cut', { seq: head.seq })
			last = entry
		}
		if (page.length < PAGE) break
	}
	if (last.seq < head.seq) return refuse('journal.cut', { seq: head.seq })
	return accept({ entries: last.seq, hash: last.hash })
}

function findFault(last: { seq: number; hash: string }, entry: JournalEntry): JournalFault | null {
	if (entry.seq !== last.seq + 1) return 'journal.gap'
	if (entry.prevHash !== last.hash) return 'journal.unchained'
	if (entry.hash !== hashEntry(entry.prevHash, entry)) return 'journal.altered'
	return null
}
