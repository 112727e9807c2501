import { beforeEach, expect, test } from 'vitest'
import { listOwnApplications } from '#app/server/application/list-own-applications.server.ts'
import { loadHeld } from '#app/server/application/load-application.server.ts'
import { startApplication } from '#app/server/application/start-application.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import {
	CLOSING,
	device,
	type Holder,
	LAST_MOMENT,
	NOON,
	openSmallEdition,
	person,
	REAL,
	start,
} from '#app/testing/applicant.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
let edition: LoadedEdition
beforeEach(async () => {
	edition = await openSmallEdition(db)
	await db.write(async (tx) => {
		for (const id of ['applicant', 'officer', 'gone']) {
			const revokedAt = id === 'gone' ? REAL : null
			await tx.account.create({ data: { id, language: 'ar', createdAt: REAL, revokedAt } })
		}
	})
})

const begin = (actor: Holder, change: Partial<Parameters<typeof startApplication>[0]> = {}) =>
	startApplication({
		actor,
		edition,
		language: 'fr',
		applicantType: 'cooperative',
		consents: ['processing', 'photo'],
		readIn: 'fr',
		forAccountId: null,
		now: NOON,
		realNow: REAL,
		...change,
	})
const officer = person('officer', [{ role: 'officer', editionId: null, regionCode: '08' }])

test('a device begins without an account; the consents stand with their version, the rest is asked later', async () => {
	const started = await begin(device('phone'))
	expect(started.ok).toBe(true)
	const [row] = await db.read.application.findMany({ include: { sections: true, consents: true } })
	expect(row).toMatchObject({
		accountId: null,
		deviceHash: device('phone').deviceHash,
		assistedById: null,
		language: 'fr',
		status: 'draft',
		reference: null,
	})
	expect(row?.sections).toMatchObject([
		{ sectionKey: 'declaration', answers: { processing: true, photo: true }, rev: 1 },
	])
	expect(row?.consents.map(({ kind, language }) => `${kind} ${language}`).sort()).toEqual([
		'photo fr',
		'processing fr',
	])
})

test('nothing is kept without consent to the processing', async () => {
	expect(await begin(device('phone'), { consents: ['photo', 'reuse'] })).toEqual({
		ok: false,
		code: 'application.consent-missing',
	})
	expect(await begin(device('phone'), { consents: ['declaration'] })).toMatchObject({ ok: false })
	expect(await db.read.application.count()).toBe(0)
})

test('only while the edition receives', async () => {
	expect(await begin(device('phone'), { now: new Date('2027-01-11T08:59:59.999Z') })).toMatchObject({
		code: 'application.edition-not-open',
	})
	expect(await begin(device('phone'), { now: LAST_MOMENT })).toMatchObject({ ok: true })
	expect(await begin(device('phone'), { now: CLOSING })).toMatchObject({ code: 'application.edition-closed' })
	expect(await begin(device('phone'), { language: 'en' })).toMatchObject({
		code: 'application.language-unknown',
	})
	expect(await begin(device('phone'), { applicantType: 'project_holder' })).toMatchObject({
		code: 'application.applicant-type-unknown',
	})
})

test('an officer begins it with the applicant: the account holds it, both names are in the journal', async () => {
	await begin(officer, { forAccountId: 'applicant' })
	const row = await db.read.application.findFirstOrThrow()
	expect(row).toMatchObject({ accountId: 'applicant', assistedById: 'officer' })
	expect(
		await db.read.journalEntry.findFirstOrThrow({ where: { action: 'application.started' } }),
	).toMatchObject({
		actorId: 'officer',
		onBehalfOf: 'applicant',
	})
	expect(await loadHeld(db.read, officer, row.id)).not.toBeNull()
	expect(await loadHeld(db.read, person('officer'), row.id)).toBeNull()
	expect(await loadHeld(db.read, person('applicant'), row.id)).not.toBeNull()
})

test('nobody else begins it for another, and never for a revoked account', async () => {
	await begin(person('applicant'), { forAccountId: 'officer' })
	expect(await db.read.application.findFirstOrThrow()).toMatchObject({
		accountId: 'applicant',
		assistedById: null,
	})
	await begin(officer, { forAccountId: 'gone' })
	expect(await db.read.application.findMany({ where: { accountId: 'gone' } })).toEqual([])
})

test('one sees one’s own: of the device, of the account, of whom one assists', async () => {
	const [own, foreign] = [await start(edition, device('phone')), await start(edition, device('other'))]
	await begin(officer, { forAccountId: 'applicant' })
	const ids = async (actor: Holder) => {
		const { applications, total } = await listOwnApplications(actor, NOON, { skip: 0, take: 25 })
		expect(applications.length).toBe(total)
		return applications.map(({ held }) => held.application.id)
	}
	expect(await ids(device('phone'))).toEqual([own])
	expect(await ids(device('other'))).toEqual([foreign])
	expect((await ids(officer)).length).toBe(1)
	expect(await ids(person('applicant'))).toEqual(await ids(officer))
	expect(await ids({ kind: 'visitor', deviceHash: null })).toEqual([])
	expect(await ids(person('gone'))).toEqual([])
})
