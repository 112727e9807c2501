import { beforeAll, expect, test } from 'vitest'
import type { Person } from '#app/domain/people/actor.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { approve } from '#app/server/publication/approve-publication.server.ts'
import { cancel } from '#app/server/publication/cancel-publication.server.ts'
import { composeCertificate } from '#app/server/publication/compose-certificate.server.ts'
import { listPublications } from '#app/server/publication/list-publications.server.ts'
import { prepare } from '#app/server/publication/prepare-publication.server.ts'
import { queueDueLetters } from '#app/server/publication/queue-due-letters.server.ts'
import { readCalls } from '#app/server/publication/read-calls.server.ts'
import { listPublished, readPublished } from '#app/server/publication/read-published.server.ts'
import { readOwnResult } from '#app/server/publication/read-result.server.ts'
import { verifyPaper } from '#app/server/publication/verify-paper.server.ts'
import { grantRole } from '#app/server/people/invite-person.server.ts'
import { readRoleGivers } from '#app/server/people/read-role-givers.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { makeJudgedEdition, type JudgedEdition } from '#app/testing/judged-edition.server.ts'
import { personOf } from '#app/testing/office-world.server.ts'

/** One story, in its order: each test goes on where the last one left. */
const db = testDatabase()
const SITE = 'https://tatwij.example'
let world: JudgedEdition
/** A third manager, who was there before anything was prepared. */
let third: Person

beforeAll(async () => {
	world = await makeJudgedEdition()
	third = await madeBy(world.first, 'third@example.ma')
}, 90_000)

const at = (minutes: number) => new Date(world.publishAt.getTime() + minutes * 60_000)
const before = (milliseconds: number) => new Date(world.publishAt.getTime() - milliseconds)
const preparing = (more: Partial<Parameters<typeof prepare>[0]> = {}) => ({
	actor: world.first,
	edition: world.edition,
	publishAt: world.publishAt,
	notice: null,
	withdraw: [],
	now: at(-120),
	at: at(-120),
	...more,
})
const approving = (version: number, seenHash: string, more: Partial<Parameters<typeof approve>[0]> = {}) => ({
	actor: world.second,
	edition: world.edition,
	version,
	seenHash,
	now: at(-60),
	at: at(-60),
	...more,
})
const versions = () => listPublications(db.read, world.edition.id)
const hashOf = async (version: number) =>
	(await versions()).find((one) => one.version === version)?.hash ?? ''

/** Another manager, made by the first one. */
async function madeBy(by: Person, email: string): Promise<Person> {
	return db.write(async (tx) => {
		const account = await tx.account.create({ data: { email, createdAt: at(-90) } })
		const role = { role: 'manager', editionId: null, regionCode: null } as const
		await grantRole(tx, { accountId: account.id, role, byId: by.accountId, now: at(-90) })
		return personOf(account.id, 'manager')
	})
}

test('only a manager, only for a minute to come, and no notice while there is nothing to correct', async () => {
	const stranger: Person = { ...world.first, roles: [] }
	expect(await prepare(preparing({ actor: stranger }))).toMatchObject({ code: 'publication.not-yours' })
	expect(await prepare(preparing({ publishAt: at(-120) }))).toMatchObject({ code: 'publication.in-the-past' })
	expect(await prepare(preparing({ notice: { ar: 'a', fr: 'b' } }))).toMatchObject({
		code: 'publication.notice-unneeded',
	})
	expect(await prepare(preparing({ withdraw: ['LM27-2222-2222'] }))).toMatchObject({
		code: 'publication.nothing-to-withdraw',
	})
	expect(await db.read.publication.count()).toBe(0)
	expect(await db.read.award.count()).toBe(0)
})

test('an application without an answer stops the signature', async () => {
	const { id } = await db.read.application.findFirstOrThrow({ where: { status: 'admissible' } })
	await db.write((tx) => tx.application.update({ where: { id }, data: { status: 'received' } }))
	expect(await prepare(preparing())).toMatchObject({ code: 'publication.not-ready' })
	await db.write((tx) => tx.application.update({ where: { id }, data: { status: 'admissible' } }))
	expect(await db.read.award.count()).toBe(0)
})

