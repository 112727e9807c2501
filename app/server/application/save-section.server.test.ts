import { beforeEach, expect, test } from 'vitest'
import { openAnswers } from '#app/server/application/seal-answers.server.ts'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import { loadHeld } from '#app/server/application/load-application.server.ts'
import { readSections } from '#app/server/application/read-dossier.server.ts'
import { saveSection } from '#app/server/application/save-section.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import {
	CLOSING,
	device,
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
import { smallEdition } from '#app/testing/small-edition.ts'

const db = testDatabase({ each: 'test' })
const phone = device('phone')
let edition: LoadedEdition
let id: string
beforeEach(async () => {
	edition = await openSmallEdition(db)
	id = await start(edition, phone)
})

const PROJECT = { project_title: 'تجفيف اللوز بالشمس' }
const stored = (sectionKey: string) =>
	db.read.sectionAnswers.findUnique({
		where: { applicationId_sectionKey: { applicationId: id, sectionKey } },
	})
/** A form as it is posted. */
const post = (sectionKey: string, form: Record<string, string>, rev = 0) =>
	saveSection({
		actor: phone,
		applicationId: id,
		sectionKey,
		form,
		rev,
		readIn: 'ar',
		mode: 'draft',
		now: NOON,
		realNow: REAL,
	})

test('saved with its revision, its time and its journal entry', async () => {
	const saved = await save(db, phone, id, 'project', PROJECT)
	expect(saved).toMatchObject({ ok: true, value: { rev: 1, savedAt: NOON } })
	expect(await stored('project')).toMatchObject({ answers: PROJECT, rev: 1, updatedAt: NOON })
	const entry = await db.read.journalEntry.findFirstOrThrow({
		where: { action: 'application.section-saved' },
	})
	expect(entry).toMatchObject({ actorKind: 'device', objectId: id, payload: '{"rev":1,"section":"project"}' })
})

test('the same again changes nothing: a second press, or an answer that was lost on its way', async () => {
	await save(db, phone, id, 'project', PROJECT)
	const again = await save(db, phone, id, 'project', PROJECT, { rev: 0 })
	expect(again).toMatchObject({ ok: true, value: { rev: 1, savedAt: NOON } })
	expect(await db.read.journalEntry.count({ where: { action: 'application.section-saved' } })).toBe(1)
})

test('a form from an older window is refused, and what is kept stays', async () => {
	await save(db, phone, id, 'project', PROJECT)
	const stale = await save(db, phone, id, 'project', { project_title: 'من نافذة قديمة' }, { rev: 0 })
	expect(stale).toEqual({ ok: false, code: 'application.stale' })
	expect(await stored('project')).toMatchObject({ answers: PROJECT, rev: 1 })
})

test('of two windows at the same moment one is kept, the other is told', async () => {
	const both = await Promise.all([
		post('project', { project_title: 'النافذة الأولى' }),
		post('project', { project_title: 'النافذة الثانية' }),
	])
	expect(both.map((one) => one?.ok).sort()).toEqual([false, true])
	expect((await stored('project'))?.rev).toBe(1)
})

test('what cannot be read is kept as typed', async () => {
	const saved = await post('members', { members_total: 'اثنا عشر', women: '٩' })
	expect(saved?.ok && saved.value.reading.errors.map(({ code }) => code)).toEqual([
		'shared.number-unreadable',
	])
	expect((await stored('members'))?.answers).toEqual({
		members_total: { raw: { members_total: 'اثنا عشر' } },
		women: 9,
	})
})

