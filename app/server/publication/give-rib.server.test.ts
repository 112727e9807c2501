import { beforeAll, expect, test } from 'vitest'
import type { Person, Role } from '#app/domain/people/actor.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { approve } from '#app/server/publication/approve-publication.server.ts'
import { composeCertificate } from '#app/server/publication/compose-certificate.server.ts'
import { giveRib } from '#app/server/publication/give-rib.server.ts'
import { prepare } from '#app/server/publication/prepare-publication.server.ts'
import { queueDueLetters } from '#app/server/publication/queue-due-letters.server.ts'
import { readPublicationDesk } from '#app/server/publication/read-publication-desk.server.ts'
import { readPublished } from '#app/server/publication/read-published.server.ts'
import { readOwnResult } from '#app/server/publication/read-result.server.ts'
import { revealRib } from '#app/server/publication/reveal-rib.server.ts'
import { verifyPaper } from '#app/server/publication/verify-paper.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { makeJudgedEdition, type JudgedEdition } from '#app/testing/judged-edition.server.ts'

/** One story, in its order: each test goes on where the last one left. No bank has the code 999. */
const db = testDatabase()
const RIB = '999000000000123456789067'
const OTHER = '999000000000123456703901'
let world: JudgedEdition
let winner: { id: string; holder: Person; slug: string; verifyCode: string; awardId: string }
let loser: { id: string; holder: Person }

const at = (minutes: number) => new Date(world.publishAt.getTime() + minutes * 60_000)
const holderOf = ({ accountId }: { accountId: string | null }): Person => ({
	...{ kind: 'person', accountId: accountId ?? '', deviceHash: null, roles: [] },
})

async function publish(minutes: number, withdraw: readonly string[] = []): Promise<void> {
	const base = { edition: world.edition, now: at(minutes - 10), at: at(minutes - 10) }
	const notice = withdraw.length > 0 ? { ar: 'سُحب تتويج', fr: 'Une distinction est retirée' } : null
	const prepared = await prepare({
		...{ ...base, actor: world.first, publishAt: at(minutes), notice, withdraw },
	})
	if (!prepared.ok) throw new Error(prepared.code)
	const { version, hash } = prepared.value
	const approved = await approve({ ...base, actor: world.second, version, seenHash: hash })
	if (!approved.ok) throw new Error(approved.code)
}

beforeAll(async () => {
	world = await makeJudgedEdition()
	await publish(0)
	const won = await db.read.application.findFirstOrThrow({
		where: { award: { number: 1 } },
		include: { award: true },
	})
	const { id: awardId = '', slug = '', verifyCode = '' } = won.award ?? {}
	winner = { id: won.id, holder: holderOf(won), slug, verifyCode, awardId }
	const lost = await db.read.application.findFirstOrThrow({ where: { status: 'admissible', award: null } })
	loser = { id: lost.id, holder: holderOf(lost) }
}, 90_000)

const giving = (more: Partial<Parameters<typeof giveRib>[0]> = {}) =>
	giveRib({
		...{ actor: winner.holder, applicationId: winner.id, typed: RIB, now: at(1), realNow: at(1) },
		...more,
	})
const revealing = (more: Partial<Parameters<typeof revealRib>[0]> = {}) =>
	revealRib({
		...{ actor: world.first, editionId: world.edition.id, applicationId: winner.id },
		...{ now: at(5), realNow: at(5) },
		...more,
	})
const entries = (action: string) =>
	db.read.journalEntry.findMany({ where: { action }, orderBy: { seq: 'asc' } })
const ownRib = async (minutes: number) => {
	const result = await readOwnResult(winner.holder, winner.id, at(minutes))
	return result?.kind === 'letter' ? (result.award?.rib ?? null) : undefined
}

test('before the minute a winner and another get the same answer, and nothing is kept', async () => {
	const early = { now: new Date(world.publishAt.getTime() - 1) }
	const answers = [
		await giving(early),
		await giving({ ...early, actor: loser.holder, applicationId: loser.id }),
	]
	expect(answers).toEqual([
		{ ok: false, code: 'publication.rib-not-public-yet' },
		{ ok: false, code: 'publication.rib-not-public-yet' },
	])
	expect(await db.read.prizeAccount.count()).toBe(0)
})

test('nobody gives it for another, and nobody without an award', async () => {
	for (const actor of [world.first, loser.holder, { kind: 'visitor', deviceHash: 'x' } as const])
		expect(await giving({ actor })).toBe(null)
	expect(await giving({ applicationId: 'nothing' })).toBe(null)
	expect(await giving({ actor: loser.holder, applicationId: loser.id })).toEqual({
		ok: false,
		code: 'publication.rib-no-award',
	})
	expect(await giving({ typed: RIB.slice(1) })).toMatchObject({ code: 'publication.rib-not-24-digits' })
	expect(await db.read.prizeAccount.count()).toBe(0)
	expect(await entries('award.account-given')).toEqual([])
})

