import { expect, test } from 'vitest'
import { askReadings } from '#app/server/jury/ask-readings.server.ts'
import { confirmAssignment } from '#app/server/jury/confirm-assignment.server.ts'
import { drawAssignment } from '#app/server/jury/draw-assignment.server.ts'
import { readAssignment } from '#app/server/jury/read-assignment.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { saveReading } from '#app/server/scoring/save-sheet.server.ts'
import { submitReading } from '#app/server/scoring/submit-sheet.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	BEFORE,
	EDITION,
	JUDGING,
	type JuryEdition,
	makeAdmissible,
	makeJuryEdition,
	makePerson,
	REAL,
	SITE,
} from '#app/testing/jury-edition.server.ts'

const db = testDatabase({ each: 'test' })

async function draw({ manager }: JuryEdition): Promise<string> {
	const drawn = await drawAssignment({ actor: manager, editionId: EDITION, realNow: REAL })
	if (!drawn?.ok) throw new Error(drawn?.code)
	return drawn.value.seed
}

const confirm = ({ manager }: JuryEdition, seed: string) =>
	confirmAssignment({ actor: manager, editionId: EDITION, seed, site: SITE, now: BEFORE, realNow: REAL })

async function assign(edition: JuryEdition): Promise<void> {
	expect(await confirm(edition, await draw(edition))).toMatchObject({ ok: true })
}

/** Submits the readings of one application that are not submitted yet, with one level each. */
async function mark(edition: JuryEdition, applicationId: string, levels: readonly number[]): Promise<void> {
	const readings = await db.read.assignment.findMany({
		where: { applicationId, withdrawnAt: null, scoresheet: { is: null } },
	})
	for (const [index, { id, juryMemberId }] of readings.entries()) {
		const level = levels[index]
		const juror = edition.jurors.find(({ memberId }) => memberId === juryMemberId)
		if (level === undefined || !juror) continue
		const comment = 'تعليل يشرح النقطة بما يكفي من الحروف'
		const done = await submitReading({
			actor: juror.actor,
			assignmentId: id,
			input: { rev: 0, marks: { innovation: { level, comment }, impact: { level, comment } } },
			now: JUDGING,
			realNow: REAL,
		})
		expect(done).toMatchObject({ ok: true })
	}
}

test('a draw gives nothing; adopted, it is written as it was shown, with seed and hashes in the journal', async () => {
	const edition = await makeJuryEdition({ jurors: 6, applications: 20 })
	const seed = await draw(edition)
	expect(await db.read.assignment.count()).toBe(0)
	const shown = await readAssignment(edition.manager, EDITION)
	expect(shown?.draw).toMatchObject({ seed, readings: 60, components: 1, violations: 0 })
	expect(shown?.current).toBe(null)

	expect(await confirm(edition, seed)).toEqual({ ok: true, value: { readings: 60 } })
	const rows = await db.read.assignment.findMany()
	expect(rows).toHaveLength(60)
	const loads = new Map<string, number>()
	for (const { juryMemberId } of rows) loads.set(juryMemberId, (loads.get(juryMemberId) ?? 0) + 1)
	expect(loads).toEqual(new Map(shown?.draw?.loads))
	for (const { memberId } of edition.jurors) {
		const positions = rows.filter((row) => row.juryMemberId === memberId).map(({ position }) => position)
		expect(positions.sort((a, b) => a - b)).toEqual(positions.map((_, index) => index + 1))
	}
	const [drawn, assigned] = await db.read.journalEntry.findMany({
		where: { action: { in: ['jury.assignment-drawn', 'jury.assigned'] } },
		orderBy: { seq: 'asc' },
	})
	expect(JSON.parse(assigned?.payload ?? '')).toEqual(JSON.parse(drawn?.payload ?? ''))
	expect(await db.read.message.count({ where: { template: 'reading-assigned' } })).toBe(6)
	const after = await readAssignment(edition.manager, EDITION)
	expect(after).toMatchObject({ draw: null, current: { readings: 60, violations: 0 }, missing: [] })
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})

test('a seed that nobody drew, an older draw, and a draw of other things are refused', async () => {
	const edition = await makeJuryEdition({ jurors: 5, applications: 6 })
	expect(await confirm(edition, 'forged')).toMatchObject({ ok: false, code: 'jury.no-draw' })
	const first = await draw(edition)
	const second = await draw(edition)
	expect(await confirm(edition, first)).toMatchObject({ ok: false, code: 'jury.no-draw' })
	await makeAdmissible(40)
	expect(await confirm(edition, second)).toMatchObject({ ok: false, code: 'jury.draw-stale' })
	expect((await readAssignment(edition.manager, EDITION))?.draw).toBe(null)
	expect(await db.read.assignment.count()).toBe(0)
})

