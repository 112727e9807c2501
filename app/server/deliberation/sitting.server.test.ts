import { expect, test } from 'vitest'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { closeSitting } from '#app/server/deliberation/close-sitting.server.ts'
import { confirmLine, confirmLines } from '#app/server/deliberation/confirm-lines.server.ts'
import { drawTie } from '#app/server/deliberation/draw-tie.server.ts'
import { hashInputs, loadInputs } from '#app/server/deliberation/load-inputs.server.ts'
import { loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { openSitting } from '#app/server/deliberation/open-sitting.server.ts'
import { recordAttendance } from '#app/server/deliberation/record-attendance.server.ts'
import { recordDecision } from '#app/server/deliberation/record-decision.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	CLOSED_AT,
	JUDGED_AT,
	REASON,
	FOUR_FILES,
	codeOf,
	nextAct,
	openWith,
	opening,
	same,
	seedDeliberation,
	standingVerdicts,
	voteFor,
} from '#app/testing/small-deliberation.server.ts'

const db = testDatabase({ each: 'test' })

test('opening seals the scores with their hash and lists the members; only the chair opens, and once', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	expect(codeOf(await openSitting({ ...opening(jury), actor: jury.juror(2) }))).toBe(
		'deliberation.not-the-chair',
	)
	expect(await openSitting(opening(jury))).toMatchObject({ ok: true, value: { number: 1 } })
	expect(codeOf(await openSitting(opening(jury)))).toBe('deliberation.already-open')
	const loaded = await loadSitting('lm-2027', 'last')
	expect(loaded?.rankingHash).toBe(hashInputs(await loadInputs(jury.edition)))
	expect(loaded?.sealed.order).toEqual([
		['a', 1, '100.000000'],
		['b', 2, '80.000000'],
		['c', 3, '60.000000'],
		['d', 4, '40.000000'],
	])
	expect(loaded?.members.map(({ code, present }) => [code, present])).toEqual([
		['J01', true],
		['J02', false],
		['J03', false],
	])
	// What is written after the opening changes nothing of the sitting.
	await db.write((tx) => tx.mark.updateMany({ data: { level: 0 } }))
	expect((await loadSitting('lm-2027', 'last'))?.sitting.ranking.lines[0]).toMatchObject({
		applicationId: 'a',
	})
	expect(hashInputs(await loadInputs(jury.edition))).not.toBe(loaded?.rankingHash)
})

test('two chairs who click at once open one sitting', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	const both = await Promise.all([openSitting(opening(jury)), openSitting(opening(jury))])
	expect(both.map(codeOf).sort()).toEqual(['accepted', 'deliberation.already-open'])
	expect(await db.read.sitting.count()).toBe(1)
	expect(await db.read.journalEntry.count({ where: { action: 'deliberation.opened' } })).toBe(1)
})

test('drafts, void sheets and files not admitted are not part of it', async () => {
	const jury = await seedDeliberation(db, [
		...FOUR_FILES,
		{ id: 'e', region: '04', marks: same(5, 5), sheets: 'draft' },
		{ id: 'f', region: '04', marks: same(5, 5), sheets: 'void' },
		{ id: 'g', region: '04', marks: same(5, 5) },
	])
	await db.write((tx) => tx.application.update({ where: { id: 'g' }, data: { status: 'withdrawn' } }))
	const inputs = await loadInputs(jury.edition)
	expect(inputs.applications.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
	expect(inputs.sheets).toHaveLength(12)
	expect(inputs.sheets[3]).toEqual({ application: 'b', juror: jury.memberId(1), levels: [4, 4] })
	const after = { ...opening(jury), exceptionsSeen: true }
	expect(codeOf(await openSitting(opening(jury)))).toBe('deliberation.exceptions-unseen')
	expect(codeOf(await openSitting({ ...after, now: new Date('2027-03-20T10:00:00Z') }))).toBe(
		'deliberation.reading-not-over',
	)
	expect(codeOf(await openSitting(after))).toBe('accepted')
})

test('exactly two thirds is a quorum, one less is not', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES, { members: 6 })
	await openWith(jury, ['J01', 'J02', 'J03'])
	const decision = voteFor('no-award')
	expect(codeOf(await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision }))).toBe(
		'deliberation.no-quorum',
	)
	expect(codeOf(await confirmLines(await nextAct(jury)))).toBe('deliberation.no-quorum')
	await recordAttendance({ ...(await nextAct(jury)), present: ['J01', 'J02', 'J03', 'J04'] })
	expect(codeOf(await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision }))).toBe('accepted')
})

