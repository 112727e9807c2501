import type { Person } from '#app/domain/people/actor.ts'
import { joinDrafts } from '#app/server/account/join-drafts.server.ts'
import { loadHeld } from '#app/server/application/load-application.server.ts'
import { database } from '#app/server/db.server.ts'

/** Gives what this browser holds to the account that is signed in there. Null: no such application for this actor. */
export async function keepInAccount(input: {
	actor: Person
	applicationId: string
	now: Date
}): Promise<{ joined: number } | null> {
	return database().write(async (tx) => {
		const { accountId, deviceHash } = input.actor
		if (!(await loadHeld(tx, input.actor, input.applicationId))) return null
		return { joined: await joinDrafts(tx, { accountId, deviceHash, now: input.now }) }
	})
}
