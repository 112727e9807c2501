import { beforeAll, expect, test } from 'vitest'
import { normalizeEmail, normalizePhone } from '#app/domain/people/contact.ts'
import { phaseAt } from '#app/domain/edition/schedule.ts'
import { isPublic } from '#app/domain/publication/visibility.ts'
import { listEditions } from '#app/server/edition/load-edition.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { DEMO_CALENDAR, makeDemo, REAL_SIZE } from '#app/server/sample/make-demo.server.ts'
import type { DemoAccount } from '#app/server/sample/list-demo-accounts.server.ts'
import { fromMoroccan, moroccanDay } from '#app/time/morocco.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
const NOW = new Date('2026-11-24T08:00:00Z')
const SMALL = {
	jurors: 9,
	judged: {
		admissible: 60,
		inadmissible: 3,
		refusal_proposed: 1,
		completion: 1,
		received: 2,
		draft: 2,
		withdrawn: 1,
	},
	contested: 1,
	published: { admissible: 70, inadmissible: 4, draft: 1, withdrawn: 1 },
}
const address = 'https://tatwij.example'
let accounts: DemoAccount[]

beforeAll(async () => {
	accounts = await makeDemo({ now: NOW, size: SMALL, address })
}, 60_000)

test('the real size is that of the last editions', () => {
	const received = (mix: Readonly<Record<string, number>>) =>
		Object.entries(mix).reduce(
			(sum, [status, count]) => (/draft|withdrawn/.test(status) ? sum : sum + count),
			0,
		)
	expect(received(REAL_SIZE.judged)).toBe(388)
	expect(received(REAL_SIZE.published)).toBe(400)
})

test('on the calendar of the demonstration one edition is in judging, one is published, one is in preparation', async () => {
	const now = fromMoroccan(DEMO_CALENDAR)
	const moment = { now, today: moroccanDay(now) }
	const phases = (await listEditions()).map(({ id, stage, definition }) => [
		id,
		phaseAt(stage, definition.calendar, moment),
	])
	expect(phases).toEqual([
		['lm-2027', 'judging'],
		['sg-2027', 'preparing'],
		['sg-2026', 'published'],
	])
	const publications = await db.read.publication.findMany()
	expect(publications.map((publication) => [publication.editionId, isPublic(publication, now)])).toEqual([
		['sg-2026', true],
	])
	const installation = await db.read.installation.findUniqueOrThrow({ where: { id: 1 } })
	expect(installation.rehearsal).toBe(true)
	expect(new Date(NOW.getTime() + Number(installation.clockOffsetMs))).toEqual(now)
})

test('there is an account for each role, each of them in the database', async () => {
	expect(new Set(accounts.map(({ role }) => role))).toEqual(
		new Set(['manager', 'officer', 'auditor', 'chair', 'juror', 'applicant']),
	)
	for (const { as, role } of accounts) {
		const contact = as.includes('@') ? normalizeEmail(as) : normalizePhone(as)
		expect(contact).toEqual({ ok: true, value: as })
		const where = as.includes('@') ? { email: as } : { phone: as }
		const account = await db.read.account.findUnique({ where, include: { roles: true } })
		expect(account?.roles.map((grant) => grant.role)).toEqual(role === 'applicant' ? [] : [role])
	}
})

test('one request for completion is still open on that day, for the applicant who is listed', async () => {
	const asked = accounts.find(({ about }) => about.startsWith('is asked'))
	const open = await db.read.completionRequest.findMany({
		where: { answeredAt: null, dueAt: { gt: fromMoroccan(DEMO_CALENDAR) } },
		include: { application: { include: { account: true } } },
	})
	expect(open.map(({ application }) => application.account?.phone)).toEqual([asked?.as])
})

test('nobody is named: people are a role and a number, cooperatives are marked', async () => {
	for (const { displayName } of await db.read.account.findMany())
		expect(displayName).toMatch(/، عينة \d+$|, exemple \d+$/)
	for (const { nameAr } of await db.read.application.findMany({ where: { nameAr: { not: null } } }))
		expect(nameAr).toMatch(/\(عينة \d+\)$/)
	for (const { recipient } of await db.read.message.findMany())
		expect(recipient).toMatch(/@example\.org$|^\+212600\d{6}$/)
})

test('the outbox holds what the acts would have written, and nothing that a worker would send', async () => {
	const byStatus = await db.read.message.groupBy({ by: ['status'], _count: true })
	expect(byStatus.map(({ status }) => status).sort()).toEqual(['failed', 'held', 'sent'])
	expect(await db.read.message.count({ where: { template: 'application-received' } })).toBe(67 + 1 + 74 + 1)
	const [received] = await db.read.message.findMany({ where: { template: 'application-received' }, take: 1 })
	expect(received?.text).toContain('-00')
})

test('a second demonstration in the same database is refused', async () => {
	await expect(makeDemo({ now: NOW, size: SMALL, address })).rejects.toThrow('in use')
})

test('the journal stands', async () => {
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})
