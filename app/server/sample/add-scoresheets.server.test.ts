import { beforeAll, expect, test } from 'vitest'
import { checkAssignment } from '#app/domain/jury/check-assignment.ts'
import { findMissing, type SheetMark } from '#app/domain/scoring/sheet.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { addSampleApplications } from '#app/server/sample/add-applications.server.ts'
import { addSampleAssignments } from '#app/server/sample/add-assignments.server.ts'
import { addSampleJury } from '#app/server/sample/add-jury.server.ts'
import { addSamplePeople } from '#app/server/sample/add-people.server.ts'
import { addSampleScoresheets } from '#app/server/sample/add-scoresheets.server.ts'
import { drawQuality, drawSheet } from '#app/server/sample/draw-marks.server.ts'
import { createDraw } from '#app/server/sample/draw.server.ts'
import { loadSampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { loadPanel, problemOf } from '#app/server/jury/load-panel.server.ts'
import { openSampleEdition, type OpenedEdition } from '#app/server/sample/open-edition.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
const UNTIL = new Date('2027-03-16T10:00:00Z')
let edition: OpenedEdition
let written: Awaited<ReturnType<typeof addSampleScoresheets>>

beforeAll(async () => {
	const staff = await addSamplePeople()
	const [first, second] = staff.managers
	const signedBy = [first.accountId, second.accountId] as const
	edition = await openSampleEdition({ prize: 'lalla-al-moutaaouina', year: 2027, signedBy })
	const { editionId } = edition
	await addSampleApplications({ editionId, mix: { admissible: 90 }, staff, files: new Map() })
	await addSampleJury({ editionId, jurors: 9, staff })
	await addSampleAssignments({ editionId, staff, recusals: 2 })
	written = await addSampleScoresheets({ editionId, share: 0.6, drafts: 1, until: UNTIL })
})

test('every rule of the assignment holds, after the recusals too', async () => {
	const standing = await db.read.assignment.findMany({ where: { withdrawnAt: null, purpose: 'base' } })
	const pairs = standing.map(({ applicationId, juryMemberId }) => ({ applicationId, jurorId: juryMemberId }))
	const panel = await loadPanel(db.read, await loadSampleEdition(edition.editionId))
	const problem = problemOf({ ...panel, totals: new Map(), readings: [] })
	expect(pairs).toHaveLength(270)
	expect(checkAssignment(problem, pairs)).toEqual([])
	expect(await db.read.assignment.count({ where: { withdrawnFor: 'recusal' } })).toBe(2)
	expect(await db.read.conflict.count({ where: { kind: 'recusal' } })).toBe(2)
})

test('each juror reads in her own order, without two places the same', async () => {
	for (const member of await db.read.juryMember.findMany({ include: { assignments: true } })) {
		const positions = member.assignments.map(({ position }) => position)
		expect(new Set(positions).size).toBe(positions.length)
	}
})

test('a share of the readings is submitted in time, complete by the real rule; one draft a juror', async () => {
	const sheets = await db.read.scoresheet.findMany({ include: { marks: true, assignment: true } })
	const submitted = sheets.filter(({ status }) => status === 'submitted')
	expect(submitted).toHaveLength(written.submitted)
	expect(sheets.filter(({ status }) => status === 'draft')).toHaveLength(9)
	expect(submitted.length).toBeGreaterThan(270 * 0.55)
	for (const sheet of submitted) {
		const marks = Object.fromEntries(
			sheet.marks.map(({ criterionKey, level, comment }): [string, SheetMark] => [
				criterionKey,
				{ level, comment },
			]),
		)
		expect(findMissing({ status: 'draft', rev: 1, marks, overall: '' }, edition.definition.rubric)).toEqual(
			[],
		)
		expect(sheet.submittedAt?.getTime()).toBeLessThan(UNTIL.getTime())
		expect(sheet.assignment.openedAt).toEqual(sheet.updatedAt)
	}
})

test('nobody marks what is assigned to another or was withdrawn', async () => {
	const sheets = await db.read.scoresheet.findMany({ include: { assignment: true } })
	for (const { assignment, juryMemberId, applicationId } of sheets) {
		expect(assignment).toMatchObject({ juryMemberId, applicationId, withdrawnAt: null })
	}
})

test('the journal stands', async () => {
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
})

test('every comment has thirty characters, in both languages and on every level', () => {
	const { criteria, commentMinimum } = edition.definition.rubric
	expect(commentMinimum).toBe(30)
	const draw = createDraw('comments')
	for (const language of ['ar', 'fr'] as const) {
		for (const points of [-40, 20, 40, 60, 80, 120]) {
			for (let time = 0; time < 40; time++) {
				const quality = criteria.map(() => points)
				const { marks } = drawSheet(criteria, { quality, severity: 0, language }, draw)
				expect(
					findMissing({ status: 'draft', rev: 1, marks, overall: '' }, edition.definition.rubric),
				).toEqual([])
			}
		}
	}
})

test('what a dossier is worth follows from the seed alone', () => {
	const { criteria } = edition.definition.rubric
	expect(drawQuality('a', 'x', criteria)).toEqual(drawQuality('a', 'x', criteria))
	expect(drawQuality('a', 'x', criteria)).not.toEqual(drawQuality('b', 'x', criteria))
})
