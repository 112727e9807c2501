import type { Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { verifyJournal, type JournalFault } from '#app/server/journal/verify-journal.server.ts'

/** `verifyJournal` over this process's database, for the page of the journal. */
export function verifyOwnJournal(): Promise<Outcome<{ entries: number; hash: string }, JournalFault>> {
	return verifyJournal(database().read)
}