test('the first person prepares; awards get their codes; a second version may not wait beside it', async () => {
	expect(await prepare(preparing())).toMatchObject({ ok: true, value: { version: 1 } })
	const awards = await db.read.award.findMany({ orderBy: { number: 'asc' } })
	expect(awards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
	expect(new Set(awards.map(({ verifyCode }) => verifyCode)).size).toBe(10)
	expect(await prepare(preparing())).toMatchObject({ code: 'publication.one-is-waiting' })
})

test('stopped before its minute: nothing was public, and the codes stay for the next version', async () => {
	const codes = await db.read.award.findMany({ select: { verifyCode: true }, orderBy: { number: 'asc' } })
	const stop = { actor: world.second, editionId: world.edition.id, version: 1, now: at(-110), at: at(-110) }
	expect(await cancel({ ...stop, reason: '  ' })).toMatchObject({ code: 'publication.reason-missing' })
	expect(await cancel({ ...stop, reason: 'Une faute dans un nom' })).toMatchObject({ ok: true })
	expect(await cancel({ ...stop, reason: 'Encore' })).toMatchObject({ code: 'publication.cancelled' })
	expect((await versions())[0]).toMatchObject({ stopped: 'Une faute dans un nom', cancelledAt: at(-110) })
	expect(await approve(approving(1, await hashOf(1)))).toMatchObject({ code: 'publication.cancelled' })
	expect(await prepare(preparing())).toMatchObject({ ok: true, value: { version: 2 } })
	expect(await db.read.award.findMany({ select: { verifyCode: true }, orderBy: { number: 'asc' } })).toEqual(
		codes,
	)
})

test('who prepared does not approve, and nobody approves what she did not read', async () => {
	const hash = await hashOf(2)
	expect(await approve(approving(2, hash, { actor: world.first }))).toMatchObject({
		code: 'publication.same-person',
	})
	// Made while the version waits.
	const made = await madeBy(world.first, 'made@example.ma')
	const roles = await readRoleGivers(db.read, world.edition.id, [world.first.accountId, made.accountId])
	expect(roles.behind(made.accountId, at(-90))).toEqual({ givenBy: world.first.accountId, at: at(-90) })
	expect(roles.behind(made.accountId, at(-91))).toBe(null)
	expect(roles.behind(world.first.accountId, at(-90))).toBe(null)
	expect(await approve(approving(2, hash, { actor: made }))).toMatchObject({
		code: 'publication.signer-too-new',
	})
	expect(await approve(approving(2, '0'.repeat(64)))).toMatchObject({ code: 'publication.snapshot-changed' })
	expect(await approve(approving(2, hash, { now: at(0) }))).toMatchObject({
		code: 'publication.minute-passed',
	})
	const { id } = await db.read.application.findFirstOrThrow({ where: { award: { number: 1 } } })
	const { nameAr } = await db.read.application.findUniqueOrThrow({ where: { id } })
	await db.write((tx) => tx.application.update({ where: { id }, data: { nameAr: 'تعاونية أخرى' } }))
	expect(await approve(approving(2, hash))).toMatchObject({ code: 'publication.snapshot-changed' })
	await db.write((tx) => tx.application.update({ where: { id }, data: { nameAr } }))
	expect((await versions())[0]?.approvedAt).toBe(null)
})

test('two approvals at once are one', async () => {
	const hash = await hashOf(2)
	const both = await Promise.all([approve(approving(2, hash)), approve(approving(2, hash, { actor: third }))])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'publication.already-approved' })
})

test('one millisecond before the minute nothing is public, anywhere', async () => {
	const early = before(1)
	const { slug, verifyCode } = await db.read.award.findFirstOrThrow()
	expect(await readPublished(world.edition.id, early)).toBe(null)
	expect(await readPublished('lm-1900', early)).toBe(null)
	expect(await listPublished(early)).toEqual([])
	expect((await readCalls(early)).map(({ phase, published }) => [phase, published])).toEqual([
		['deciding', null],
	])
	expect(await composeCertificate(world.edition.id, slug, early, SITE)).toBe(null)
	expect(await verifyPaper(verifyCode, early)).toEqual({
		ok: true,
		value: { kind: 'unknown', paper: 'certificate' },
	})
	expect(await queueDueLetters(early, early)).toBe(0)
	expect(await db.read.message.count()).toBe(0)
})

