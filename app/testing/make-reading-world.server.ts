/**
 * Run as a program on an empty DATA_DIR: an edition with a few files, assigned and unread, for the browser test of the
 * keyboard. Prints a session of one of its readers as JSON.
 */
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { ensureInstallation, realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { openTestSession } from '#app/testing/open-session.server.ts'

const EDITION = 'lm-2027'

await migrateOwnDatabase()
await ensureInstallation({ rehearsal: true })
await seedEditions(realNow())
const staff = await addSamplePeople()
const signedBy = [staff.managers[0].accountId, staff.managers[1].accountId] as const
await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
await addSampleApplications({ editionId: EDITION, mix: { admissible: 8 }, staff, files: new Map() })
await addSampleJury({ editionId: EDITION, jurors: 7, staff })
await addSampleAssignments({ editionId: EDITION, staff, recusals: 0 })
// Who has two files sees the second one come after the first.
const members = await database().read.juryMember.findMany({
	where: { editionId: EDITION },
	include: { _count: { select: { assignments: true } } },
	orderBy: { code: 'asc' },
})
const reader = members.find(({ _count }) => _count.assignments > 1)
const session = await openTestSession('test-session-reader', reader?.accountId)
process.stdout.write(JSON.stringify({ session }))
await database().close()