test('a departure needs its reason and a carried vote; a recused juror does not vote', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES, { members: 4 })
	await db.write((tx) =>
		tx.conflict.create({
			data: { juryMemberId: jury.memberId(3), applicationId: 'a', kind: 'recusal', at: JUDGED_AT },
		}),
	)
	await openWith(jury, ['J01', 'J02', 'J03', 'J04'])
	const decide = async (decision: Omit<Decision, 'applicationId'>, of = 'KA') =>
		codeOf(await recordDecision({ ...(await nextAct(jury)), code: of, decision }))
	expect(await decide({ ...voteFor('no-award'), reason: 'trop court' })).toBe('deliberation.reason-too-short')
	expect(await decide(voteFor('award', 2, 2), 'KB')).toBe('deliberation.vote-not-carried')
	expect(await decide(voteFor('no-award', 4, 0))).toBe('deliberation.too-many-votes')
	expect(await decide({ ...voteFor('no-award'), vote: null })).toBe('deliberation.vote-missing')
	expect(await decide(voteFor('no-award'), 'KZ')).toBe('deliberation.unknown-application')
	expect(await standingVerdicts()).toEqual([])
	expect(await decide(voteFor('no-award', 3, 0))).toBe('accepted')
	expect(await standingVerdicts()).toEqual(['a no-award vote'])
	const [entry] = await db.read.journalEntry.findMany({ where: { action: 'deliberation.verdict-recorded' } })
	expect(entry?.payload).toContain('"application":"a"')
	expect(entry?.payload).not.toContain('Marché')
})

test('a later decision supersedes the former and keeps it; confirming the line withdraws it', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision: voteFor('no-award') })
	await recordDecision({
		...(await nextAct(jury)),
		code: 'KA',
		decision: { ...voteFor('no-award', 2, 1), reason: `${REASON} Bis.` },
	})
	expect(await db.read.verdict.count()).toBe(2)
	expect(await standingVerdicts()).toEqual(['a no-award vote'])
	expect(codeOf(await confirmLine({ ...(await nextAct(jury)), code: 'KA' }))).toBe('accepted')
	expect(await standingVerdicts()).toEqual(['a award ranking'])
	expect(await db.read.verdict.count()).toBe(3)
	expect(codeOf(await confirmLine({ ...(await nextAct(jury)), code: 'KA' }))).toBe('accepted')
	expect(await standingVerdicts()).toEqual(['a award ranking'])
})

test('a form of an older page is refused and changes nothing', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	const old = await nextAct(jury)
	expect(codeOf(await recordDecision({ ...old, code: 'KA', decision: voteFor('no-award') }))).toBe('accepted')
	const entries = await db.read.journalEntry.count()
	expect(codeOf(await recordDecision({ ...old, code: 'KB', decision: voteFor('no-award') }))).toBe(
		'deliberation.stale',
	)
	expect(codeOf(await confirmLines(old))).toBe('deliberation.stale')
	expect(codeOf(await recordAttendance({ ...old, present: ['J01'] }))).toBe('deliberation.stale')
	expect(codeOf(await closeSitting({ ...old, ticked: true }))).toBe('deliberation.stale')
	expect(await db.read.journalEntry.count()).toBe(entries)
})

