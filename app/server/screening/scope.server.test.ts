import { beforeAll, expect, test } from 'vitest'
import { type QueueFilter, WHOLE_QUEUE } from '#app/domain/screening/queue-filter.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { findPlace } from '#app/server/screening/list-queue.server.ts'
import { listProposals, readProposal } from '#app/server/screening/list-proposals.server.ts'
import { readBoard } from '#app/server/screening/read-board.server.ts'
import { readFilePage } from '#app/server/screening/read-file-page.server.ts'
import { readNeighbours } from '#app/server/screening/read-neighbours.server.ts'
import { readQueuePage } from '#app/server/screening/read-queue-page.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	makeOfficeWorld,
	OFFICE_EDITION,
	OFFICE_NOW,
	type OfficeWorld,
	personOf,
} from '#app/testing/office-world.server.ts'

const db = testDatabase()
let world: OfficeWorld
/** References of region 03: none of them may ever be in what an officer of region 09 is given. */
let foreign: string[]
beforeAll(async () => {
	world = await makeOfficeWorld()
	foreign = world.applications.flatMap(({ regionCode, reference }) =>
		regionCode === '03' && reference ? [reference] : [],
	)
})

const times = { now: OFFICE_NOW, realNow: OFFICE_NOW }
const queue = (filter: Partial<QueueFilter> = {}, actor = world.officer('09')) =>
	readQueuePage({
		actor,
		editionId: OFFICE_EDITION,
		filter: { ...WHOLE_QUEUE, ...filter },
		language: 'fr',
		...times,
	})
const own = (status?: string) =>
	world.applications.filter(
		(one) => one.regionCode === '09' && one.status !== 'draft' && (!status || one.status === status),
	)

test('an officer of region 09 is given nothing of region 03, whatever she asks', async () => {
	const given = [
		await queue(),
		await queue({ region: '03' }),
		await queue({ q: foreign[0] ?? '' }),
		await queue({ q: 'عينة' }),
		await queue({ sort: '-name', page: 99 }),
		await listProposals({
			actor: world.officer('09'),
			editionId: OFFICE_EDITION,
			language: 'fr',
			page: 1,
			...times,
		}),
		await board(world.officer('09')),
	]
	expect(foreign.length).toBeGreaterThan(5)
	for (const reference of foreign) expect(JSON.stringify(given)).not.toContain(reference)
	expect((await queue({ region: '03' }))?.total).toBe(0)
	expect((await queue({ q: foreign[0] ?? '' }))?.total).toBe(0)
	expect((await queue())?.regions.map(({ value }) => value)).toEqual(['09'])
})

test('counts are of her scope', async () => {
	const page = await queue()
	expect(page?.total).toBe(own().length)
	expect(page?.counts.received).toBe(own('received').length)
	expect((await queue({ status: 'received', q: 'zz' }))?.counts.received).toBe(0)
	const all = await queue({}, world.officer(null))
	expect(all?.total).toBe(world.applications.filter(({ status }) => status !== 'draft').length)
	expect((await board(world.officer('09')))?.funnel).toMatchObject({
		drafts: null,
		received: own().length - own('withdrawn').length,
		admissible: own('admissible').length,
		awarded: null,
	})
	expect((await board(world.officer(null)))?.funnel.drafts).toBe(6)
})

test('a draft is nobody’s business', async () => {
	const draft = world.take(
		'draft',
		world.applications.find(({ status }) => status === 'draft')?.regionCode ?? '',
	)
	const input = { editionId: OFFICE_EDITION, applicationId: draft.id, language: 'fr' as const, ...times }
	expect(await readFilePage({ ...input, actor: world.officer(null) })).toBeNull()
	const withdrawnAgain = world.take(
		'withdrawn',
		world.applications.find(({ status }) => status === 'withdrawn')?.regionCode ?? '',
	)
	await db.write((tx) =>
		tx.application.update({ where: { id: withdrawnAgain.id }, data: { status: 'draft' } }),
	)
	expect(
		await readFilePage({ ...input, applicationId: withdrawnAgain.id, actor: world.officer(null) }),
	).toBeNull()
	await db.write((tx) =>
		tx.application.update({ where: { id: withdrawnAgain.id }, data: { status: 'withdrawn' } }),
	)
})

test('neighbours are hers too: the next file is never of another region', async () => {
	const actor = world.officer('09')
	const calendar = (await loadEdition(OFFICE_EDITION))?.definition.calendar
	if (!calendar) throw new Error('No edition')
	const ids = new Set(own().map(({ id }) => id))
	for (const { id } of own()) {
		const place = await findPlace(
			{ actor, editionId: OFFICE_EDITION, calendar, now: OFFICE_NOW },
			WHOLE_QUEUE,
			'ar',
			id,
		)
		expect(place?.total).toBe(ids.size)
		for (const neighbour of [place?.previous, place?.next])
			expect(!neighbour || ids.has(neighbour)).toBe(true)
		for (const { id: around } of place?.around ?? []) expect(ids.has(around)).toBe(true)
	}
	const outside = world.take('received', '03')
	const around = await readNeighbours({
		actor,
		editionId: OFFICE_EDITION,
		applicationId: outside.id,
		filter: WHOLE_QUEUE,
		language: 'ar',
		now: OFFICE_NOW,
	})
	expect([around.position, around.rows.map(({ id }) => id).includes(outside.id)]).toEqual([null, false])
})

