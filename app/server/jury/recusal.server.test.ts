import { expect, test } from 'vitest'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { confirmAssignment } from '#app/server/jury/confirm-assignment.server.ts'
import { drawAssignment } from '#app/server/jury/draw-assignment.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { currentPairs, loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { readAssignment } from '#app/server/jury/read-assignment.server.ts'
import { readPile } from '#app/server/jury/read-pile.server.ts'
import { recuseReading } from '#app/server/jury/recuse-reading.server.ts'
import { removeJuror } from '#app/server/jury/remove-juror.server.ts'
import { readReading } from '#app/server/scoring/read-reading.server.ts'
import { saveReading } from '#app/server/scoring/save-sheet.server.ts'
import { submitReading } from '#app/server/scoring/submit-sheet.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	AFTER,
	BEFORE,
	EDITION,
	JUDGING,
	type JuryEdition,
	makeJuryEdition,
	REAL,
	SITE,
	type TestJuror,
} from '#app/testing/jury-edition.server.ts'

const db = testDatabase({ each: 'test' })
const times = { now: JUDGING, realNow: REAL }
const comment = 'تعليل يشرح النقطة بما يكفي من الحروف'
const marks = { innovation: { level: 3, comment }, impact: { level: 3, comment } }

async function assigned(wish: { jurors: number; applications: number }): Promise<JuryEdition> {
	const edition = await makeJuryEdition(wish)
	const common = { actor: edition.manager, editionId: EDITION, realNow: REAL }
	const drawn = await drawAssignment(common)
	if (!drawn?.ok) throw new Error(drawn?.code)
	await confirmAssignment({ ...common, seed: drawn.value.seed, site: SITE, now: BEFORE })
	return edition
}

async function firstReading(juror: TestJuror | undefined) {
	const reading = await db.read.assignment.findFirst({
		where: { juryMemberId: juror?.memberId ?? '', withdrawnAt: null },
		orderBy: { position: 'asc' },
	})
	if (!juror || !reading) throw new Error('no reading')
	return { ...reading, actor: juror.actor }
}

const recuse = (reading: { id: string; actor: TestJuror['actor'] }, now = JUDGING) =>
	recuseReading({
		actor: reading.actor,
		assignmentId: reading.id,
		reason: 'recognised',
		words: '',
		site: SITE,
		now,
		realNow: REAL,
	})

async function live() {
	return db.read.assignment.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } })
}

async function violations() {
	const edition = await loadEdition(EDITION)
	if (!edition) throw new Error('no edition')
	const panel = await loadPanel(db.read, edition)
	const kept = currentPairs(panel)
	return checkAssignment({ ...problemOf(panel), kept }, kept)
}

test('a recusal while reading voids the sheet, moves exactly one reading and keeps every hard rule', async () => {
	const edition = await assigned({ jurors: 6, applications: 12 })
	const reading = await firstReading(edition.jurors[0])
	const { id: assignmentId, actor } = reading
	await saveReading({ actor, assignmentId, input: { rev: 0, marks }, ...times })
	const before = await live()

	expect(await recuse(reading)).toMatchObject({ ok: true, value: { reassigned: true, editionId: EDITION } })
	const after = await live()
	const gone = before.filter(({ id }) => !after.some((row) => row.id === id))
	const added = after.filter(({ id }) => !before.some((row) => row.id === id))
	expect(gone.map(({ id }) => id)).toEqual([assignmentId])
	expect(added).toHaveLength(1)
	expect(added[0]).toMatchObject({ applicationId: reading.applicationId, purpose: 'base' })
	expect(added[0]?.juryMemberId).not.toBe(reading.juryMemberId)
	expect(await violations()).toEqual([])
	expect(await db.read.assignment.findUnique({ where: { id: assignmentId } })).toMatchObject({
		withdrawnFor: 'recusal',
	})
	expect(await db.read.scoresheet.findMany()).toMatchObject([{ status: 'void', assignmentId }])
	expect(await db.read.mark.count()).toBe(2)
	const pair = { juryMemberId: reading.juryMemberId, applicationId: reading.applicationId }
	expect(await db.read.conflict.findMany({ where: pair })).toMatchObject([{ kind: 'recusal' }])

	// The door is closed at once, for reading and for writing, and a second press does nothing.
	expect(await readReading({ actor, assignmentId, ...times })).toBe(null)
	expect(await saveReading({ actor, assignmentId, input: { rev: 1, marks }, ...times })).toBe(null)
	expect(await recuse(reading)).toBe(null)
	expect(await live()).toEqual(after)
	const told = await db.read.message.findMany({ where: { template: 'reading-assigned' } })
	expect(told).toHaveLength(6 + 1)
})