test('an applicant waits until the minute, whatever was decided, and sees her own answer from it on', async () => {
	const winner = await db.read.application.findFirstOrThrow({ where: { award: { isNot: null } } })
	const loser = await db.read.application.findFirstOrThrow({ where: { status: 'admissible', award: null } })
	for (const application of [winner, loser]) {
		const holder: Person = { ...world.first, roles: [], accountId: application.accountId ?? '' }
		expect(await readOwnResult(holder, application.id, before(1))).toMatchObject({ kind: 'awaited' })
		const result = await readOwnResult(holder, application.id, world.publishAt)
		expect(result).toMatchObject({ kind: 'letter', letter: { awarded: application.id === winner.id } })
		expect(await readOwnResult(world.first, application.id, world.publishAt)).toBe(null)
		expect(await readOwnResult({ kind: 'visitor', deviceHash: null }, application.id, world.publishAt)).toBe(
			null,
		)
	}
	expect(await readOwnResult(world.first, 'nothing', world.publishAt)).toBe(null)
})

test('a letter tells marks and comments, and no juror from another', async () => {
	const loser = await db.read.application.findFirstOrThrow({ where: { status: 'admissible', award: null } })
	const holder: Person = { ...world.first, roles: [], accountId: loser.accountId ?? '' }
	const result = await readOwnResult(holder, loser.id, world.publishAt)
	if (result?.kind !== 'letter') throw new Error('No letter')
	expect(result.letter.readings).toHaveLength(3)
	expect(result.letter.criteria).toHaveLength(6)
	expect(result.appealUntil.toISOString()).toBe('2027-04-29T16:30:00.000Z')
	const jurors = await db.read.juryMember.findMany({ select: { id: true, code: true, accountId: true } })
	const text = JSON.stringify({ letter: result.letter, totals: result.totals, award: result.award })
	for (const juror of jurors)
		for (const secret of [juror.id, juror.accountId, `"${juror.code}"`]) expect(text).not.toContain(secret)
})

test('an inadmissible file has its reason, before and after the minute', async () => {
	const refused = await db.read.application.findFirstOrThrow({ where: { status: 'inadmissible' } })
	const holder: Person = { ...world.first, roles: [], accountId: refused.accountId ?? '' }
	const result = await readOwnResult(holder, refused.id, before(1))
	expect(result).toMatchObject({ kind: 'inadmissible' })
	if (result?.kind !== 'inadmissible') throw new Error('No refusal')
	expect(result.reason.length).toBeGreaterThanOrEqual(30)
	expect(result.appealUntil.getTime()).toBeGreaterThanOrEqual(Date.parse('2027-03-01T16:30:00Z'))
})

test('at the minute letters enter the outbox once, to everyone who was judged', async () => {
	const turns = await Promise.all([
		queueDueLetters(world.publishAt, at(0)),
		queueDueLetters(world.publishAt, at(0)),
	])
	expect(turns.sort((a, b) => a - b)).toEqual([0, 26])
	expect(await queueDueLetters(at(5), at(5))).toBe(0)
	const letters = await db.read.message.findMany()
	const ids = new Set(letters.map(({ applicationId }) => applicationId))
	expect(ids.size).toBe(26)
	expect(new Set(letters.map(({ template }) => template))).toEqual(
		new Set(['result-awarded', 'result-not-awarded']),
	)
	expect(letters.every(({ text }) => !/undefined|\{\w+\}/.test(text))).toBe(true)
	const entry = await db.read.journalEntry.findMany({
		where: { action: 'publication.letters-queued' },
		orderBy: { seq: 'asc' },
	})
	expect(JSON.parse(entry.at(-1)?.payload ?? '')).toEqual({ version: 2, letters: 26 })
	const stop = {
		actor: world.first,
		editionId: world.edition.id,
		version: 2,
		reason: 'x',
		now: at(6),
		at: at(6),
	}
	expect(await cancel(stop)).toMatchObject({ code: 'publication.already-public' })
})

