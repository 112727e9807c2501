import type { Person, Role } from '#app/domain/people/actor.ts'
import { database, type ApplicationStatus } from '#app/server/db.server.ts'
import { addSampleApplications, type SampleApplication } from '#app/server/sample/add-applications.server.ts'
import { addSamplePeople, type SampleStaff } from '#app/server/sample/add-people.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'

/** Two days after the closing: everything has come in, little is decided. */
export const OFFICE_NOW = new Date('2027-02-15T10:00:00.000Z')
export const OFFICE_EDITION = 'lm-2027'

export type OfficeWorld = {
	staff: SampleStaff
	applications: SampleApplication[]
	/** The officer of region 09 or 03, or the national one. */
	officer: (regionCode: '09' | '03' | null) => Person
	/** An application that no earlier call gave: tests of one file do not meet. */
	take: (status: ApplicationStatus, regionCode: string) => SampleApplication
}

/** The edition of 2027 with sample applications of every status in regions 09 and 03 among others, without files. */
export async function makeOfficeWorld(contested = 0): Promise<OfficeWorld> {
	await seedEditions(new Date('2026-10-01T09:00:00Z'))
	const staff = await addSamplePeople()
	const signedBy = [staff.managers[0].accountId, staff.managers[1].accountId] as const
	await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
	const applications = await addSampleApplications({
		editionId: OFFICE_EDITION,
		mix: {
			received: 108,
			completion: 12,
			refusal_proposed: 24,
			admissible: 36,
			inadmissible: 6,
			draft: 6,
			withdrawn: 3,
		},
		staff,
		contested,
		files: new Map(),
	})
	const taken = new Set<string>()
	return {
		staff,
		applications,
		officer: (regionCode) => {
			const [souss, fes] = staff.regionalOfficers
			const account = regionCode === null ? staff.nationalOfficer : regionCode === '03' ? fes : souss
			return personOf(account.accountId, 'officer', regionCode)
		},
		take: (status, regionCode) => {
			const found = applications.find(
				(one) => one.status === status && one.regionCode === regionCode && !taken.has(one.id),
			)
			if (!found) throw new Error(`No sample application ${status} in ${regionCode}`)
			taken.add(found.id)
			return found
		},
	}
}

export function personOf(accountId: string, role: Role, regionCode: string | null = null): Person {
	return { kind: 'person', accountId, deviceHash: null, roles: [{ role, editionId: null, regionCode }] }
}

/** `updatedAt` of an application, as a page would show it. */
export async function seenAtOf(id: string): Promise<Date> {
	const { updatedAt } = await database().read.application.findUniqueOrThrow({ where: { id } })
	return updatedAt
}