const openSitting = () =>
	db.write((tx) =>
		tx.sitting.create({
			data: {
				editionId: EDITION,
				number: 1,
				openedAt: AFTER,
				openedById: 'chair',
				ranking: {},
				rankingHash: '',
			},
		}),
	)

test('a submitted reading can be taken out too, until a sitting opens', async () => {
	const edition = await assigned({ jurors: 6, applications: 6 })
	const first = await firstReading(edition.jurors[0])
	await submitReading({ actor: first.actor, assignmentId: first.id, input: { rev: 0, marks }, ...times })
	expect(await recuse(first, AFTER)).toMatchObject({ ok: true })
	expect(await db.read.scoresheet.findMany()).toMatchObject([{ status: 'void' }])
	await openSitting()
	expect(await recuse(await firstReading(edition.jurors[1]), AFTER)).toMatchObject({
		ok: false,
		code: 'jury.sitting-open',
	})
})

test('a reading that came by a recusal after the end may still be written', async () => {
	const edition = await assigned({ jurors: 5, applications: 4 })
	const reading = await firstReading(edition.jurors[0])
	expect(
		await saveReading({
			actor: reading.actor,
			assignmentId: reading.id,
			input: { rev: 0, marks },
			now: AFTER,
			realNow: REAL,
		}),
	).toMatchObject({ ok: false, code: 'scoring.closed' })
	await recuse(reading, AFTER)
	const moved = await db.read.assignment.findFirstOrThrow({
		where: { applicationId: reading.applicationId, assignedAt: AFTER },
	})
	const reader = edition.jurors.find(({ memberId }) => memberId === moved.juryMemberId)
	expect(
		await saveReading({
			actor: reader?.actor ?? reading.actor,
			assignmentId: moved.id,
			input: { rev: 0, marks },
			now: AFTER,
			realNow: REAL,
		}),
	).toMatchObject({ ok: true })
})

test('when nobody may take it, the recusal stands and the managers are told why', async () => {
	const edition = await assigned({ jurors: 3, applications: 3 })
	const reading = await firstReading(edition.jurors[0])
	expect(await recuse(reading)).toMatchObject({ ok: true, value: { reassigned: false } })
	expect(await live()).toHaveLength(8)
	expect(await db.read.message.findMany({ where: { template: 'reader-missing' } })).toMatchObject([
		{ recipient: 'manager@portal.test' },
	])
	const seen = await readAssignment(edition.manager, EDITION)
	expect(seen?.missing).toMatchObject([
		{
			applicationId: reading.applicationId,
			lacks: 1,
			causes: [{ code: 'jury.too-few-readers', allowed: 2, asked: 3 }],
		},
	])
	expect(seen?.moves).toMatchObject([{ because: 'recusal', from: ['J01'], to: [] }])
})

test('words are needed for another reason only', async () => {
	const edition = await assigned({ jurors: 5, applications: 3 })
	const reading = await firstReading(edition.jurors[0])
	const asked = { assignmentId: reading.id, actor: reading.actor, site: SITE, ...times }
	expect(await recuseReading({ ...asked, reason: 'other', words: ' ' })).toMatchObject({
		ok: false,
		code: 'jury.recusal-needs-words',
	})
	expect(await recuseReading({ ...asked, reason: 'other', words: 'عملت معهم' })).toMatchObject({ ok: true })
	const entry = await db.read.journalEntry.findFirstOrThrow({ where: { action: 'jury.recused' } })
	expect(entry.payload).not.toContain('عملت')
})

test("another juror's reading cannot be recused", async () => {
	const edition = await assigned({ jurors: 4, applications: 3 })
	const reading = await firstReading(edition.jurors[0])
	const other = edition.jurors[1]
	expect(await recuse({ id: reading.id, actor: other?.actor ?? reading.actor })).toBe(null)
	expect(await db.read.assignment.count({ where: { withdrawnAt: { not: null } } })).toBe(0)
})