test('it is drawn again until a reading is opened, and never afterwards', async () => {
	const edition = await makeJuryEdition({ jurors: 5, applications: 8 })
	await assign(edition)
	const before = await db.read.assignment.count()
	await assign(edition)
	expect(await db.read.assignment.count()).toBe(before)
	const reading = await db.read.assignment.findFirstOrThrow()
	await db.write((tx) => tx.assignment.update({ where: { id: reading.id }, data: { openedAt: JUDGING } }))
	expect(await drawAssignment({ actor: edition.manager, editionId: EDITION, realNow: REAL })).toMatchObject({
		ok: false,
		code: 'jury.readings-begun',
	})
})

test('everybody answers the roster first', async () => {
	const edition = await makeJuryEdition({ jurors: 4, applications: 4, declared: false })
	expect(await drawAssignment({ actor: edition.manager, editionId: EDITION, realNow: REAL })).toEqual({
		ok: false,
		code: 'jury.roster-undeclared',
		details: { count: 4 },
	})
})

test('an impossible assignment names its causes, and nothing is drawn', async () => {
	const edition = await makeJuryEdition({ jurors: 3, applications: 3 })
	await makeAdmissible(50, { language: 'zgh' })
	const drawn = await drawAssignment({ actor: edition.manager, editionId: EDITION, realNow: REAL })
	expect(drawn).toMatchObject({
		ok: false,
		code: 'jury.too-few-readers',
		causes: [{ language: 'zgh', allowed: 0, asked: 3, readLanguage: 0 }],
	})
	expect(await db.read.journalEntry.count({ where: { action: 'jury.assignment-drawn' } })).toBe(0)
})

test('a declared conflict is kept from the pair', async () => {
	const edition = await makeJuryEdition({ jurors: 4, applications: 6 })
	const [juror] = edition.jurors
	await db.write((tx) =>
		tx.conflict.createMany({
			data: edition.applications.map((applicationId) => ({
				applicationId,
				juryMemberId: juror?.memberId ?? '',
				kind: 'declared' as const,
				at: BEFORE,
			})),
		}),
	)
	await assign(edition)
	expect(await db.read.assignment.count({ where: { juryMemberId: juror?.memberId ?? '' } })).toBe(0)
})

test('a gap over 20 points asks for two more readings, exactly 20 for none; none that stands moves', async () => {
	const edition = await makeJuryEdition({ jurors: 6, applications: 4 })
	await assign(edition)
	const [wide = '', even = ''] = edition.applications
	await mark(edition, wide, [5, 3, 4])
	await mark(edition, even, [4, 3, 4])
	const seen = await readAssignment(edition.manager, EDITION)
	expect(seen?.missing).toMatchObject([{ applicationId: wide, lacks: 2, causes: [] }])
	expect(seen?.missing[0]?.gap).toEqual({ numerator: 40, denominator: 1 })

	const before = await db.read.assignment.findMany({ orderBy: { id: 'asc' } })
	const input = { actor: edition.manager, editionId: EDITION, site: SITE, now: JUDGING, realNow: REAL }
	expect(await askReadings(input)).toEqual({ ok: true, value: { added: 2, lacking: [] } })
	const after = await db.read.assignment.findMany({ orderBy: { id: 'asc' } })
	expect(after.filter(({ id }) => before.some((row) => row.id === id))).toEqual(before)
	const extra = after.filter(({ purpose }) => purpose === 'extra')
	expect(extra.map(({ applicationId }) => applicationId)).toEqual([wide, wide])
	expect(await askReadings(input)).toEqual({ ok: true, value: { added: 0, lacking: [] } })
	await mark(edition, wide, [0, 5])
	expect(await askReadings(input)).toMatchObject({ value: { added: 0 } })
})

test('an application admitted late gets its readers, and asking is no way round the first draw', async () => {
	const edition = await makeJuryEdition({ jurors: 5, applications: 3 })
	const input = { actor: edition.manager, editionId: EDITION, site: SITE, now: JUDGING, realNow: REAL }
	expect(await askReadings(input)).toMatchObject({ ok: false, code: 'jury.no-draw' })
	await assign(edition)
	const late = await makeAdmissible(30)
	expect(await askReadings(input)).toMatchObject({ value: { added: 3 } })
	expect(await db.read.assignment.count({ where: { applicationId: late, purpose: 'base' } })).toBe(3)
})

test('a stranger to the edition learns nothing and draws nothing', async () => {
	const edition = await makeJuryEdition({ jurors: 4, applications: 3 })
	const officer = await makePerson('officer@portal.test', 'officer', null)
	for (const actor of [officer, edition.jurors[0]?.actor ?? officer]) {
		expect(await readAssignment(actor, EDITION)).toBe(null)
		expect(await drawAssignment({ actor, editionId: EDITION, realNow: REAL })).toBe(null)
		expect(
			await confirmAssignment({
				actor,
				editionId: EDITION,
				seed: 's',
				site: SITE,
				now: BEFORE,
				realNow: REAL,
			}),
		).toBe(null)
		expect(await askReadings({ actor, editionId: EDITION, site: SITE, now: BEFORE, realNow: REAL })).toBe(
			null,
		)
	}
	expect(
		await saveReading({
			actor: officer,
			assignmentId: 'none',
			input: { rev: 0, marks: {} },
			now: JUDGING,
			realNow: REAL,
		}),
	).toBe(null)
})
