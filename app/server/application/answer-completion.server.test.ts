import { beforeEach, expect, test } from 'vitest'
import { toForm } from '#app/domain/application/answers.ts'
import { answerCompletion, saveCompletion } from '#app/server/application/answer-completion.server.ts'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import { openCompletion } from '#app/server/application/open-completion.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import {
	addFile,
	device,
	fill,
	type Holder,
	openSmallEdition,
	person,
	REAL,
	start,
	submit,
} from '#app/testing/applicant.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const db = testDatabase({ each: 'test' })
const phone = device('phone')
const ASKED = new Date('2027-02-15T10:00:00Z')
const DUE = new Date('2027-02-22T16:30:00Z')
const BEFORE = new Date('2027-02-22T16:29:59.999Z')
let edition: LoadedEdition
let id: string

beforeEach(async () => {
	edition = await openSmallEdition(db)
	id = await start(edition, phone)
	await fill(db, phone, id)
	await submit(phone, id)
})

/** As an officer asks it. */
async function ask(...keys: string[]): Promise<void> {
	const items = keys.map((key) => ({ key, message: `أكملوا ${key} من فضل الله` }))
	await db.write(async (tx) => {
		await tx.application.update({ where: { id }, data: { status: 'completion' } })
		await tx.completionRequest.create({
			data: { applicationId: id, items, askedById: 'officer', askedAt: ASKED, dueAt: DUE },
		})
	})
}
const act = (form: Record<string, string>, change: { actor?: Holder; now?: Date; rev?: number } = {}) => ({
	actor: change.actor ?? phone,
	applicationId: id,
	form,
	rev: change.rev ?? 0,
	now: change.now ?? ASKED,
	realNow: REAL,
})
const answersOf = async (sectionKey: string) => {
	const row = await db.read.sectionAnswers.findUniqueOrThrow({
		where: { applicationId_sectionKey: { applicationId: id, sectionKey } },
	})
	return row.answers
}
const row = () => db.read.application.findUniqueOrThrow({ where: { id } })

test('the flagged answer replaces the one that was sent, in a new version; back to the officer', async () => {
	await ask('project_title')
	const before = await answersOf('members')
	const sent = await row()
	const answered = await answerCompletion(act({ project_title: 'تجفيف التين' }, { now: BEFORE }))
	expect(answered).toMatchObject({ outcome: { ok: true, value: { number: 2 } } })
	expect(await row()).toMatchObject({
		status: 'received',
		projectTitle: 'تجفيف التين',
		receivedAt: sent.receivedAt,
		reference: 'LM27-0001',
	})
	expect(await answersOf('project')).toMatchObject({ project_title: 'تجفيف التين' })
	expect(await answersOf('members')).toEqual(before)
	const [first, second] = await db.read.submission.findMany({ orderBy: { number: 'asc' } })
	expect(JSON.stringify(first?.content)).toContain('تجفيف اللوز بالشمس')
	expect(JSON.stringify(second?.content)).not.toContain('تجفيف اللوز بالشمس')
	const entry = await db.read.journalEntry.findFirstOrThrow({ where: { action: 'application.completed' } })
	expect(JSON.parse(entry.payload)).toMatchObject({ number: 2, keys: ['project_title'] })
	expect(await answerCompletion(act({ project_title: 'مرة أخرى' }))).toMatchObject({
		outcome: { code: 'application.moved-on' },
	})
})

test('nothing else changes, whatever the form holds', async () => {
	await ask('project_title')
	const kept = await Promise.all(['cooperative', 'members', 'budget', 'declaration'].map(answersOf))
	const everything = toForm(
		smallEdition().sections.flatMap(({ fields }) => fields),
		{ women: 1, members_total: 2, ice: '999999999999999', idea: 'نص مدسوس لا يُطلب', name_ar: 'اسم آخر' },
	)
	const form = { ...everything, project_title: 'تجفيف التين', status: 'admissible', reference: 'LM27-0009' }
	await saveCompletion(act(form))
	await answerCompletion(act(form, { rev: 1 }))
	expect(await Promise.all(['cooperative', 'members', 'budget', 'declaration'].map(answersOf))).toEqual(kept)
	expect(await answersOf('project')).toMatchObject({
		project_title: 'تجفيف التين',
		idea: 'نجفف اللوز بالشمس ونبيعه معلبا في الأسواق القريبة',
	})
	expect(await row()).toMatchObject({
		status: 'received',
		women: 9,
		ice: '001561191000066',
		reference: 'LM27-0001',
	})
})

