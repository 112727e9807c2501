import type { Actor } from '#app/domain/people/actor.ts'
import { type Completion, loadCompletion } from '#app/server/application/load-completion.server.ts'
import { database } from '#app/server/db.server.ts'

/** What is asked of this actor on an application, to show it. */
export function openCompletion(actor: Actor, applicationId: string): Promise<Completion | null> {
	return loadCompletion(database().read, actor, applicationId)
}
