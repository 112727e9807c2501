import { expect, test } from 'vitest'
import type { Tx } from '#app/server/db.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

// What the migrations add by hand and Prisma's models cannot say. SQLite changes a table by making it anew, and a
// generated migration forgets these: each is held here by an attempt to break it.
const db = testDatabase({ each: 'test' })
const at = new Date('2027-01-10T09:00:00Z')

async function createApplication(tx: Tx): Promise<{ applicationId: string; editionId: string }> {
	await tx.prize.create({ data: { id: 'lalla-al-moutaaouina', code: 'LM', key: 'a' } })
	const prizeId = 'lalla-al-moutaaouina'
	const { id: editionId } = await tx.edition.create({
		data: { id: 'lm-2027', prizeId, year: 2027, createdAt: at },
	})
	const version = await tx.editionVersion.create({
		data: { editionId, version: 1, definition: {}, hash: '', createdAt: at },
	})
	const { id: applicationId } = await tx.application.create({
		data: { editionId, versionId: version.id, language: 'ar', createdAt: at, updatedAt: at },
	})
	return { applicationId, editionId }
}

test('there is one journal head and one installation', async () => {
	await expect(
		db.write((tx) => tx.journalHead.create({ data: { id: 2, seq: 0, hash: '' } })),
	).rejects.toThrow()
	await expect(
		db.write((tx) => tx.installation.create({ data: { id: 2, rehearsal: true, createdAt: at } })),
	).rejects.toThrow()
	await db.write((tx) => tx.installation.create({ data: { id: 1, rehearsal: true, createdAt: at } }))
	expect(await db.read.installation.count()).toBe(1)
})

test('a real installation has no movable clock', async () => {
	const create = (rehearsal: boolean) =>
		db.write((tx) => tx.installation.create({ data: { id: 1, rehearsal, clockOffsetMs: 1n, createdAt: at } }))
	await expect(create(false)).rejects.toThrow()
	expect(await create(true)).toMatchObject({ clockOffsetMs: 1n })
})

test('a mark is a level from 0 to 5, or none yet', async () => {
	const sheet = await db.write(async (tx) => {
		const { applicationId, editionId } = await createApplication(tx)
		const account = await tx.account.create({ data: { email: 'j@example.org', createdAt: at } })
		const juror = await tx.juryMember.create({
			data: {
				editionId,
				accountId: account.id,
				code: 'J01',
				organisation: 'sample',
				regionCode: '01',
				provinceCode: '01.051',
				languages: ['ar'],
				sectors: [],
				invitedAt: at,
			},
		})
		const ids = { applicationId, juryMemberId: juror.id }
		const assignment = await tx.assignment.create({ data: { ...ids, position: 1, assignedAt: at } })
		return tx.scoresheet.create({ data: { ...ids, assignmentId: assignment.id, updatedAt: at } })
	})
	const mark = (criterionKey: string, level: number | null) =>
		db.write((tx) => tx.mark.create({ data: { scoresheetId: sheet.id, criterionKey, level } }))
	for (const level of [-1, 6]) await expect(mark(`at ${level}`, level), `${level}`).rejects.toThrow()
	for (const level of [0, 5, null]) expect((await mark(`at ${level}`, level)).level).toBe(level)
})

test('one proposal of inadmissibility waits at a time', async () => {
	const { applicationId } = await db.write(createApplication)
	const decide = (outcome: 'admissible' | 'inadmissible') =>
		db.write((tx) =>
			tx.screeningDecision.create({
				data: { applicationId, outcome, findings: {}, decidedById: 'officer', decidedAt: at },
			}),
		)
	const first = await decide('inadmissible')
	await expect(decide('inadmissible')).rejects.toThrow()
	await db.write((tx) => tx.screeningDecision.update({ where: { id: first.id }, data: { rejectedAt: at } }))
	await decide('inadmissible')
	await decide('admissible')
	expect(await db.read.screeningDecision.count()).toBe(3)
})

test('of a sitting, one confirmed line and one decision of a kind on an application are in force', async () => {
	const { applicationId, editionId } = await db.write(createApplication)
	const open = (number: number) =>
		db.write((tx) =>
			tx.sitting.create({
				data: { editionId, number, openedAt: at, openedById: 'chair', ranking: [], rankingHash: '' },
			}),
		)
	const sitting = await open(1)
	const decide = (basis: string, reason: string | null) =>
		db.write((tx) =>
			tx.verdict.create({
				data: {
					sittingId: sitting.id,
					applicationId,
					outcome: 'award',
					basis,
					reason,
					recordedById: 'chair',
					recordedAt: at,
				},
			}),
		)
	const line = await decide('ranking', null)
	await expect(decide('region', null)).rejects.toThrow()
	await db.write((tx) => tx.verdict.update({ where: { id: line.id }, data: { supersededAt: at } }))
	await decide('region', null)
	await decide('zero-mark', 'Marché démontré.')
	await decide('vote', 'Marché démontré.')
	await expect(decide('vote', 'Autre motif.')).rejects.toThrow()
	expect(await db.read.verdict.count()).toBe(4)

	await expect(open(2)).rejects.toThrow()
	await db.write((tx) => tx.sitting.update({ where: { id: sitting.id }, data: { closedAt: at } }))
	expect((await open(2)).number).toBe(2)
})

test('one cooperative is claimed once in an edition', async () => {
	const { applicationId, editionId } = await db.write(createApplication)
	const claim = () =>
		db.write((tx) =>
			tx.claim.create({ data: { editionId, applicationId, identity: 'ice:1', claimedAt: at } }),
		)
	await claim()
	await expect(claim()).rejects.toMatchObject({ code: 'P2002' })
})

test('nothing that is referred to can be removed', async () => {
	const { applicationId, editionId } = await db.write(createApplication)
	await db.write((tx) =>
		tx.claim.create({ data: { editionId, applicationId, identity: 'ice:1', claimedAt: at } }),
	)
	await expect(
		db.write((tx) => tx.application.delete({ where: { id: applicationId } })),
	).rejects.toMatchObject({
		code: 'P2003',
	})
	await expect(db.write((tx) => tx.edition.deleteMany())).rejects.toMatchObject({ code: 'P2003' })
})