test('the public page, the certificate and the verification open together; the same certificate each time', async () => {
	const published = await readPublished(world.edition.id, world.publishAt)
	expect(published?.versions[0].snapshot.winners).toHaveLength(10)
	const [winner] = published?.versions[0].snapshot.winners ?? []
	const first = await composeCertificate(world.edition.id, winner?.slug ?? '', world.publishAt, SITE)
	const again = await composeCertificate(world.edition.id, winner?.slug ?? '', at(9), `${SITE}.other`)
	const same = await composeCertificate(world.edition.id, winner?.slug ?? '', at(99), SITE)
	expect(first?.fileName).toBe(`${winner?.verifyCode}.pdf`)
	expect(same?.pdf.equals(first?.pdf ?? Buffer.alloc(0))).toBe(true)
	expect(again?.pdf.equals(first?.pdf ?? Buffer.alloc(0))).toBe(false)
	expect(await verifyPaper(winner?.verifyCode ?? '', world.publishAt)).toMatchObject({
		value: { kind: 'valid', version: 2, issuedAt: world.publishAt },
	})
	expect(await composeCertificate(world.edition.id, '99-nobody', world.publishAt, SITE)).toBe(null)
})

test('a correction takes one award away by its own two signatures, and the old version stays readable', async () => {
	const published = await readPublished(world.edition.id, at(10))
	const [gone, kept] = published?.versions[0].snapshot.winners ?? []
	if (!gone || !kept) throw new Error('No winners')
	const wish = { publishAt: at(120), now: at(10), at: at(10), withdraw: [gone.verifyCode] }
	expect(await prepare(preparing(wish))).toMatchObject({ code: 'publication.notice-missing' })
	expect(await prepare(preparing({ ...wish, notice: { ar: 'بيان', fr: '' } }))).toMatchObject({
		code: 'publication.notice-missing',
	})
	const notice = { ar: 'سُحب تتويج واحد بعد طعن مقبول', fr: 'Une distinction retirée après recours' }
	const certificate = await composeCertificate(world.edition.id, kept.slug, at(10), SITE)
	expect(await prepare(preparing({ ...wish, notice }))).toMatchObject({ ok: true, value: { version: 3 } })
	expect(await approve(approving(3, await hashOf(3), { now: at(20), at: at(20) }))).toMatchObject({
		ok: true,
	})

	expect(await verifyPaper(gone.verifyCode, at(119))).toMatchObject({ value: { kind: 'valid' } })
	expect(await verifyPaper(gone.verifyCode, at(120))).toMatchObject({
		value: { kind: 'withdrawn', notice, withdrawnAt: at(120), version: 2 },
	})
	const after = await readPublished(world.edition.id, at(120))
	expect(after?.versions.map(({ version, snapshot }) => [version, snapshot.winners.length])).toEqual([
		[3, 9],
		[2, 10],
	])
	expect(await composeCertificate(world.edition.id, gone.slug, at(120), SITE)).toBe(null)
	const unchanged = await composeCertificate(world.edition.id, kept.slug, at(120), SITE)
	expect(unchanged?.pdf.equals(certificate?.pdf ?? Buffer.alloc(0))).toBe(true)
	expect(await db.read.award.findUnique({ where: { verifyCode: gone.verifyCode } })).toMatchObject({
		revokedAt: at(120),
	})
})

test('a correction writes only to the one whose answer it changes, and her letter says why', async () => {
	const before = await db.read.message.count()
	expect(await queueDueLetters(at(120), at(120))).toBe(1)
	expect(await queueDueLetters(at(121), at(121))).toBe(0)
	const fresh = await db.read.message.findMany({ where: { template: 'result-corrected' } })
	expect((await db.read.message.count()) - before).toBe(fresh.length)
	const [message] = fresh
	const application = await db.read.application.findUniqueOrThrow({
		where: { id: message?.applicationId ?? '' },
	})
	const holder: Person = { ...world.first, roles: [], accountId: application.accountId ?? '' }
	expect(await readOwnResult(holder, application.id, at(120))).toMatchObject({
		kind: 'letter',
		award: null,
		letter: { awarded: false },
		notice: { fr: 'Une distinction retirée après recours' },
		publishedAt: at(120),
	})
	const other = await db.read.application.findFirstOrThrow({ where: { status: 'admissible', award: null } })
	const untouched: Person = { ...world.first, roles: [], accountId: other.accountId ?? '' }
	expect(await readOwnResult(untouched, other.id, at(120))).toMatchObject({
		publishedAt: world.publishAt,
		notice: null,
	})
})

