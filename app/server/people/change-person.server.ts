import type { Actor } from '#app/domain/people/actor.ts'
import { mayManageEverything } from '#app/domain/people/permissions.ts'
import { decideChangePerson, type StaffRefusal } from '#app/domain/people/staff.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Language } from '#app/i18n/direction.ts'
import { database, isUniqueViolation } from '#app/server/db.server.ts'
import { record } from '#app/server/journal/record.server.ts'

export type PersonChange = {
	actor: Actor
	accountId: string
	displayName: string
	phone: string | null
	email: string | null
	language: Language
	now: Date
}

/**
 * Changes the name and the contact of somebody who works here. A phone or an e-mail of another account is refused; a
 * changed contact ends the one-time links and codes sent to the old one. Nobody changes the contact of another manager.
 * The journal keeps which fields, not what.
 */
export async function changePerson(input: PersonChange): Promise<Outcome<{ changed: number }, StaffRefusal>> {
	const { accountId, phone, email, language, now } = input
	if (!mayManageEverything(input.actor)) return refuse('people.not-yours')
	try {
		return await database().write(async (tx) => {
			const account = await tx.account.findFirst({
				where: { id: accountId, revokedAt: null, roles: { some: { revokedAt: null } } },
				include: { roles: { where: { revokedAt: null } } },
			})
			if (!account) return refuse('people.account-closed')
			const decided = decideChangePerson(input.actor, { ...account, accountId }, { phone, email })
			if (!decided.ok) return decided
			const wanted = { displayName: input.displayName || null, phone, email, language }
			const fields = (['displayName', 'phone', 'email', 'language'] as const).filter(
				(field) => account[field] !== wanted[field],
			)
			if (fields.length === 0) return accept({ changed: 0 })
			await tx.account.update({ where: { id: accountId }, data: wanted })
			const left = [account.phone, account.email].filter(
				(contact): contact is string => contact !== null && contact !== phone && contact !== email,
			)
			if (left.length > 0) {
				await tx.signInLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } })
				await tx.signInCode.updateMany({
					where: { contact: { in: left }, usedAt: null },
					data: { usedAt: now },
				})
			}
			await record(tx, {
				at: now,
				actor: { kind: 'account', id: decided.value.byId },
				action: 'account.changed',
				objectType: 'account',
				objectId: accountId,
				payload: { fields },
			})
			return accept({ changed: fields.length })
		})
	} catch (error) {
		if (isUniqueViolation(error)) return refuse('people.contact-taken')
		throw error
	}
}