test('what is typed is kept until it is sent, apart from what was sent', async () => {
	await ask('idea')
	expect(await saveCompletion(act({ idea: 'نص جديد' }))).toEqual({ ok: true, value: { rev: 1 } })
	expect(await saveCompletion(act({ idea: 'نص جديد' }))).toEqual({ ok: true, value: { rev: 1 } })
	expect(await saveCompletion(act({ idea: 'من نافذة قديمة' }))).toEqual({
		ok: false,
		code: 'application.stale',
	})
	expect((await openCompletion(phone, id))?.answers).toEqual({ idea: 'نص جديد' })
	expect(await answersOf('project')).toMatchObject({
		idea: 'نجفف اللوز بالشمس ونبيعه معلبا في الأسواق القريبة',
	})
})

test('an answer that is not in order, or a document without a new file, is not sent', async () => {
	await ask('capital_mad', 'statutes')
	const answered = await answerCompletion(act({ capital_mad: 'كثير' }))
	expect(answered).toMatchObject({
		outcome: { code: 'screening.completion-incomplete', details: { missing: 2 } },
		errors: [{ field: 'capital_mad', code: 'shared.number-unreadable' }],
		documents: ['statutes'],
	})
	await addFile(db, id, 'statutes', { createdAt: new Date(ASKED.getTime() + 60_000) })
	expect(await answerCompletion(act({ capital_mad: '٦٠٠٠' }, { now: BEFORE }))).toMatchObject({
		outcome: { ok: true },
	})
	const second = await db.read.submission.findFirstOrThrow({ where: { number: 2 } })
	expect((second.content as { documents: unknown[] }).documents.length).toBe(2)
})

test('until the due minute, by who holds it', async () => {
	await ask('capital_mad')
	expect(await answerCompletion(act({ capital_mad: '6000' }, { now: DUE }))).toMatchObject({
		outcome: { code: 'screening.completion-over' },
	})
	expect(await saveCompletion(act({ capital_mad: '6000' }, { now: DUE }))).toMatchObject({
		code: 'screening.completion-over',
	})
	for (const actor of [device('stranger'), person('p')]) {
		expect(await answerCompletion(act({ capital_mad: '6000' }, { actor }))).toBeNull()
		expect(await openCompletion(actor, id)).toBeNull()
	}
	expect(await row()).toMatchObject({ status: 'completion' })
})

test('files go to the flagged documents alone, until the due minute', async () => {
	const ask1 = (slot: string, now = ASKED) => grantUpload(phone, { applicationId: id, slot }, now)
	expect(await ask1('statutes')).toMatchObject({ code: 'application.already-received' })
	await ask('statutes')
	expect(await ask1('statutes')).toMatchObject({ ok: true, value: { until: DUE } })
	expect(await ask1('photos')).toMatchObject({ code: 'screening.not-asked' })
	expect(await ask1('statutes', DUE)).toMatchObject({ code: 'screening.completion-over' })
})

test('a new ICE that another application holds: received as contested', async () => {
	const other = device('other')
	const second = await start(edition, other)
	await fill(db, other, second, { ice: '001561191000163', register: '9/2020' })
	await submit(other, second)
	await ask('ice')
	await answerCompletion(act({ ice: '001561191000163' }))
	expect((await row()).contestedAt).toEqual(ASKED)
	const claims = await db.read.claim.findMany({ where: { identity: { startsWith: 'ice:' } } })
	expect(claims).toMatchObject([{ identity: 'ice:001561191000163', applicationId: second }])
})