test('a secret is sealed at rest, opens for its field alone, and stays when its box comes back empty', async () => {
	await post('cooperative', { national_id: 'ab 123456' })
	const first = (await stored('cooperative'))?.answers as { national_id: string }
	expect(JSON.stringify(first)).not.toContain('123456')
	const { sections } = smallEdition()
	const fields = sections.flatMap((section) => section.fields)
	expect(openAnswers(fields, id, first)).toEqual({ national_id: 'AB123456' })
	expect(() => openAnswers(fields, 'another', first)).toThrow('belongs elsewhere')

	await post('cooperative', { national_id: '', court: 'تنغير' }, 1)
	expect((await stored('cooperative'))?.answers).toEqual({ national_id: first.national_id, court: 'تنغير' })
	await post('cooperative', { national_id: 'CD7', court: 'تنغير' }, 2)
	const held = await loadHeld(db.read, phone, id)
	if (!held) throw new Error('not held')
	const kept = await readSections(db.read, held)
	expect(kept['cooperative']?.answers).toEqual({ national_id: 'CD7', court: 'تنغير' })
})

test('a name that no question has is not kept', async () => {
	await post('project', { project_title: 'تجفيف اللوز', status: 'admissible', reference: 'LM27-0001' })
	expect((await stored('project'))?.answers).toEqual({ project_title: 'تجفيف اللوز' })
})

test('until the last millisecond; after closing nothing is written', async () => {
	expect(await save(db, phone, id, 'project', PROJECT, { now: LAST_MOMENT })).toMatchObject({ ok: true })
	expect(await save(db, phone, id, 'project', { project_title: 'متأخر جدا' }, { now: CLOSING })).toEqual({
		ok: false,
		code: 'application.edition-closed',
	})
	expect((await stored('project'))?.answers).toEqual(PROJECT)
})

test('a closing that was put off holds for those who had begun before', async () => {
	const closesAt = '2027-02-12T16:30:00.000Z'
	const definition = { ...edition.definition, calendar: { ...edition.definition.calendar, closesAt } }
	await db.write(async (tx) => {
		const version = await tx.editionVersion.create({
			data: { editionId: edition.id, version: 2, definition, hash: 'h2', createdAt: REAL },
		})
		await tx.edition.update({ where: { id: edition.id }, data: { currentVersionId: version.id } })
	})
	expect(await save(db, phone, id, 'project', PROJECT, { now: CLOSING })).toMatchObject({ ok: true })
	const granted = await grantUpload(phone, { applicationId: id, slot: 'statutes' }, CLOSING)
	expect(granted).toMatchObject({ ok: true, value: { until: new Date(closesAt) } })
	expect(await save(db, phone, id, 'project', {}, { now: new Date(closesAt) })).toMatchObject({
		code: 'application.edition-closed',
	})
})

test('what was sent is not changed by a save', async () => {
	await fill(db, phone, id)
	await submit(phone, id)
	expect(await save(db, phone, id, 'project', { project_title: 'بعد الإرسال' })).toEqual({
		ok: false,
		code: 'application.already-received',
	})
})

test('another device, another account, a part that is not there: nothing to save', async () => {
	for (const stranger of [device('stranger'), person('p')])
		expect(await save(db, stranger, id, 'project', PROJECT)).toBeNull()
	expect(await post('documents', {})).toBeNull()
	expect(await post('nothing', {})).toBeNull()
	expect(await save(db, phone, 'nothing', 'project', PROJECT)).toBeNull()
	expect(await db.read.sectionAnswers.count({ where: { sectionKey: 'project' } })).toBe(0)
})

test('a consent taken back in the declaration is written down, with its version', async () => {
	const consents = () => db.read.consent.findMany({ orderBy: { kind: 'asc' } })
	expect(await consents()).toMatchObject([
		{ kind: 'processing', version: '2027-1', language: 'ar', givenAt: NOON, withdrawnAt: null },
	])
	await post('declaration', { processing: 'yes', photo: 'yes' }, 1)
	await post('declaration', { processing: 'yes' }, 2)
	expect(await consents()).toMatchObject([
		{ kind: 'photo', withdrawnAt: NOON },
		{ kind: 'processing', withdrawnAt: null },
	])
	const acts = await db.read.journalEntry.findMany({
		where: { action: { startsWith: 'application.consent' } },
	})
	expect(acts.map(({ action }) => action)).toEqual([
		'application.consent-given',
		'application.consent-given',
		'application.consent-withdrawn',
	])
})