test('a file or a proposal of another region does not exist for her; another edition’s neither', async () => {
	const actor = world.officer('09')
	const refused = world.take('refusal_proposed', '03')
	const input = {
		actor,
		editionId: OFFICE_EDITION,
		applicationId: refused.id,
		language: 'fr' as const,
		...times,
	}
	expect(await readFilePage(input)).toBeNull()
	expect(await readProposal(input)).toBeNull()
	const mine = world.take('received', '09')
	expect(await readFilePage({ ...input, editionId: 'sg-2027', applicationId: mine.id })).toBeNull()
	expect(await readFilePage({ ...input, applicationId: mine.id })).not.toBeNull()
	expect(await queue({}, { ...actor, roles: [] })).toBeNull()
	const elsewhere = {
		...actor,
		roles: [{ role: 'officer' as const, editionId: 'sg-2027', regionCode: '09' }],
	}
	expect(await queue({}, elsewhere)).toBeNull()
})

test('the reason of a proposal shows only to who read the file since, to its author and to auditors', async () => {
	const refused = world.take('refusal_proposed', '09')
	const read = (actor = world.officer('09')) =>
		readProposal({ actor, editionId: OFFICE_EDITION, applicationId: refused.id, language: 'ar', ...times })
	const manager = personOf(world.staff.managers[1].accountId, 'manager')
	const { reason } = await db.read.screeningDecision.findFirstOrThrow({
		where: { applicationId: refused.id },
	})
	const before = await read(manager)
	expect(before?.kind).toBe('unread')
	expect(JSON.stringify(before)).not.toContain(reason)
	const page = await readFilePage({
		actor: manager,
		editionId: OFFICE_EDITION,
		applicationId: refused.id,
		language: 'ar',
		...times,
	})
	expect(JSON.stringify(page)).not.toContain(reason)
	expect(await read(manager)).toMatchObject({ kind: 'read', reason, mine: false, hand: 'may' })
	expect(await read()).toMatchObject({ kind: 'read', mine: true })
	expect(await read(personOf(world.staff.auditor.accountId, 'auditor'))).toMatchObject({
		kind: 'read',
		hand: 'reads-only',
	})
})

test('search finds folded words, parts of a reference, and nothing by wildcards', async () => {
	const one = own()[0]
	const row = await db.read.application.findUniqueOrThrow({ where: { id: one?.id ?? '' } })
	const found = async (q: string) => (await queue({ q }))?.rows.map(({ id }) => id) ?? []
	expect(await found(row.reference ?? '')).toEqual([row.id])
	expect(await found((row.reference ?? '').toLowerCase().replace('-', ' '))).toEqual([row.id])
	expect(await found(row.ice ?? '')).toEqual([row.id])
	expect(await found(row.nameAr ?? '')).toContain(row.id)
	expect(await found('%')).toHaveLength(Math.min(25, own().length))
	expect(await found('100%_')).toEqual([])
})

test('marks: overdue from the due minute, late after the day of deciding', async () => {
	const request = await db.read.completionRequest.findFirstOrThrow({
		where: { answeredAt: null, application: { status: 'completion' } },
	})
	const at = (now: Date, mark: 'overdue' | 'late') =>
		readQueuePage({
			actor: world.officer(null),
			editionId: OFFICE_EDITION,
			filter: { ...WHOLE_QUEUE, mark },
			language: 'fr',
			now,
			realNow: OFFICE_NOW,
		})
	const before = await at(new Date(request.dueAt.getTime() - 1), 'overdue')
	expect(before?.rows.map(({ id }) => id)).not.toContain(request.applicationId)
	const after = await at(request.dueAt, 'overdue')
	expect(after?.marks.overdue).toBeGreaterThan(before?.marks.overdue ?? 0)
	expect((await at(new Date('2027-02-22T23:59:59Z'), 'late'))?.total).toBe(0)
	expect((await at(new Date('2027-02-23T00:00:00Z'), 'late'))?.total).toBe(108 + 12 + 24)
})

test('pages hold 25, counted and never past the last', async () => {
	const first = await queue({}, world.officer(null))
	const last = await queue({ page: 99 }, world.officer(null))
	expect(first?.rows).toHaveLength(25)
	expect([last?.page, last?.pages]).toEqual([first?.pages, first?.pages])
	expect(first?.rows.map(({ id }) => id)).not.toEqual(last?.rows.map(({ id }) => id))
})

test('every page of names leaves one entry in the journal', async () => {
	const before = await db.read.journalEntry.count({ where: { action: 'read.personal-data' } })
	await queue()
	expect(await db.read.journalEntry.count({ where: { action: 'read.personal-data' } })).toBe(before + 1)
})

async function board(actor: Parameters<typeof readBoard>[0]['actor']) {
	const edition = await loadEdition(OFFICE_EDITION)
	return edition && readBoard({ actor, edition, language: 'fr', now: OFFICE_NOW })
}
