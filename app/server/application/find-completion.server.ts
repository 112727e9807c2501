import type { CompletionItem } from '#app/domain/screening/completion.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** What an officer asked to complete. */
export type AskedCompletion = {
	id: string
	items: CompletionItem[]
	askedAt: Date
	dueAt: Date
	answeredAt: Date | null
}

/** The last request to complete an application, answered or not. */
export async function findCompletion(db: ReadDb, applicationId: string): Promise<AskedCompletion | null> {
	const found = await db.completionRequest.findFirst({
		where: { applicationId },
		orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
	})
	if (!found) return null
	const { id, items, askedAt, dueAt, answeredAt } = found
	return { id, items: items as CompletionItem[], askedAt, dueAt, answeredAt }
}