test('all lines at once: confirmed rows, one act; a decision unsettles what it moves', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	expect(await confirmLines(await nextAct(jury))).toEqual({ ok: true, value: { confirmed: 4 } })
	expect(await standingVerdicts()).toEqual([
		'a award ranking',
		'b no-award seats',
		'c award region',
		'd no-award floor',
	])
	expect(codeOf(await confirmLines(await nextAct(jury)))).toBe('deliberation.nothing-to-confirm')
	await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision: voteFor('no-award') })
	// b takes the place of a, and c holds its place by the order alone: both are to be confirmed anew.
	expect(await standingVerdicts()).toEqual(['a no-award vote', 'd no-award floor'])
	expect(codeOf(await closeSitting({ ...(await nextAct(jury)), ticked: true }))).toBe(
		'deliberation.lines-unconfirmed',
	)
	const acts = await db.read.journalEntry.count({ where: { action: 'deliberation.verdict-recorded' } })
	expect(acts).toBe(2)
})

test('attendance is never less than the votes counted', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision: voteFor('no-award', 2, 1) })
	expect(codeOf(await recordAttendance({ ...(await nextAct(jury)), present: ['J01', 'J02'] }))).toBe(
		'deliberation.attendance-under-votes',
	)
	expect(codeOf(await recordAttendance({ ...(await nextAct(jury)), present: ['J09'] }))).toBe(
		'deliberation.unknown-member',
	)
	expect(await db.read.attendance.count({ where: { present: true } })).toBe(3)
})

test('equals whom no rule parts are drawn by the sealed scores, with the chair’s words', async () => {
	const jury = await seedDeliberation(db, [
		{ id: 'a', region: '01', marks: same(5, 5) },
		{ id: 'b', region: '01', marks: same(4, 4) },
		{ id: 'c', region: '01', marks: same(4, 4) },
	])
	await openWith(jury)
	expect(codeOf(await closeSitting({ ...(await nextAct(jury)), ticked: true }))).toBe(
		'deliberation.tie-undecided',
	)
	expect(codeOf(await drawTie({ ...(await nextAct(jury)), code: 'KA', reason: REASON }))).toBe(
		'deliberation.nothing-to-decide',
	)
	expect(codeOf(await drawTie({ ...(await nextAct(jury)), code: 'KB', reason: 'court' }))).toBe(
		'deliberation.reason-too-short',
	)
	expect(await drawTie({ ...(await nextAct(jury)), code: 'KB', reason: REASON })).toEqual({
		ok: true,
		value: { drawn: 1 },
	})
	const plan = await loadSitting('lm-2027', 'last')
	expect(plan?.sitting.decisions).toHaveLength(1)
	await confirmLines(await nextAct(jury))
	expect(await closeSitting({ ...(await nextAct(jury, CLOSED_AT)), ticked: true })).toMatchObject({
		value: { awards: 2 },
	})
})

test('a zero mark by most readers waits for a named decision', async () => {
	const jury = await seedDeliberation(
		db,
		[
			{ id: 'a', region: '01', marks: same(5, 5) },
			{
				id: 'b',
				region: '02',
				marks: [
					[5, 0],
					[5, 0],
					[5, 5],
				],
			},
		],
		{ change: { ranking: { method: 'mean', floor: 40 }, reading: { ...LOOSE } } },
	)
	await openWith(jury)
	expect(codeOf(await confirmLine({ ...(await nextAct(jury)), code: 'KB' }))).toBe(
		'deliberation.named-decision-first',
	)
	expect(codeOf(await closeSitting({ ...(await nextAct(jury)), ticked: true }))).toBe(
		'deliberation.zero-mark-undecided',
	)
	const decision = { ...voteFor('award'), basis: 'zero-mark' as const }
	expect(codeOf(await recordDecision({ ...(await nextAct(jury)), code: 'KB', decision }))).toBe('accepted')
	await confirmLines(await nextAct(jury))
	await closeSitting({ ...(await nextAct(jury, CLOSED_AT)), ticked: true })
	expect(await standingVerdicts()).toEqual(['a award ranking', 'b award ranking'])
})

/** No gap asks for more readings. */
const LOOSE = {
	readersPerApplication: 3,
	gapPoints: 100,
	extraReadings: 0,
	oneFromOutsideRegion: true,
	neverSameProvince: true,
	oneJurorPerOrganisation: true,
}