test('a correction that is stopped gives back what it would have taken', async () => {
	const published = await readPublished(world.edition.id, at(130))
	const [winner] = published?.versions[0].snapshot.winners ?? []
	const code = winner?.verifyCode ?? ''
	const wish = {
		publishAt: at(300),
		now: at(130),
		at: at(130),
		withdraw: [code],
		notice: { ar: 'أ', fr: 'b' },
	}
	expect(await prepare(preparing(wish))).toMatchObject({ ok: true, value: { version: 4 } })
	expect(await approve(approving(4, await hashOf(4), { now: at(140), at: at(140) }))).toMatchObject({
		ok: true,
	})
	expect((await db.read.award.findUniqueOrThrow({ where: { verifyCode: code } })).revokedAt).toEqual(at(300))
	const stop = { actor: world.first, editionId: world.edition.id, version: 4, now: at(150), at: at(150) }
	expect(await cancel({ ...stop, reason: 'Recours rejeté' })).toMatchObject({ ok: true })
	expect((await db.read.award.findUniqueOrThrow({ where: { verifyCode: code } })).revokedAt).toBe(null)
	expect(await verifyPaper(code, at(300))).toMatchObject({ value: { kind: 'valid' } })
	expect(await queueDueLetters(at(300), at(300))).toBe(0)
})

test('a name is corrected for the public, and nowhere else; only its own certificate changes', async () => {
	const published = await readPublished(world.edition.id, at(310))
	const [worded, other] = published?.versions[0].snapshot.winners ?? []
	if (!worded || !other) throw new Error('No winners')
	const printed = (slug: string, when: Date) => composeCertificate(world.edition.id, slug, when, SITE)
	const [before, otherBefore] = [await printed(worded.slug, at(310)), await printed(other.slug, at(310))]
	const texts = new Map([[worded.verifyCode, { ...worded, nameAr: 'تعاونية مصحَّحة', nameFr: '' }]])
	const notice = { ar: 'صُحّح اسم', fr: 'Un nom est corrigé' }
	const wish = { publishAt: at(400), now: at(310), at: at(310), notice, texts }
	expect(
		await prepare(
			preparing({ ...wish, texts: new Map([[worded.verifyCode, { ...worded, nameAr: ' ', nameFr: '' }]]) }),
		),
	).toMatchObject({ code: 'publication.text-missing' })
	expect(await prepare(preparing(wish))).toMatchObject({ ok: true, value: { version: 5 } })
	expect(await approve(approving(5, await hashOf(5), { now: at(320), at: at(320) }))).toMatchObject({
		ok: true,
	})
	expect(await verifyPaper(worded.verifyCode, at(400))).toMatchObject({
		value: { kind: 'valid', version: 5, issuedAt: at(400), winner: { nameAr: 'تعاونية مصحَّحة' } },
	})
	const [after, otherAfter] = [await printed(worded.slug, at(400)), await printed(other.slug, at(400))]
	expect(after?.pdf.equals(before?.pdf ?? Buffer.alloc(0))).toBe(false)
	expect(otherAfter?.pdf.equals(otherBefore?.pdf ?? Buffer.alloc(0))).toBe(true)
	const sent = await db.read.application.findFirstOrThrow({
		where: { award: { verifyCode: worded.verifyCode } },
	})
	expect(sent.nameAr).toBe(worded.nameAr)
	expect(await queueDueLetters(at(400), at(400))).toBe(0)
})

test('a later version keeps the corrected name', async () => {
	const wish = { publishAt: at(500), now: at(410), at: at(410), notice: { ar: 'أ', fr: 'b' } }
	expect(await prepare(preparing(wish))).toMatchObject({ ok: true, value: { version: 6 } })
	expect(await approve(approving(6, await hashOf(6), { now: at(420), at: at(420) }))).toMatchObject({
		ok: true,
	})
	const published = await readPublished(world.edition.id, at(500))
	expect(published?.versions[0].snapshot.winners.map(({ nameAr }) => nameAr)).toContain('تعاونية مصحَّحة')
})

test('the journal holds every act, and stands', async () => {
	const entries = await db.read.journalEntry.findMany({
		where: { objectType: 'edition', action: { startsWith: 'publication.' } },
		orderBy: { seq: 'asc' },
	})
	const acts = entries.map(({ action }) => action.replace('publication.', ''))
	expect(acts.slice(acts.lastIndexOf('prepared') - 2)).toEqual([
		...['prepared', 'cancelled', 'prepared', 'approved', 'letters-queued'],
		...['corrected', 'approved', 'letters-queued', 'corrected', 'approved', 'cancelled'],
		...['corrected', 'approved', 'letters-queued', 'corrected', 'approved'],
	])
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})
