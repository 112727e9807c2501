import type { Holder } from '#app/domain/application/permissions.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Sender } from '#app/server/files/files-context.server.ts'

/**
 * Who acts on an application, for the journal: the account, or the device that holds the draft. An officer who fills
 * it in with the applicant acts on behalf of her account, or of the application while it has none.
 */
export function senderOf(actor: Actor, application: Holder & { readonly id: string }): Sender {
	if (actor.kind === 'visitor') {
		if (!actor.deviceHash) throw new Error('A visitor without a device holds nothing')
		return { kind: 'device', id: actor.deviceHash }
	}
	const isAssistant =
		application.assistedById === actor.accountId && application.accountId !== actor.accountId
	return {
		kind: 'account',
		id: actor.accountId,
		...(isAssistant && { onBehalfOf: application.accountId ?? application.id }),
	}
}

/** The same for `record`. */
export function actorsOf(sender: Sender) {
	return { actor: { kind: sender.kind, id: sender.id }, onBehalfOf: sender.onBehalfOf ?? null } as const
}
