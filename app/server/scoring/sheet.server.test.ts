import { expect, test } from 'vitest'
import { confirmAssignment } from '#app/server/jury/confirm-assignment.server.ts'
import { drawAssignment } from '#app/server/jury/draw-assignment.server.ts'
import { readPile } from '#app/server/jury/read-pile.server.ts'
import { readReading } from '#app/server/scoring/read-reading.server.ts'
import { saveReading } from '#app/server/scoring/save-sheet.server.ts'
import { submitReading } from '#app/server/scoring/submit-sheet.server.ts'
import type { Prisma } from '#app/server/db.server.ts'
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
} from '#app/testing/jury-edition.server.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const db = testDatabase({ each: 'test' })
const times = { now: JUDGING, realNow: REAL }
const comment = 'تعليل يشرح النقطة بما يكفي من الحروف'
const full = { innovation: { level: 4, comment }, impact: { level: 0, comment } }

async function assigned(wish = { jurors: 4, applications: 3 }): Promise<JuryEdition> {
	const edition = await makeJuryEdition(wish)
	const common = { actor: edition.manager, editionId: EDITION, realNow: REAL }
	const drawn = await drawAssignment(common)
	if (!drawn?.ok) throw new Error(drawn?.code)
	await confirmAssignment({ ...common, seed: drawn.value.seed, site: SITE, now: BEFORE })
	return edition
}

async function firstOf(edition: JuryEdition, index = 0) {
	const juror = edition.jurors[index]
	const reading = await db.read.assignment.findFirst({
		where: { juryMemberId: juror?.memberId ?? '' },
		orderBy: { position: 'asc' },
	})
	if (!juror || !reading) throw new Error('no reading')
	return { actor: juror.actor, assignmentId: reading.id, applicationId: reading.applicationId }
}

test('what was saved is there, criterion by criterion, and the same twice is one save', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	const base = { actor, assignmentId, ...times }
	const first = { rev: 0, marks: { impact: { level: 2, comment: 'بداية' } } }
	expect(await saveReading({ ...base, input: first })).toMatchObject({
		ok: true,
		value: { sheet: { rev: 1 } },
	})
	expect(await saveReading({ ...base, input: { ...first, rev: 1 } })).toMatchObject({
		ok: true,
		value: { sheet: { rev: 1 } },
	})
	const second = { rev: 1, marks: { innovation: { level: null, comment: 'ب' } }, overall: 'خلاصة' }
	expect(await saveReading({ ...base, input: second })).toMatchObject({ value: { sheet: { rev: 2 } } })
	const view = await readReading(base)
	expect(view).toMatchObject({
		sheet: {
			rev: 2,
			overall: 'خلاصة',
			marks: { impact: { level: 2, comment: 'بداية' }, innovation: { level: null, comment: 'ب' } },
		},
		writing: 'open',
		total: { numerator: 24, denominator: 1 },
	})
	expect(await db.read.scoresheet.count()).toBe(1)
	const entries = await db.read.journalEntry.findMany({ where: { action: 'scoresheet.saved' } })
	expect(entries).toHaveLength(2)
	// Marks stay out of the journal, which managers and auditors read before deliberation.
	expect(entries.map(({ payload }) => Object.keys(JSON.parse(payload) as object).sort())).toEqual([
		['assignment', 'hash', 'rev'],
		['assignment', 'hash', 'rev'],
	])
})

test('a stale save changes nothing and brings the sheet that stands', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	const base = { actor, assignmentId, ...times }
	await saveReading({ ...base, input: { rev: 0, marks: { impact: { level: 2, comment: 'أولى' } } } })
	const stale = { rev: 0, marks: { impact: { level: 5, comment: 'ثانية' } } }
	expect(await saveReading({ ...base, input: stale })).toMatchObject({
		ok: false,
		code: 'scoring.stale',
		details: { rev: 1 },
		stands: { marks: { impact: { level: 2, comment: 'أولى' } } },
	})
	expect(await submitReading({ ...base, input: stale })).toMatchObject({ ok: false, code: 'scoring.stale' })
	expect(await db.read.mark.findMany()).toMatchObject([{ level: 2, comment: 'أولى' }])
})

