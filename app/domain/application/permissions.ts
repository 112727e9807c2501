import { mayAssistApplicants } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/people/actor.ts'

/** Who holds an application. */
export type Holder = {
	readonly editionId: string
	readonly accountId: string | null
	readonly deviceHash: string | null
	readonly assistedById: string | null
}

/**
 * May this actor read and fill it in as the applicant? Her account; or the device that began it, as long as it has
 * no account; or the officer who fills it in with her, while she still has that role.
 */
export function isHolder(actor: Actor, application: Holder): boolean {
	if (actor.kind === 'person') {
		if (application.accountId === actor.accountId) return true
		if (application.assistedById === actor.accountId && mayAssistApplicants(actor, application.editionId))
			return true
	}
	return (
		application.accountId === null &&
		application.deviceHash !== null &&
		application.deviceHash === actor.deviceHash
	)
}
