/**
 * Run as a program on an empty DATA_DIR: makes a small world for browser tests and prints what it holds as JSON.
 * Lalla Al Moutaaouina 2027 is being judged; Solidarity Generation 2026 is published. Everybody has a session.
 */
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { ensureInstallation, realNow, setRehearsalClock } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { addSampleScoresheets } from '#app/server/sample/add-scoresheets.server.ts'
import { decideAndPublishSample } from '#app/server/sample/decide-and-publish.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { openTestSession } from '#app/testing/open-session.server.ts'

/** Of each juror's readings, how many are submitted: half of them, or what the first argument says (0 to 1). */
const READ = Number(process.argv[2] ?? 0.5)
const JUDGING = 'lm-2027'
const PUBLISHED = 'sg-2026'

await migrateOwnDatabase()
await ensureInstallation({ rehearsal: true })
await seedEditions(realNow())
const staff = await addSamplePeople()
const signedBy = [staff.managers[0].accountId, staff.managers[1].accountId] as const

await openSampleEdition({ prize: 'solidarity-generation', year: 2026, signedBy })
await addSampleApplications({ editionId: PUBLISHED, mix: { admissible: 40, inadmissible: 2 }, staff })
const publishedJury = await addSampleJury({ editionId: PUBLISHED, jurors: 7, staff })
await addSampleAssignments({ editionId: PUBLISHED, staff })
await addSampleScoresheets({ editionId: PUBLISHED, share: 1 })
await decideAndPublishSample({ editionId: PUBLISHED, staff })

await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
const applications = await addSampleApplications({
	editionId: JUDGING,
	mix: {
		admissible: 30,
		received: 5,
		completion: 2,
		refusal_proposed: 2,
		inadmissible: 2,
		draft: 3,
		withdrawn: 1,
	},
	staff,
})
const jury = await addSampleJury({ editionId: JUDGING, jurors: 7, staff })
await addSampleAssignments({ editionId: JUDGING, staff })
await addSampleScoresheets({ editionId: JUDGING, share: READ, drafts: READ < 1 ? 1 : 0 })
await setRehearsalClock('2027-03-16T10:00:00', realNow())

const people = {
	manager: staff.managers[0],
	secondManager: staff.managers[1],
	nationalOfficer: staff.nationalOfficer,
	officer09: staff.regionalOfficers[0],
	officer03: staff.regionalOfficers[1],
	auditor: staff.auditor,
	chair: jury[0],
	juror: jury[1],
	otherJuror: jury[2],
	pastJuror: publishedJury[1],
}
const own = applications.find(({ status, regionCode }) => status === 'admissible' && regionCode === '09')
const foreign = applications.find(({ status, regionCode }) => status === 'admissible' && regionCode === '03')
const received = applications.filter(({ status }) => status === 'received')
const draft = applications.find(({ status }) => status === 'draft')
if (!own || !foreign || !draft) throw new Error('The sample world lacks an application.')

const { read } = database()
const assignments = await read.assignment.findMany({
	where: { withdrawnAt: null, juryMember: { editionId: JUDGING } },
	select: { id: true, applicationId: true, juryMember: { select: { accountId: true } }, scoresheet: true },
	orderBy: [{ juryMemberId: 'asc' }, { position: 'asc' }],
})
const readingOf = (accountId: string | undefined, status: string | null) =>
	assignments.find(
		(one) => one.juryMember.accountId === accountId && (one.scoresheet?.status ?? null) === status,
	)?.id
const award = await read.award.findFirstOrThrow({
	where: { editionId: PUBLISHED },
	orderBy: { number: 'asc' },
})
const minutes = await read.minutes.findFirstOrThrow({ where: { sitting: { editionId: PUBLISHED } } })
const upload = await read.upload.findFirstOrThrow({ where: { applicationId: own.id, removedAt: null } })

process.stdout.write(
	JSON.stringify({
		sessions: {
			...Object.fromEntries(
				await Promise.all(
					Object.entries(people).map(async ([name, person]) => [name, await signIn(name, person?.accountId)]),
				),
			),
			applicant: await signIn('applicant', own.accountId),
			otherApplicant: await signIn('otherApplicant', foreign.accountId),
			drafter: await signIn('drafter', draft.accountId),
		},
		judging: JUDGING,
		published: PUBLISHED,
		own: own.id,
		foreign: foreign.id,
		draft: draft.id,
		received: received.map(({ id }) => id),
		reading: readingOf(jury[1]?.accountId, null),
		otherReading: readingOf(jury[2]?.accountId, null),
		submittedReading: readingOf(jury[1]?.accountId, 'submitted'),
		award: { slug: award.slug, verifyCode: award.verifyCode },
		minutes: minutes.id,
		upload: upload.id,
		jurorEmail: jury[1]?.email,
		managerEmail: staff.managers[0].email,
	}),
)
await database().close()

function signIn(name: string, accountId: string | undefined): Promise<string> {
	return openTestSession(`test-session-${name}`, accountId)
}