test('a juror leaves: submitted readings stay, the others move, her doors close', async () => {
	const edition = await assigned({ jurors: 6, applications: 12 })
	const [leaver] = edition.jurors
	const first = await firstReading(leaver)
	await submitReading({ actor: first.actor, assignmentId: first.id, input: { rev: 0, marks }, ...times })
	const before = await live()
	const hers = before.filter(({ juryMemberId }) => juryMemberId === leaver?.memberId)
	const leave = {
		actor: edition.manager,
		editionId: EDITION,
		memberId: leaver?.memberId ?? '',
		site: SITE,
		...times,
	}
	expect(await removeJuror({ ...leave, confirmed: false })).toMatchObject({ code: 'jury.not-confirmed' })
	expect(await removeJuror({ ...leave, confirmed: true })).toEqual({
		ok: true,
		value: { code: 'J01', moved: hers.length - 1, lacking: 0 },
	})
	expect(await removeJuror({ ...leave, confirmed: true })).toMatchObject({ code: 'jury.already-left' })
	const after = await live()
	expect(after).toHaveLength(before.length)
	expect(after.filter(({ juryMemberId }) => juryMemberId === leaver?.memberId).map(({ id }) => id)).toEqual([
		first.id,
	])
	expect(await violations()).toEqual([])
	expect(await readReading({ actor: first.actor, assignmentId: first.id, ...times })).toBe(null)
	expect(
		await db.read.roleGrant.count({ where: { accountId: leaver?.actor.accountId ?? '', revokedAt: null } }),
	).toBe(0)
})

test('after the end, the pile leads only to what was asked later', async () => {
	const edition = await assigned({ jurors: 5, applications: 4 })
	const reading = await firstReading(edition.jurors[0])
	await recuse(reading, AFTER)
	const moved = await db.read.assignment.findFirstOrThrow({
		where: { applicationId: reading.applicationId, assignedAt: AFTER },
	})
	const reader = edition.jurors.find(({ memberId }) => memberId === moved.juryMemberId)
	expect(reader && (await readPile(reader.actor, EDITION, AFTER))).toMatchObject({
		phase: 'late',
		next: { id: moved.id },
	})
	expect(await readPile(reading.actor, EDITION, AFTER)).toMatchObject({ phase: 'after' })
	expect(await readPile(reading.actor, EDITION, BEFORE)).toMatchObject({ phase: 'before' })

	// A sitting ends the readings, and opens them again when it is adjourned for them.
	const { id } = await openSitting()
	expect(reader && (await readPile(reader.actor, EDITION, AFTER))).toMatchObject({ phase: 'after' })
	await db.write((tx) =>
		tx.sitting.update({ where: { id }, data: { closedAt: AFTER, adjournedFor: 'قراءات إضافية' } }),
	)
	expect(reader && (await readPile(reader.actor, EDITION, AFTER))).toMatchObject({
		phase: 'late',
		next: { id: moved.id },
	})
	expect(
		reader && (await readReading({ ...times, actor: reader.actor, assignmentId: moved.id, now: AFTER })),
	).toMatchObject({
		writing: 'open',
	})
})

test('a sitting closes the pile; adjourned for readings, it opens again for those that were asked later', async () => {
	const edition = await assigned({ jurors: 5, applications: 4 })
	const { actor, juryMemberId } = await firstReading(edition.jurors[0])
	const extra = await db.read.assignment.findFirstOrThrow({
		where: { juryMemberId, position: { gt: 1 } },
	})
	await db.write((tx) =>
		tx.assignment.update({ where: { id: extra.id }, data: { purpose: 'extra', assignedAt: AFTER } }),
	)
	const sitting = { editionId: EDITION, openedAt: AFTER, openedById: 'chair', ranking: {}, rankingHash: '' }
	await db.write((tx) => tx.sitting.create({ data: { ...sitting, number: 1 } }))
	expect(await readPile(actor, EDITION, AFTER)).toMatchObject({ phase: 'after' })
	await db.write((tx) => tx.sitting.updateMany({ data: { closedAt: AFTER, adjournedFor: 'readings' } }))
	expect(await readPile(actor, EDITION, AFTER)).toMatchObject({ phase: 'late', next: { id: extra.id } })
	await db.write((tx) => tx.sitting.create({ data: { ...sitting, number: 2 } }))
	expect(await readPile(actor, EDITION, AFTER)).toMatchObject({ phase: 'after' })
})
