import type { Actor } from '#app/domain/people/actor.ts'
import { type HeldApplication, loadHeld } from '#app/server/application/load-application.server.ts'
import { type Dossier, readDossier } from '#app/server/application/read-dossier.server.ts'
import { database } from '#app/server/db.server.ts'

/** An application with all that is in it, for who holds it; null when there is none. `now`: calendar time. */
export async function openDossier(
	actor: Actor,
	applicationId: string,
	now: Date,
): Promise<{ held: HeldApplication; dossier: Dossier } | null> {
	const db = database().read
	const held = await loadHeld(db, actor, applicationId)
	return held ? { held, dossier: await readDossier(db, held, now) } : null
}
