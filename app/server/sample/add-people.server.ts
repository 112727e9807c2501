import type { Role } from '#app/domain/people/actor.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { recordAll, type Act } from '#app/server/journal/record.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { nameRole, type SampleRole } from '../../../prisma/seeds/samples/names.ts'

export type SamplePerson = {
	readonly accountId: string
	readonly email: string
	readonly displayName: string
	readonly role: Role
	readonly regionCode: string | null
}

export type SampleStaff = {
	readonly managers: readonly [SamplePerson, SamplePerson]
	readonly nationalOfficer: SamplePerson
	/** Of Souss-Massa and of Fès-Meknès. */
	readonly regionalOfficers: readonly [SamplePerson, SamplePerson]
	readonly auditor: SamplePerson
}

/** Accounts of the secretariat, each with its role, on one fixed day: two managers, three officers, an auditor. */
export async function addSamplePeople(at = new Date('2026-01-05T09:00:00Z')): Promise<SampleStaff> {
	const draw = createDraw('staff')
	const make = (input: PersonWish) => describePerson(input, at, draw)
	const people = [
		make({ role: 'manager', as: 'secretary', number: 1, email: 'manager-1@example.org' }),
		make({ role: 'manager', as: 'secretary', number: 2, email: 'manager-2@example.org' }),
		make({ role: 'officer', as: 'nationalOfficer', number: 3, email: 'officer@example.org' }),
		make({ role: 'officer', as: 'officer', number: 4, email: 'officer-09@example.org', regionCode: '09' }),
		make({ role: 'officer', as: 'officer', number: 5, email: 'officer-03@example.org', regionCode: '03' }),
		make({ role: 'auditor', as: 'auditor', number: 6, email: 'auditor@example.org' }),
	] as const
	await database().write((tx) => writePeople(tx, people, { editionId: null, at, grantedBy: null }))
	const [first, second, national, south, centre, auditor] = people
	return {
		managers: [first, second],
		nationalOfficer: national,
		regionalOfficers: [south, centre],
		auditor,
	}
}

type PersonWish = {
	role: Role
	as: SampleRole
	number: number
	email: string
	regionCode?: string
}

export function describePerson(input: PersonWish, at: Date, draw: Draw): SamplePerson {
	const language = input.number % 4 === 0 ? 'fr' : 'ar'
	return {
		accountId: draw.id(at),
		email: input.email,
		displayName: nameRole(input.as, input.number, language),
		role: input.role,
		regionCode: input.regionCode ?? null,
	}
}

/** Writes accounts with their role and its two acts each. */
export async function writePeople(
	tx: Tx,
	people: readonly SamplePerson[],
	{ editionId, at, grantedBy }: { editionId: string | null; at: Date; grantedBy: string | null },
): Promise<void> {
	await tx.account.createMany({
		data: people.map(({ accountId, email, displayName }) => ({
			id: accountId,
			email,
			displayName,
			language: /[a-z]/i.test(displayName) ? 'fr' : 'ar',
			createdAt: at,
		})),
	})
	await tx.roleGrant.createMany({
		data: people.map(({ accountId, role, regionCode }) => ({
			accountId,
			role,
			editionId,
			regionCode,
			grantedAt: at,
			grantedBy,
		})),
	})
	const actor = grantedBy
		? ({ kind: 'account', id: grantedBy } as const)
		: ({ kind: 'command', id: null } as const)
	await recordAll(
		tx,
		people.flatMap(({ accountId, role, regionCode }): Act[] => {
			const common = { at, actor, objectType: 'account', objectId: accountId }
			const where = { ...(editionId && { edition: editionId }), ...(regionCode && { region: regionCode }) }
			return [
				{ ...common, action: 'account.created', payload: {} },
				{ ...common, action: 'account.role-granted', payload: { role, ...where } },
			]
		}),
	)
}
