/**
 * Run as a program on an empty DATA_DIR: an edition whose screening is over and whose jury is still to be invited, for
 * the browser test of stage 3. Prints its manager's contact and its applications as JSON.
 */
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { ensureInstallation, realNow, setRehearsalClock } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'

const EDITION = 'lm-2027'

await migrateOwnDatabase()
await ensureInstallation({ rehearsal: true })
await seedEditions(realNow())
const staff = await addSamplePeople()
const signedBy = [staff.managers[0].accountId, staff.managers[1].accountId] as const
await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
await addSampleApplications({ editionId: EDITION, mix: { admissible: 4 }, staff })
await setRehearsalClock('2027-02-25T10:00:00', realNow())
const applications = await database().read.application.findMany({
	where: { editionId: EDITION, status: 'admissible' },
	orderBy: { nameAr: 'asc' },
})
process.stdout.write(
	JSON.stringify({
		managerEmail: staff.managers[0].email,
		applications: applications.map(
			({ id, reference, readerCode, nameAr, nameFr, provinceCode, ice, language }) => ({
				id,
				reference,
				readerCode,
				nameAr,
				nameFr,
				provinceCode,
				ice,
				language,
			}),
		),
	}),
)
await database().close()