test('a winner gives it once, however often she presses', async () => {
	expect(await ownRib(1)).toBe(null)
	const both = await Promise.all([giving(), giving({ typed: '٩٩٩ 000 0000001234567890-67' })])
	expect(both).toEqual([
		{ ok: true, value: null },
		{ ok: true, value: null },
	])
	expect(await db.read.prizeAccount.findMany()).toMatchObject([
		{ awardId: winner.awardId, givenAt: at(1), changedAt: null },
	])
	expect(await ownRib(2)).toBe('•••• 9067')
	const [entry, ...more] = await entries('award.account-given')
	expect(more).toEqual([])
	expect(entry).toMatchObject({
		actorId: winner.holder.accountId,
		objectType: 'award',
		objectId: winner.awardId,
	})
	expect(JSON.parse(entry?.payload ?? '')).toEqual({
		application: winner.id,
		edition: world.edition.id,
		sealed: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
	})
})

test('a correction takes its place, with an entry of its own', async () => {
	expect(await giving({ typed: OTHER, now: at(3), realNow: at(3) })).toMatchObject({ ok: true })
	expect(await ownRib(3)).toBe('•••• 3901')
	expect(await db.read.prizeAccount.findMany()).toMatchObject([{ givenAt: at(1), changedAt: at(3) }])
	expect(await entries('award.account-changed')).toHaveLength(1)
	expect(await giving({ typed: '12', now: at(4) })).toMatchObject({ ok: false })
	expect(await ownRib(4)).toBe('•••• 3901')
})

test('a manager sees whose has arrived, and one number on demand, after an entry in the journal', async () => {
	const { accounts } = await readPublicationDesk(world.edition, at(5))
	expect(accounts).toHaveLength(10)
	expect(accounts.filter(({ receivedAt }) => receivedAt !== null)).toMatchObject([
		{ applicationId: winner.id, receivedAt: at(3) },
	])
	expect(await entries('read.personal-data')).toEqual([])
	expect(await revealing()).toBe(OTHER)
	const [entry] = await entries('read.personal-data')
	expect(entry).toMatchObject({
		actorId: world.first.accountId,
		objectType: 'application',
		objectId: winner.id,
		payload: '{"field":"rib"}',
	})
})

test('no other role, no other edition and no other application reveals anything', async () => {
	for (const role of ['officer', 'juror', 'chair', 'auditor'] as const satisfies readonly Role[]) {
		const actor = { ...world.second, roles: [{ role, editionId: null, regionCode: null }] }
		expect([role, await revealing({ actor })]).toEqual([role, null])
	}
	const elsewhere = [{ role: 'manager', editionId: 'sg-2027', regionCode: null } as const]
	expect(await revealing({ actor: { ...world.second, roles: elsewhere } })).toBe(null)
	expect(await revealing({ actor: winner.holder })).toBe(null)
	expect(await revealing({ editionId: 'sg-2027' })).toBe(null)
	expect(await revealing({ applicationId: loser.id })).toBe(null)
	expect(await revealing({ now: new Date(world.publishAt.getTime() - 1) })).toBe(null)
	expect(await entries('read.personal-data')).toHaveLength(1)
})

test('the number stands nowhere: no table, no journal, no snapshot, no letter, no page, no certificate', async () => {
	const certificate = await composeCertificate(world.edition.id, winner.slug, at(6), 'https://tatwij.example')
	await queueDueLetters(at(6), at(6))
	const { read } = db
	const result = await readOwnResult(winner.holder, winner.id, at(6))
	const everything = {
		tables: await Promise.all([
			...[read.prizeAccount.findMany(), read.award.findMany(), read.application.findMany()],
			...[read.publication.findMany(), read.message.findMany(), read.journalEntry.findMany()],
			...[read.submission.findMany(), read.sectionAnswers.findMany()],
		]),
		public: await readPublished(world.edition.id, at(6)),
		verified: await verifyPaper(winner.verifyCode, at(6)),
		own: result?.kind === 'letter' ? [result.letter, result.award] : null,
		desk: (await readPublicationDesk(world.edition, at(6))).accounts,
		certificate: certificate?.pdf.toString('latin1'),
	}
	expect(everything.tables.map((rows) => rows.length > 0)).toEqual(Array.from({ length: 8 }, () => true))
	const text = JSON.stringify(everything)
	for (const rib of [RIB, OTHER]) for (const part of [rib, rib.slice(6, 22)]) expect(text).not.toContain(part)
	expect(JSON.stringify([everything.public, everything.desk, everything.verified])).not.toContain('••••')
})

test('a withdrawn award takes no account any more, and shows none', async () => {
	await publish(60, [winner.verifyCode])
	expect(await giving({ typed: RIB, now: at(60) })).toEqual({ ok: false, code: 'publication.rib-no-award' })
	expect(await revealing({ now: at(60) })).toBe(null)
	expect(await ownRib(60)).toBe(null)
	const { accounts } = await readPublicationDesk(world.edition, at(60))
	expect([accounts.length, accounts.some(({ receivedAt }) => receivedAt)]).toEqual([9, false])
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})
