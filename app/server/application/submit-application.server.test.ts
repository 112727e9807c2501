import { checkCode } from '#app/server/account/check-code.server.ts'
import { issueCode } from '#app/server/account/issue-code.server.ts'
import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { contentText, type SubmissionContent } from '#app/domain/application/content.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import {
	addFile,
	CLOSING,
	device,
	EDITION,
	fill,
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
beforeEach(async () => {
	edition = await openSmallEdition(db)
})

async function readyDraft(actor = phone, own: { ice?: string; register?: string } = {}): Promise<string> {
	const id = await start(edition, actor)
	await fill(db, actor, id, own)
	return id
}
const row = (id: string) => db.read.application.findUniqueOrThrow({ where: { id } })

test('received once: reference, facts, claim, exact content with its hash, journal and message, all together', async () => {
	const id = await readyDraft()
	const answer = await submit(phone, id)
	expect(answer?.outcome).toEqual({
		ok: true,
		value: { reference: 'LM27-0001', number: 1, isContested: false },
	})
	const application = await row(id)
	expect(application).toMatchObject({
		status: 'received',
		reference: 'LM27-0001',
		receivedAt: NOON,
		ice: '001561191000066',
		regionCode: '08',
		women: 9,
		requestedMad: 40_000,
		registeredOn: new Date('2019-10-03T00:00:00Z'),
		contestedAt: null,
	})
	expect(application.receiptCheck).toMatch(/^[2-9A-Z]{2}$/)
	expect(application.readerCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
	const submission = await db.read.submission.findFirstOrThrow({ where: { applicationId: id } })
	const content = submission.content as unknown as SubmissionContent
	expect(submission.contentHash).toBe(createHash('sha256').update(contentText(content)).digest('hex'))
	expect(content.documents.map(({ slot }) => slot)).toEqual(['statutes'])
	expect(JSON.stringify(content)).not.toContain('AB123456')
	expect((await db.read.claim.findMany()).map(({ identity }) => identity).sort()).toEqual([
		'ice:001561191000066',
		'register:\u062a\u0646\u063a\u064a\u0631:452019',
	])
	const entry = await db.read.journalEntry.findFirstOrThrow({ where: { action: 'application.received' } })
	expect(entry).toMatchObject({ actorKind: 'device', actorId: phone.deviceHash, objectId: id })
	expect(JSON.parse(entry.payload)).toMatchObject({
		reference: 'LM27-0001',
		number: 1,
		contentHash: submission.contentHash,
	})
	const message = await db.read.message.findFirstOrThrow({ where: { applicationId: id } })
	expect(message).toMatchObject({
		channel: 'sms',
		recipient: '+212612345614',
		template: 'application-received',
	})
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})

test('two presses at the same time, then one more: one application', async () => {
	const id = await readyDraft()
	const answers = await Promise.all([submit(phone, id), submit(phone, id)])
	const codes = answers
		.map((answer) => (answer && !answer.outcome.ok ? answer.outcome.code : 'received'))
		.sort()
	expect(codes).toEqual(['application.already-received', 'received'])
	expect((await submit(phone, id))?.outcome).toMatchObject({ code: 'application.already-received' })
	expect(await db.read.submission.count()).toBe(1)
	expect(await db.read.message.count()).toBe(1)
	expect((await db.read.edition.findUniqueOrThrow({ where: { id: EDITION } })).nextReference).toBe(2)
})

test('the last millisecond before closing passes; closing itself does not, and nothing changes', async () => {
	const [early, late] = [
		await readyDraft(),
		await readyDraft(device('other'), { ice: '001561191000163', register: '9' }),
	]
	expect((await submit(phone, early, { now: LAST_MOMENT }))?.outcome).toMatchObject({ ok: true })
	const before = await db.read.journalEntry.count()
	expect((await submit(device('other'), late, { now: CLOSING }))?.outcome).toEqual({
		ok: false,
		code: 'application.edition-closed',
	})
	expect(await row(late)).toMatchObject({ status: 'draft', reference: null, receivedAt: null })
	expect(await db.read.journalEntry.count()).toBe(before)
})

test('a part missing: refused with what is missing, nothing lost, the declaration not written', async () => {
	const id = await start(edition, phone)
	await fill(db, phone, id)
	await save(db, phone, id, 'project', { project_title: 'تجفيف اللوز بالشمس' })
	const answer = await submit(phone, id)
	expect(answer?.outcome).toEqual({ ok: false, code: 'application.incomplete', details: { missing: 1 } })
	expect(answer?.progress?.missing).toEqual([
		{
			kind: 'answer',
			section: 'project',
			issue: { field: 'idea', input: 'idea', code: 'application.answer-missing' },
		},
	])
	expect(await row(id)).toMatchObject({ status: 'draft' })
	const kept = await db.read.sectionAnswers.findFirstOrThrow({ where: { sectionKey: 'declaration' } })
	expect(kept.answers).toEqual({ processing: true })
})

test('boxes left open: refused', async () => {
	const id = await readyDraft()
	expect((await submit(phone, id, { form: { processing: 'yes' } }))?.outcome).toEqual({
		ok: false,
		code: 'application.consent-not-given',
	})
	expect((await submit(phone, id, { form: { declaration: 'yes' } }))?.outcome).toMatchObject({
		code: 'application.consent-not-given',
	})
})

test('a document still looked into, or begun just now, counts; one that stopped long ago does not', async () => {
	const id = await start(edition, phone)
	await fill(db, phone, id)
	await db.write((tx) => tx.upload.updateMany({ where: { applicationId: id }, data: { status: 'refused' } }))
	await addFile(db, id, 'statutes', {
		status: 'receiving',
		createdAt: new Date(NOON.getTime() - 16 * 60_000),
	})
	expect((await submit(phone, id))?.outcome).toMatchObject({ code: 'application.incomplete' })
	await addFile(db, id, 'statutes', { status: 'receiving', createdAt: NOON })
	await addFile(db, id, 'photos', { status: 'checking' })
	expect((await submit(phone, id))?.outcome).toMatchObject({ ok: true })
	const { content } = await db.read.submission.findFirstOrThrow()
	expect((content as unknown as SubmissionContent).documents.map(({ slot }) => slot)).toEqual(['photos'])
})

test('a second application of one cooperative is received as contested; the first keeps its claim', async () => {
	const [first, second] = [await readyDraft(), await readyDraft(device('other'))]
	await submit(phone, first)
	expect((await submit(device('other'), second))?.outcome).toEqual({
		ok: true,
		value: { reference: 'LM27-0002', number: 1, isContested: true },
	})
	expect((await row(first)).contestedAt).toBeNull()
	expect((await row(second)).contestedAt).toEqual(NOON)
	expect([...new Set((await db.read.claim.findMany()).map(({ applicationId }) => applicationId))]).toEqual([
		first,
	])
	const entry = await db.read.journalEntry.findFirstOrThrow({ where: { action: 'application.contested' } })
	expect(JSON.parse(entry.payload)).toEqual({ reference: 'LM27-0002', with: [first] })
})

test('two of one cooperative at the same moment: both received, one contested', async () => {
	const [first, second] = [await readyDraft(), await readyDraft(device('other'))]
	const answers = await Promise.all([submit(phone, first), submit(device('other'), second)])
	const contested = answers.map((answer) => answer?.outcome.ok && answer.outcome.value.isContested).sort()
	expect(contested).toEqual([false, true])
	expect(await db.read.claim.count()).toBe(2)
})

test('the same number of another court is another cooperative', async () => {
	const id = await start(edition, device('other'))
	await fill(db, device('other'), id, { ice: '001561191000163' })
	await save(db, device('other'), id, 'cooperative', {
		...(await answersOf(id, 'cooperative')),
		court: 'ورزازات',
		ice: '001561191000163',
		national_id: 'AB123456',
	})
	await submit(phone, await readyDraft())
	expect((await submit(device('other'), id))?.outcome).toMatchObject({ value: { isContested: false } })
})

async function answersOf(applicationId: string, sectionKey: string) {
	const found = await db.read.sectionAnswers.findUniqueOrThrow({
		where: { applicationId_sectionKey: { applicationId, sectionKey } },
	})
	return found.answers as Record<string, string>
}

test('nobody else sends it: another device, another account, an officer', async () => {
	const id = await readyDraft()
	const officer = person('o', [{ role: 'officer', editionId: null, regionCode: null }])
	for (const stranger of [
		device('stranger'),
		{ kind: 'visitor', deviceHash: null } as const,
		person('p'),
		officer,
	])
		expect(await submit(stranger, id)).toBeNull()
	expect(await submit(phone, 'nothing')).toBeNull()
	expect(await row(id)).toMatchObject({ status: 'draft' })
})

test('sent without an account: found from another phone by who proves the contact that the receipt went to', async () => {
	const [sent, draft] = [await readyDraft(), await start(edition, phone)]
	await submit(phone, sent)
	const receipt = await db.read.message.findFirstOrThrow({ where: { template: 'application-received' } })
	const contact = { kind: 'phone', value: receipt.recipient } as const
	const elsewhere = 'e'.repeat(64)
	await issueCode({ contact, language: 'ar', browserHash: elsewhere, now: REAL })
	const code = await db.read.message.findFirstOrThrow({ where: { template: 'sign-in-code' } })
	const checked = await checkCode({
		contact,
		typed: /\d{6}/.exec(code.text)?.[0] ?? '',
		language: 'ar',
		browserHash: elsewhere,
		sessionTokenHash: 'hers',
		shared: false,
		userAgent: null,
		now: REAL,
	})
	if (!checked.ok) throw new Error(checked.code)
	const { accountId, joined } = checked.value
	expect(joined).toBe(1)
	expect(await row(sent)).toMatchObject({ accountId, deviceHash: null, status: 'received', updatedAt: NOON })
	// A draft is nobody's but the browser's that holds it.
	expect(await row(draft)).toMatchObject({ accountId: null, status: 'draft' })
	const joins = await db.read.journalEntry.findMany({ where: { action: 'application.joined-account' } })
	expect(joins.map(({ actorId, objectId }) => [actorId, objectId])).toEqual([[accountId, sent]])
})
