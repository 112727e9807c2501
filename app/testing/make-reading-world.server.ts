/**
 * Run as a program on an empty DATA_DIR: an edition with a few files, assigned and unread, for the browser test of the
 * keyboard. Prints a session of one of its readers as JSON.
 */
import { createHash } from 'node:crypto'
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { ensureInstallation, realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'

const EDITION = 'lm-2027'
const DAY_MS = 86_400_000
const TOKEN = 'test-session-reader'

await migrateOwnDatabase()
await ensureInstallation({ rehearsal: true })
await seedEditions(realNow())
const staff = await addSamplePeople()
const signedBy = [staff.managers[0].accountId, staff.managers[1].accountId] as const
await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
await addSampleApplications({ editionId: EDITION, mix: { admissible: 8 }, staff, files: new Map() })
await addSampleJury({ editionId: EDITION, jurors: 7, staff })
await addSampleAssignments({ editionId: EDITION, staff, recusals: 0 })
const now = realNow()
await database().write(async (tx) => {
	// Who has two files sees the second one come after the first.
	const members = await tx.juryMember.findMany({
		where: { editionId: EDITION },
		include: { _count: { select: { assignments: true } } },
		orderBy: { code: 'asc' },
	})
	const reader = members.find(({ _count }) => _count.assignments > 1)
	if (!reader) throw new Error('Nobody has two files to read')
	await tx.session.create({
		data: {
			id: createHash('sha256').update(TOKEN).digest('hex'),
			accountId: reader.accountId,
			createdAt: now,
			lastSeenAt: now,
			expiresAt: new Date(now.getTime() + DAY_MS),
		},
	})
})
process.stdout.write(JSON.stringify({ session: TOKEN }))
await database().close()
