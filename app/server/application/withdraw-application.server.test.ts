import { beforeEach, expect, test } from 'vitest'
import {
	reopenApplication,
	withdrawApplication,
} from '#app/server/application/withdraw-application.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import {
	CLOSING,
	device,
	fill,
	type Holder,
	LAST_MOMENT,
	NOON,
	openSmallEdition,
	person,
	REAL,
	save,
	start,
	submit,
} from '#app/testing/applicant.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const phone = device('phone')
let edition: LoadedEdition
let id: string
beforeEach(async () => {
	edition = await openSmallEdition(db)
	id = await start(edition, phone)
	await fill(db, phone, id)
	await submit(phone, id)
})

const act = (actor: Holder = phone, now = NOON) =>
	({ actor, applicationId: id, language: 'ar', now, realNow: REAL }) as const
const row = () => db.read.application.findUniqueOrThrow({ where: { id } })

test('withdrawn until the last moment: its cooperative is free, its reference kept, she is told', async () => {
	expect(await withdrawApplication(act(phone, LAST_MOMENT))).toEqual({ ok: true, value: null })
	expect(await row()).toMatchObject({ status: 'withdrawn', reference: 'LM27-0001', withdrawnAt: LAST_MOMENT })
	expect(await db.read.claim.count()).toBe(0)
	expect(await db.read.message.count({ where: { template: 'application-withdrawn' } })).toBe(1)
	expect(await withdrawApplication(act())).toMatchObject({ code: 'application.moved-on' })
	expect(await db.read.journalEntry.count({ where: { action: 'application.withdrawn' } })).toBe(1)
})

test('not after closing, and by nobody else', async () => {
	expect(await withdrawApplication(act(phone, CLOSING))).toEqual({
		ok: false,
		code: 'application.edition-closed',
	})
	for (const stranger of [device('stranger'), person('p')])
		expect(await withdrawApplication(act(stranger))).toBeNull()
	expect(await row()).toMatchObject({ status: 'received' })
})

test('opened again, changed, sent again: the same reference, a second version', async () => {
	expect(await reopenApplication(act())).toMatchObject({ code: 'application.moved-on' })
	await withdrawApplication(act())
	expect(await reopenApplication(act(phone, CLOSING))).toMatchObject({ code: 'application.edition-closed' })
	expect(await reopenApplication(act())).toEqual({ ok: true, value: null })
	await save(db, phone, id, 'project', {
		project_title: 'تجفيف اللوز والتين',
		idea: 'نجفف اللوز والتين بالشمس ونبيعهما معلبين',
	})
	const { readerCode } = await row()
	expect((await submit(phone, id))?.outcome).toEqual({
		ok: true,
		value: { reference: 'LM27-0001', number: 2, isContested: false },
	})
	expect(await row()).toMatchObject({ projectTitle: 'تجفيف اللوز والتين', readerCode, withdrawnAt: null })
	const versions = await db.read.submission.findMany({ orderBy: { number: 'asc' } })
	expect(versions.map(({ number }) => number)).toEqual([1, 2])
	expect(versions[0]?.contentHash).not.toBe(versions[1]?.contentHash)
	expect(await db.read.message.count({ where: { template: 'application-received' } })).toBe(2)
})

test('a cooperative that withdrew leaves room: another application of it is not contested', async () => {
	await withdrawApplication(act())
	const other = device('other')
	const second = await start(edition, other)
	await fill(db, other, second)
	expect((await submit(other, second))?.outcome).toMatchObject({
		value: { reference: 'LM27-0002', isContested: false },
	})
	await reopenApplication(act())
	expect((await submit(phone, id))?.outcome).toMatchObject({
		value: { reference: 'LM27-0001', isContested: true },
	})
})

test('withdrawn with another of the same cooperative behind it: the earliest one stands for it, and is heard of once', async () => {
	const others = []
	for (const name of ['second', 'third']) {
		const holder = device(name)
		const sent = await start(edition, holder)
		await fill(db, holder, sent)
		expect((await submit(holder, sent))?.outcome).toMatchObject({ value: { isContested: true } })
		others.push(sent)
	}
	const claimed = async () => [...new Set((await db.read.claim.findMany()).map((one) => one.applicationId))]
	const contested = async () =>
		(
			await db.read.application.findMany({
				where: { contestedAt: { not: null } },
				orderBy: { reference: 'asc' },
			})
		).map((one) => one.id)
	expect([await claimed(), await contested()]).toEqual([[id], others])
	await withdrawApplication(act())
	expect([await claimed(), await contested()]).toEqual([[others[0]], [others[1]]])
	const entries = await db.read.journalEntry.findMany({ where: { action: 'application.claim-passed' } })
	expect(entries.map(({ objectId, payload }) => [objectId, JSON.parse(payload)])).toEqual([
		[others[0], { from: id, claims: 2, contested: false }],
	])
	expect(await withdrawApplication(act())).toMatchObject({ code: 'application.moved-on' })
	expect(await db.read.journalEntry.count({ where: { action: 'application.claim-passed' } })).toBe(1)
	await reopenApplication(act())
	expect((await submit(phone, id))?.outcome).toMatchObject({ value: { isContested: true } })
})

test('one that was refused for good is given nothing: it is no candidate any more', async () => {
	const refused = await start(edition, device('refused'))
	await fill(db, device('refused'), refused)
	await submit(device('refused'), refused)
	await db.write((tx) => tx.application.update({ where: { id: refused }, data: { status: 'inadmissible' } }))
	await withdrawApplication(act())
	expect(await db.read.claim.count()).toBe(0)
	expect(await db.read.journalEntry.count({ where: { action: 'application.claim-passed' } })).toBe(0)
})

test('a proposed refusal, of which she knows nothing, does not hold her back, and falls', async () => {
	await db.write(async (tx) => {
		await tx.application.update({ where: { id }, data: { status: 'refusal_proposed' } })
		await tx.screeningDecision.create({
			data: {
				applicationId: id,
				outcome: 'inadmissible',
				findings: [],
				decidedById: 'officer',
				decidedAt: NOON,
			},
		})
	})
	expect(await withdrawApplication(act())).toEqual({ ok: true, value: null })
	expect(await row()).toMatchObject({ status: 'withdrawn' })
	expect(await db.read.screeningDecision.findFirst()).toMatchObject({
		confirmedAt: null,
		rejectedAt: NOON,
		rejectedById: null,
	})
})
