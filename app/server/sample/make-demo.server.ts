import { ensureInstallation, setRehearsalClock } from '#app/server/clock.server.ts'
import { database, type ApplicationStatus } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSampleMessages } from '#app/server/sample/add-messages.server.ts'
import { addSamplePeople, type SampleStaff } from '#app/server/sample/add-people.server.ts'
import { addSampleScoresheets } from '#app/server/sample/add-scoresheets.server.ts'
import { decideAndPublishSample } from '#app/server/sample/decide-and-publish.server.ts'
import { storeSampleFiles, type SampleFiles } from '#app/server/sample/draw-files.server.ts'
import { listDemoAccounts, type DemoAccount } from '#app/server/sample/list-demo-accounts.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'
import { lallaAlMoutaaouina2027 } from '../../../prisma/seeds/lalla-al-moutaaouina-2027.ts'

export type DemoSize = {
	readonly jurors: number
	readonly judged: Readonly<Partial<Record<ApplicationStatus, number>>>
	readonly contested: number
	readonly published: Readonly<Partial<Record<ApplicationStatus, number>>>
}

/** The size of the last editions: 388 and 400 applications received (prizes.md, section 2). */
export const REAL_SIZE: DemoSize = {
	jurors: 18,
	judged: {
		admissible: 371,
		inadmissible: 9,
		refusal_proposed: 3,
		completion: 2,
		received: 3,
		draft: 14,
		withdrawn: 3,
	},
	contested: 1,
	published: { admissible: 376, inadmissible: 24, draft: 11, withdrawn: 2 },
}

/** Tuesday 16 March 2027, ten in the morning in Morocco: the middle of the jury's work. */
export const DEMO_CALENDAR = '2027-03-16T10:00:00'
/** Four days before: what was asked then is still open. */
const LAST_SCREENED = '2027-03-12T10:40'
/** Of each juror's readings. */
const READ_BY_THEN = 0.58

export type DemoWish = {
	/** Real time. */
	readonly now: Date
	readonly size?: DemoSize
	/** Where the portal will be served: for the links in messages. */
	readonly address: string
	readonly say?: (step: string) => void
}

/**
 * Fills the process's own, migrated and empty database as a rehearsal: Solidarity Generation 2026 published, Lalla Al Moutaaouina
 * 2027 in judging on the calendar of the demonstration, Solidarity Generation 2027 in preparation. Everything follows
 * from a fixed seed. Throws when the database holds applications already.
 */
export async function makeDemo({
	now,
	address,
	size = REAL_SIZE,
	say = () => {},
}: DemoWish): Promise<DemoAccount[]> {
	await ensureInstallation({ rehearsal: true })
	const clock = await setRehearsalClock(DEMO_CALENDAR, now)
	if (!clock.ok) throw new Error('This database is not a rehearsal: nothing was written.')
	if ((await database().read.application.count()) > 0)
		throw new Error('This database is in use: nothing was written.')
	await seedEditions(new Date('2026-11-24T09:00:00Z'))
	const staff = await addSamplePeople()
	say('Solidarity Generation 2026: applications')
	// Both editions ask for the same documents: drawn and checked once.
	const files = await storeSampleFiles(lallaAlMoutaaouina2027)
	await makePublished({ staff, size, files, say })
	say('Lalla Al Moutaaouina 2027: applications')
	await makeJudged({ staff, size, files, say })
	say('Messages')
	for (const editionId of ['sg-2026', 'lm-2027']) await addSampleMessages(editionId, address)
	return listDemoAccounts(staff, fromMoroccan(DEMO_CALENDAR))
}

function signers({ managers }: SampleStaff): [string, string] {
	return [managers[0].accountId, managers[1].accountId]
}

type Making = {
	staff: SampleStaff
	size: DemoSize
	files: SampleFiles
	say: (step: string) => void
}

async function makePublished({ staff, size, files, say }: Making): Promise<void> {
	const wish = { prize: 'solidarity-generation', year: 2026, signedBy: signers(staff) }
	const { editionId } = await openSampleEdition(wish)
	await addSampleApplications({ editionId, mix: size.published, staff, files })
	say('Solidarity Generation 2026: jury, decisions, publication')
	await addSampleJury({ editionId, jurors: size.jurors, staff })
	await addSampleAssignments({ editionId, staff, recusals: 2 })
	await addSampleScoresheets({ editionId, share: 1 })
	await decideAndPublishSample({ editionId, staff })
}

async function makeJudged({ staff, size, files, say }: Making): Promise<void> {
	const wish = { prize: 'lalla-al-moutaaouina', year: 2027, signedBy: signers(staff) }
	const { editionId } = await openSampleEdition(wish)
	const { judged: mix, contested } = size
	const lastScreenedAt = fromMoroccan(LAST_SCREENED)
	await addSampleApplications({ editionId, mix, contested, lastScreenedAt, staff, files })
	say('Lalla Al Moutaaouina 2027: jury')
	await addSampleJury({ editionId, jurors: size.jurors, staff })
	await addSampleAssignments({ editionId, staff, recusals: 2 })
	await addSampleScoresheets({
		editionId,
		share: READ_BY_THEN,
		drafts: 2,
		until: fromMoroccan(DEMO_CALENDAR),
	})
}