test('two saves at once: one wins, the other is told', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	const save = (level: number) =>
		saveReading({
			actor,
			assignmentId,
			input: { rev: 0, marks: { impact: { level, comment: '' } } },
			...times,
		})
	const [a, b] = await Promise.all([save(1), save(5)])
	expect([a?.ok, b?.ok].sort()).toEqual([false, true])
	expect(await db.read.scoresheet.findMany()).toMatchObject([{ rev: 1 }])
})

test('what is missing is named, and what was typed is kept; complete, it is submitted once', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	const base = { actor, assignmentId, ...times }
	const short = { innovation: { level: 4, comment }, impact: { level: null, comment: 'قصير' } }
	expect(await submitReading({ ...base, input: { rev: 0, marks: short } })).toMatchObject({
		ok: false,
		code: 'scoring.incomplete',
		missing: [{ criterionKey: 'impact', levelMissing: true, charactersMissing: 26 }],
		stands: { rev: 1 },
	})
	expect(await db.read.scoresheet.findMany()).toMatchObject([{ status: 'draft', rev: 1 }])
	expect(await submitReading({ ...base, input: { rev: 1, marks: full } })).toMatchObject({ ok: true })
	expect(await submitReading({ ...base, input: { rev: 2, marks: full } })).toMatchObject({
		ok: false,
		code: 'scoring.already-submitted',
	})
	expect(await db.read.scoresheet.findMany()).toMatchObject([
		{ status: 'submitted', rev: 2, submittedAt: JUDGING },
	])
	expect(await readReading(base)).toMatchObject({ writing: 'submitted', total: { numerator: 32 } })
})

test('twenty-nine characters are too few, thirty are enough', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	const of = (count: number) => ({ level: 3, comment: 'س'.repeat(count) })
	const base = { actor, assignmentId, ...times }
	const marks = { innovation: of(30), impact: of(29) }
	expect(await submitReading({ ...base, input: { rev: 0, marks } })).toMatchObject({
		missing: [{ criterionKey: 'impact', levelMissing: false, charactersMissing: 1 }],
	})
	expect(
		await submitReading({ ...base, input: { rev: 1, marks: { innovation: of(30), impact: of(30) } } }),
	).toMatchObject({ ok: true })
})

test('nothing opens before the first day, and nothing is written after the end', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	expect(await readReading({ actor, assignmentId, now: BEFORE, realNow: REAL })).toBe('before')
	const input = { rev: 0, marks: full }
	expect(await saveReading({ actor, assignmentId, input, now: BEFORE, realNow: REAL })).toMatchObject({
		code: 'scoring.not-yet-open',
	})
	expect(await db.read.assignment.count({ where: { openedAt: { not: null } } })).toBe(0)
	expect(await submitReading({ actor, assignmentId, input, now: AFTER, realNow: REAL })).toMatchObject({
		code: 'scoring.closed',
	})
	expect(await readReading({ actor, assignmentId, now: AFTER, realNow: REAL })).toMatchObject({
		writing: 'after',
	})
})

test('opening is noted once', async () => {
	const { actor, assignmentId } = await firstOf(await assigned())
	await readReading({ actor, assignmentId, ...times })
	await readReading({ actor, assignmentId, now: AFTER, realNow: REAL })
	expect(await db.read.assignment.findUnique({ where: { id: assignmentId } })).toMatchObject({
		openedAt: JUDGING,
	})
	expect(await db.read.journalEntry.count({ where: { action: 'jury.assignment-opened' } })).toBe(1)
})

test("another juror's reading, a forged one, and one of a juror who left are not there", async () => {
	const edition = await assigned()
	const { actor, assignmentId } = await firstOf(edition)
	const other = edition.jurors[1]?.actor ?? actor
	for (const [who, id] of [
		[other, assignmentId],
		[actor, 'forged'],
		[actor, ''],
		[edition.manager, assignmentId],
		[{ ...actor, roles: [] }, assignmentId],
	] as const) {
		expect(await readReading({ actor: who, assignmentId: id, ...times })).toBe(null)
		const asked = { actor: who, assignmentId: id, input: { rev: 0, marks: full }, ...times }
		expect(await saveReading(asked)).toBe(null)
		expect(await submitReading(asked)).toBe(null)
	}
	expect(await db.read.scoresheet.count()).toBe(0)
})

