import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentText, type SubmissionContent } from '#app/domain/application/content.ts'
import { verifyReceipt } from '#app/domain/shared/reference.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { decryptField } from '#app/server/secrets.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })

async function openLalla(year = 2027) {
	const staff = await addSamplePeople()
	const [first, second] = staff.managers
	const signedBy = [first.accountId, second.accountId] as const
	const edition = await openSampleEdition({ prize: 'lalla-al-moutaaouina', year, signedBy })
	return { staff, edition }
}

test('opens the seeded draft as it is, by two signatures', async () => {
	await seedEditions(new Date('2026-11-24T09:00:00Z'))
	const { staff, edition } = await openLalla()
	const loaded = await loadEdition('lm-2027')
	expect(loaded).toMatchObject({ id: 'lm-2027', stage: 'frozen', version: 1, versionId: edition.versionId })
	const signatures = await db.read.editionSignature.findMany({ orderBy: { signedAt: 'asc' } })
	expect(signatures.map(({ accountId }) => accountId)).toEqual(
		staff.managers.map(({ accountId }) => accountId),
	)
	expect(await db.read.edition.findUnique({ where: { id: 'sg-2027' } })).toMatchObject({ stage: 'draft' })
})

test('an edition of another year keeps weekdays and Moroccan hours', async () => {
	const { edition } = await openLalla(2026)
	const { calendar } = edition.definition
	expect(edition.editionId).toBe('lm-2026')
	// In 2026 Morocco was one hour ahead until 15 February: 16:30 there was 15:30 UTC.
	expect(calendar).toMatchObject({
		opensAt: '2026-01-12T08:00:00.000Z',
		closesAt: '2026-02-06T15:30:00.000Z',
		judgingStartsOn: '2026-03-03',
	})
})

test('writes applications of every status, with all that belongs to each', async () => {
	const { staff } = await openLalla()
	const mix = {
		admissible: 20,
		received: 3,
		completion: 2,
		refusal_proposed: 2,
		inadmissible: 3,
		draft: 2,
		withdrawn: 1,
	}
	const made = await addSampleApplications({ editionId: 'lm-2027', mix, staff, contested: 1 })
	const counts = await db.read.application.groupBy({ by: ['status'], _count: true })
	expect(Object.fromEntries(counts.map(({ status, _count }) => [status, _count]))).toEqual(mix)
	expect(await db.read.application.count({ where: { contestedAt: { not: null } } })).toBe(1)
	expect(made.filter(({ reference }) => reference !== null)).toHaveLength(31)
	expect(await db.read.edition.findUnique({ where: { id: 'lm-2027' } })).toMatchObject({ nextReference: 32 })

	// Withdrawn and contested hold no claim.
	expect(await db.read.claim.count()).toBe(2 * 29)
	expect(await db.read.completionRequest.count({ where: { application: { status: 'completion' } } })).toBe(2)
	expect(
		await db.read.screeningDecision.count({ where: { outcome: 'inadmissible', confirmedAt: null } }),
	).toBe(2)
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})

test('content hashes, receipts, secrets and stored files hold', async () => {
	const { staff } = await openLalla()
	await addSampleApplications({ editionId: 'lm-2027', mix: { received: 4 }, staff })
	for (const { content, contentHash } of await db.read.submission.findMany()) {
		const text = contentText(content as unknown as SubmissionContent)
		expect(createHash('sha256').update(text).digest('hex')).toBe(contentHash)
	}
	for (const application of await db.read.application.findMany({
		include: { sections: true, uploads: true },
	})) {
		const { reference, receiptCheck, id, receivedAt } = application
		expect(verifyReceipt(`${reference}-${receiptCheck}`)).toBe(reference)
		const members = application.sections.find(({ sectionKey }) => sectionKey === 'members')
		const { representative_national_id: sealed = '' } = (members?.answers ?? {}) as Record<string, string>
		expect(decryptField(sealed, `${id}.representative_national_id`)).toMatch(/^ZZ\d{5}$/)
		for (const upload of application.uploads) {
			expect(await files().blobs.size(upload.sha256 ?? '')).toBe(upload.size)
			expect(await files().blobs.size(upload.thumbSha256 ?? '')).toBeGreaterThan(0)
			expect((upload.receivedAt?.getTime() ?? Infinity) <= (receivedAt?.getTime() ?? 0)).toBe(true)
		}
	}
})

test('a second run on the same edition is refused', async () => {
	const { staff } = await openLalla()
	await addSampleApplications({ editionId: 'lm-2027', mix: { draft: 1 }, staff, files: new Map() })
	const again = addSampleApplications({ editionId: 'lm-2027', mix: { draft: 1 }, staff, files: new Map() })
	await expect(again).rejects.toThrow('has applications already')
})
