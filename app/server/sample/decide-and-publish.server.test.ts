import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { parseVerifyCode } from '#app/domain/publication/award-codes.ts'
import { type Snapshot, snapshotSchema } from '#app/domain/publication/snapshot.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { ensureInstallation } from '#app/server/clock.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { addSampleScoresheets } from '#app/server/sample/add-scoresheets.server.ts'
import { decideAndPublishSample } from '#app/server/sample/decide-and-publish.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
let snapshot: Snapshot

beforeAll(async () => {
	await ensureInstallation({ rehearsal: true })
	const staff = await addSamplePeople()
	const [first, second] = staff.managers
	const signedBy = [first.accountId, second.accountId] as const
	const { editionId } = await openSampleEdition({ prize: 'solidarity-generation', year: 2026, signedBy })
	const mix = { admissible: 110, inadmissible: 5, draft: 2, withdrawn: 1 }
	await addSampleApplications({ editionId, mix, staff, files: new Map() })
	await addSampleJury({ editionId, jurors: 12, staff })
	await addSampleAssignments({ editionId, staff, recusals: 1 })
	await addSampleScoresheets({ editionId, share: 1 })
	;({ snapshot } = await decideAndPublishSample({ editionId, staff }))
}, 60_000)

test('28 winners, of every region that has somebody above the floor', () => {
	expect(snapshot.totals).toMatchObject({ received: 115, admissible: 110, inadmissible: 5, awarded: 28 })
	expect(snapshot.winners).toHaveLength(28)
	expect(snapshot.regions.map(({ key }) => key)).toEqual(REGIONS.map(({ code }) => code))
	const withWinner = new Set(snapshot.winners.map(({ regionCode }) => regionCode))
	expect(withWinner.size).toBeGreaterThanOrEqual(10)
	for (const { nameAr, verifyCode } of snapshot.winners) {
		expect(nameAr).toContain('عينة')
		expect(parseVerifyCode(verifyCode)).toEqual({ ok: true, value: verifyCode })
	}
})

test('what was published is what was hashed, by two people, at the minute of the calendar', async () => {
	const [publication] = await db.read.publication.findMany()
	expect(snapshotSchema.parse(publication?.snapshot)).toEqual(snapshot)
	expect(createHash('sha256').update(canonicalize(snapshot)).digest('hex')).toBe(publication?.hash)
	expect(publication?.preparedById).not.toBe(publication?.approvedById)
	// Thursday 9 July 2026, 11:00 in Morocco, which was one hour ahead of UTC.
	expect(publication?.publishAt.toISOString()).toBe('2026-07-09T10:00:00.000Z')
})

test('the sitting is closed, with one departure by vote and a verdict for every application', async () => {
	const [sitting] = await db.read.sitting.findMany({
		include: { verdicts: { where: { supersededAt: null } }, minutes: true, attendances: true },
	})
	expect(sitting?.closedAt).not.toBeNull()
	expect(sitting?.verdicts).toHaveLength(110)
	expect(
		sitting?.verdicts.filter(({ basis, outcome }) => basis === 'vote' && outcome === 'award'),
	).toHaveLength(1)
	expect(sitting?.verdicts.filter(({ outcome }) => outcome === 'award')).toHaveLength(28)
	expect(sitting?.attendances.filter(({ present }) => present)).toHaveLength(11)
	const [minutes] = sitting?.minutes ?? []
	expect(createHash('sha256').update(canonicalize(minutes?.content)).digest('hex')).toBe(minutes?.hash)
	expect(minutes?.pdfArSha256).toMatch(/^[0-9a-f]{64}$/)
	expect(await db.read.award.count()).toBe(28)
})

test('the journal stands', async () => {
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})
