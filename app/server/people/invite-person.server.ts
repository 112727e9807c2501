import type { Actor, RoleHeld } from '#app/domain/people/actor.ts'
import type { Contact } from '#app/domain/people/contact.ts'
import { decideGrant, type StaffRefusal, type StaffRole } from '#app/domain/people/staff.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { shortenSessions } from '#app/server/account/open-session.server.ts'
import { database, type Account, type Tx } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { sendInvitation, type LinkAddress } from '#app/server/people/send-invitation.server.ts'

export type Invitation = {
	actor: Actor
	contact: Contact
	/** '' keeps the name an existing account has. */
	displayName: string
	/** Of the messages; an existing account keeps hers. */
	language: Language
	role: StaffRole
	editionId: string | null
	regionCode: string | null
	linkAddress: LinkAddress
	now: Date
}

/**
 * Gives somebody a role and writes to her. The account with this phone or e-mail is found, or made; one that was
 * closed opens again. The same role twice is refused, so that a double click invites once.
 */
export async function invitePerson(
	input: Invitation,
): Promise<Outcome<{ accountId: string; created: boolean }, StaffRefusal>> {
	return database().write(async (tx) => {
		const found = await findAccount(tx, input.contact)
		const wanted: RoleHeld = {
			role: input.role,
			editionId: input.editionId,
			regionCode: input.regionCode,
		}
		const held = found ? await tx.roleGrant.findMany({ where: { accountId: found.id, revokedAt: null } }) : []
		const decided = decideGrant(input.actor, wanted, held)
		if (!decided.ok) return decided
		const account = found
			? await reopen(tx, found, input)
			: await createAccount(tx, input, decided.value.byId)
		await grantRole(tx, { accountId: account.id, role: wanted, byId: decided.value.byId, now: input.now })
		await sendInvitation(tx, {
			account,
			role: input.role,
			byId: decided.value.byId,
			linkAddress: input.linkAddress,
			now: input.now,
		})
		return accept({ accountId: account.id, created: !found })
	})
}

function findAccount(tx: Tx, contact: Contact): Promise<Account | null> {
	return tx.account.findUnique({
		where: contact.kind === 'phone' ? { phone: contact.value } : { email: contact.value },
	})
}

async function createAccount(tx: Tx, input: Invitation, byId: string): Promise<Account> {
	const account = await tx.account.create({
		data: {
			...(input.contact.kind === 'phone' ? { phone: input.contact.value } : { email: input.contact.value }),
			displayName: input.displayName || null,
			language: input.language,
			createdAt: input.now,
		},
	})
	await record(tx, {
		at: input.now,
		actor: { kind: 'account', id: byId },
		action: 'account.created',
		objectType: 'account',
		objectId: account.id,
		payload: { channel: input.contact.kind },
	})
	return account
}

async function reopen(tx: Tx, account: Account, input: Invitation): Promise<Account> {
	const change = {
		...(account.revokedAt ? { revokedAt: null } : {}),
		...(input.displayName && !account.displayName ? { displayName: input.displayName } : {}),
	}
	if (Object.keys(change).length === 0) return account
	if (account.revokedAt) {
		await record(tx, {
			at: input.now,
			actor: { kind: 'account', id: input.actor.kind === 'person' ? input.actor.accountId : '' },
			action: 'account.changed',
			objectType: 'account',
			objectId: account.id,
			payload: { reopened: true },
		})
	}
	return tx.account.update({ where: { id: account.id }, data: change })
}

/** Gives a role, inside the caller's transaction, and journals it. */
export async function grantRole(
	tx: Tx,
	input: { accountId: string; role: RoleHeld; byId: string; now: Date },
): Promise<void> {
	const { role, editionId, regionCode } = input.role
	const grant = await tx.roleGrant.create({
		data: {
			accountId: input.accountId,
			role,
			editionId,
			regionCode,
			grantedAt: input.now,
			grantedBy: input.byId,
		},
	})
	await shortenSessions(tx, input.accountId, input.now)
	await record(tx, {
		at: input.now,
		actor: { kind: 'account', id: input.byId },
		action: 'account.role-granted',
		objectType: 'account',
		objectId: input.accountId,
		payload: { grant: grant.id, role, edition: editionId, region: regionCode },
	})
}