test('there is one sheet of a juror on an application', async () => {
	const edition = await assigned()
	const { actor, assignmentId, applicationId } = await firstOf(edition)
	await saveReading({ actor, assignmentId, input: { rev: 0, marks: full }, ...times })
	const twice = db.write((tx) =>
		tx.scoresheet.create({
			data: {
				assignmentId: 'another',
				juryMemberId: edition.jurors[0]?.memberId ?? '',
				applicationId,
				updatedAt: JUDGING,
			},
		}),
	)
	await expect(twice).rejects.toThrow()
})

/** Identity in every hidden field, in every column and in every file. */
async function leak(applicationId: string): Promise<void> {
	const answers: Record<string, Record<string, Prisma.InputJsonValue>> = smallAnswers() as never
	for (const section of smallEdition().sections) {
		const hidden = section.fields.filter(({ readersSee }) => !readersSee)
		answers[section.key] = {
			...answers[section.key],
			...Object.fromEntries(hidden.map(({ key }) => [key, `LEAK ${key}`])),
			stray: 'LEAK stray',
		}
	}
	await db.write(async (tx) => {
		await tx.submission.updateMany({
			where: { applicationId },
			data: { content: { answers, reference: 'LEAK' } },
		})
		await tx.application.update({
			where: { id: applicationId },
			data: {
				nameAr: 'LEAK',
				nameFr: 'LEAK',
				ice: 'LEAK',
				court: 'LEAK',
				reference: 'LEAK',
				searchKey: 'LEAK',
				registerNumber: 'LEAK',
			},
		})
		const file = { applicationId, type: 'image/jpeg', size: 1, status: 'ok' as const, createdAt: REAL }
		await tx.upload.createMany({
			data: [
				{ ...file, id: 'hidden-file', slot: 'statutes', key: 'k1', name: 'LEAK.jpg', sha256: 'LEAK' },
				{ ...file, id: 'shown-file', slot: 'photos', key: 'k2', name: 'LEAK.jpg', sha256: 'LEAK' },
			],
		})
	})
}

test('nothing of the reading or of the pile says whose application it is', async () => {
	const edition = await assigned({ jurors: 3, applications: 1 })
	const { actor, assignmentId, applicationId } = await firstOf(edition)
	await leak(applicationId)
	const row = await db.read.application.findUniqueOrThrow({ where: { id: applicationId } })
	const view = JSON.stringify(await readReading({ actor, assignmentId, ...times }))
	const pile = JSON.stringify((await readPile(actor, EDITION, JUDGING))?.lines)
	for (const text of [view, pile]) {
		expect(text).not.toContain('LEAK')
		expect(text).not.toContain(applicationId)
		expect(text).not.toContain('hidden-file')
		expect(text).not.toContain(`"${row.provinceCode}"`)
		expect(text).toContain(row.readerCode)
	}
	expect(view).toContain('shown-file')
})

test("others' marks are in nothing that a juror reads", async () => {
	const edition = await assigned({ jurors: 3, applications: 2 })
	const mine = await firstOf(edition, 0)
	for (const index of [1, 2]) {
		const theirs = await db.read.assignment.findFirstOrThrow({
			where: { juryMemberId: edition.jurors[index]?.memberId ?? '', applicationId: mine.applicationId },
		})
		const level = 5
		const secret = 'تعليق قارئ آخر لا يراه أحد قبل المداولة'
		await submitReading({
			actor: edition.jurors[index]?.actor ?? mine.actor,
			assignmentId: theirs.id,
			input: {
				rev: 0,
				marks: { innovation: { level, comment: secret }, impact: { level, comment: secret } },
			},
			...times,
		})
	}
	const view = await readReading({ ...mine, ...times })
	if (view === null || view === 'before') throw new Error('not open')
	expect(view.own.map(({ counts }) => counts)).toEqual([
		[0, 0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0, 0],
	])
	expect(view.sheet.marks).toEqual({})
	const text = JSON.stringify([view, await readPile(mine.actor, EDITION, JUDGING)])
	expect(text).not.toContain('قارئ آخر')
	expect(text).not.toContain('"numerator":100')
})
