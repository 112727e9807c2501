import { type Contact, type ContactRefusal, readContact } from '#app/domain/people/contact.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { mayManageEdition } from '#app/domain/people/permissions.ts'
import {
	decideInvite,
	type MemberFacts,
	type MemberInput,
	type MemberRefused,
	nextJurorCode,
	readMember,
} from '#app/domain/jury/member.ts'
import { accept, type Accepted, type Refused } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { type Account, database, type Tx } from '#app/server/db.server.ts'
import { type LoadedEdition, loadEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { isReadingOver } from '#app/server/jury/is-reading-over.server.ts'
import { sectorsOf } from '#app/server/jury/list-options.server.ts'
import { type LinkAddress, sendJuryInvitation } from '#app/server/jury/send-jury-invitation.server.ts'
import { setJuryRole } from '#app/server/jury/set-jury-role.server.ts'

export type JurorToInvite = {
	actor: Person
	editionId: string
	/** As typed: a phone or an e-mail. */
	contact: string
	/** Of the messages, when the account is new. */
	language: Language
	member: MemberInput
	linkAddress: LinkAddress
	now: Date
	realNow: Date
}

export type InviteOutcome =
	| Accepted<{ memberId: string; code: string }>
	| MemberRefused
	| (Refused<ContactRefusal> & { readonly field: 'contact' })

/**
 * Invites a juror, or the chair: her account is found or made, she gets a code and the role, and a message with a link
 * that signs her in. Null: no such edition for this actor.
 */
export async function inviteJuror(input: JurorToInvite): Promise<InviteOutcome | null> {
	const edition = mayManageEdition(input.actor, input.editionId) ? await loadEdition(input.editionId) : null
	if (!edition) return null
	const contact = readContact(input.contact)
	if (!contact.ok) return { ...contact, field: 'contact' }
	const read = readMember(
		input.member,
		sectorsOf(edition.definition).map(({ key }) => key),
	)
	if (!read.ok) return read
	return database().write(async (tx) => {
		const found = await findAccount(tx, contact.value)
		const state = await stateOf(tx, edition, found)
		const decided = decideInvite(read.value, state)
		if (!decided.ok) return decided
		const account = await settleAccount(tx, found, contact.value, input)
		const member = await settleMember(tx, edition, account, decided.value, input.now)
		const byId = input.actor.accountId
		await setJuryRole(tx, {
			accountId: account.id,
			editionId: edition.id,
			role: decided.value.isChair ? 'chair' : 'juror',
			byId,
			realNow: input.realNow,
		})
		await record(tx, {
			at: input.realNow,
			actor: { kind: 'account', id: byId },
			action: 'jury.invited',
			objectType: 'jury-member',
			objectId: member.id,
			payload: { edition: edition.id, code: member.code, chair: member.isChair },
		})
		await sendJuryInvitation(tx, {
			edition,
			member,
			account,
			byId,
			linkAddress: input.linkAddress,
			realNow: input.realNow,
			dedupeKey: `invited-${input.realNow.getTime()}`,
		})
		return accept({ memberId: member.id, code: member.code })
	})
}

function findAccount(tx: Tx, contact: Contact): Promise<Account | null> {
	return tx.account.findUnique({
		where: contact.kind === 'phone' ? { phone: contact.value } : { email: contact.value },
	})
}

async function stateOf(tx: Tx, edition: LoadedEdition, account: Account | null) {
	const editionId = edition.id
	const accountId = account?.id ?? ''
	const member = await tx.juryMember.findUnique({
		where: { editionId_accountId: { editionId, accountId } },
	})
	const office = await tx.roleGrant.count({
		where: {
			accountId,
			role: { in: ['officer', 'manager', 'auditor'] },
			revokedAt: null,
			OR: [{ editionId: null }, { editionId }],
		},
	})
	const applications = await tx.application.count({
		where: { accountId, editionId, status: { notIn: ['draft', 'withdrawn'] } },
	})
	const chair = await tx.juryMember.findFirst({ where: { editionId, isChair: true, leftAt: null } })
	return {
		member: !member ? ('none' as const) : member.leftAt ? ('left' as const) : ('sitting' as const),
		holdsOffice: office > 0,
		applies: applications > 0,
		chair: chair?.code ?? null,
		sittingOpen: await isReadingOver(tx, editionId),
	}
}

/** Her account: made, opened again, or as it is; a name that it has already stays. */
async function settleAccount(
	tx: Tx,
	found: Account | null,
	contact: Contact,
	{ actor, member, language, realNow }: JurorToInvite,
): Promise<Account> {
	const displayName = member.displayName.trim() || null
	const by = { kind: 'account', id: actor.accountId } as const
	if (!found) {
		const address = contact.kind === 'phone' ? { phone: contact.value } : { email: contact.value }
		const account = await tx.account.create({
			data: { ...address, displayName, language, createdAt: realNow },
		})
		await record(tx, {
			at: realNow,
			actor: by,
			action: 'account.created',
			objectType: 'account',
			objectId: account.id,
			payload: { channel: contact.kind },
		})
		return account
	}
	if (!found.revokedAt && (found.displayName || !displayName)) return found
	await record(tx, {
		at: realNow,
		actor: by,
		action: 'account.changed',
		objectType: 'account',
		objectId: found.id,
		payload: { reopened: found.revokedAt !== null, named: !found.displayName && displayName !== null },
	})
	return tx.account.update({
		where: { id: found.id },
		data: { revokedAt: null, displayName: found.displayName ?? displayName },
	})
}

async function settleMember(tx: Tx, edition: LoadedEdition, account: Account, facts: MemberFacts, now: Date) {
	const codes = await tx.juryMember.findMany({
		where: { editionId: edition.id },
		select: { code: true },
	})
	const { displayName: _displayName, ...columns } = facts
	const data = {
		...columns,
		languages: [...facts.languages],
		sectors: [...facts.sectors],
		invitedAt: now,
		leftAt: null,
	}
	return tx.juryMember.upsert({
		where: { editionId_accountId: { editionId: edition.id, accountId: account.id } },
		create: {
			...data,
			editionId: edition.id,
			accountId: account.id,
			code: nextJurorCode(codes.map(({ code }) => code)),
		},
		update: data,
	})
}
