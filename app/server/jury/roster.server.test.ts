import { expect, test } from 'vitest'
import { answerRoster } from '#app/server/jury/declare-roster.server.ts'
import { readPile } from '#app/server/jury/read-pile.server.ts'
import { readRoster, ROSTER_PAGE } from '#app/server/jury/read-roster.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	BEFORE,
	EDITION,
	type JuryEdition,
	makeAdmissible,
	makeJuryEdition,
	makePerson,
	REAL,
} from '#app/testing/jury-edition.server.ts'

const db = testDatabase({ each: 'test' })
const ALL = { q: '', page: 1, only: 'all' } as const

function answer(
	{ jurors }: JuryEdition,
	shown: readonly string[],
	ticked: Record<string, string>,
	declares = false,
) {
	const [juror] = jurors
	if (!juror) throw new Error('no juror')
	return answerRoster({
		actor: juror.actor,
		editionId: EDITION,
		shown,
		ticked: new Map(Object.entries(ticked)),
		declares,
		now: BEFORE,
		realNow: REAL,
	})
}

test('pages keep what was ticked, and the declaration covers the whole roster', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 30, declared: false })
	const actor = edition.jurors[0]?.actor
	if (!actor) throw new Error('no juror')
	const first = await readRoster(actor, EDITION, ALL)
	expect(first).toMatchObject({ total: 30, found: 30, pages: 2, page: 1, declaredAt: null })
	expect(first?.lines).toHaveLength(ROSTER_PAGE)
	const second = await readRoster(actor, EDITION, { ...ALL, page: 9 })
	expect(second).toMatchObject({ page: 2 })
	const ids = (view: typeof first) => view?.lines.map(({ applicationId }) => applicationId) ?? []
	const [a = '', b = ''] = ids(first)
	const [c = ''] = ids(second)
	expect(await answer(edition, ids(first), { [a]: 'عملنا معا', [b]: '' })).toMatchObject({
		value: { conflicts: 2 },
	})
	expect(await answer(edition, ids(second), { [c]: '' })).toMatchObject({ value: { conflicts: 3 } })
	expect(await answer(edition, ids(first), { [a]: 'عملنا معا' }, true)).toMatchObject({
		value: { conflicts: 2 },
	})
	expect(await readRoster(actor, EDITION, { ...ALL, only: 'declared' })).toMatchObject({
		found: 2,
		conflicts: 2,
		declaredAt: BEFORE,
	})
	const entries = await db.read.journalEntry.findMany({ where: { action: { startsWith: 'jury.' } } })
	expect(entries.map(({ action }) => action)).toEqual([
		...['jury.conflict-declared', 'jury.conflict-declared', 'jury.conflict-declared'],
		...['jury.conflict-declared', 'jury.roster-declared'],
	])
	expect(entries.map(({ payload }) => payload).join()).not.toContain('عملنا')
})

test('no conflict is an answer', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 3, declared: false })
	expect(await answer(edition, edition.applications, {}, true)).toEqual({ ok: true, value: { conflicts: 0 } })
	expect(await db.read.juryMember.findFirst()).toMatchObject({ rosterDeclaredAt: BEFORE })
})

test('the roster is found by names and places, never by what readers see', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 12, declared: false })
	const actor = edition.jurors[0]?.actor
	if (!actor) throw new Error('no juror')
	const find = async (q: string) => (await readRoster(actor, EDITION, { ...ALL, q }))?.found
	expect(await find('تعاونية عينة 7')).toBe(1)
	expect(await find('COOPÉRATIVE EXEMPLE 12')).toBe(1)
	expect(await find('مشروع')).toBe(0)
	expect(await find('LM27')).toBe(0)
	expect(await find('K7Q')).toBe(0)
	const text = JSON.stringify((await readRoster(actor, EDITION, ALL))?.lines)
	expect(text).not.toMatch(/LM27|K7Q|مشروع|001561191000066|6123456/)
})

test('a line that is not on the page, or not on the roster, is refused and nothing is kept', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 3, declared: false })
	const draft = await makeAdmissible(20, { status: 'received' })
	const [a = '', b = ''] = edition.applications
	expect(await answer(edition, [a], { [b]: '' })).toMatchObject({ code: 'jury.not-on-roster' })
	expect(await answer(edition, [draft], { [draft]: '' })).toMatchObject({ code: 'jury.not-on-roster' })
	expect(await answer(edition, [a], { [a]: 'س'.repeat(301) }, true)).toMatchObject({
		code: 'jury.reason-too-long',
	})
	expect(await db.read.conflict.count()).toBe(0)
	expect(await db.read.juryMember.findFirst()).toMatchObject({ rosterDeclaredAt: null })
})

test('once readings are given the roster is closed and shows a juror what she declared, and nothing else', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 3 })
	const [juror] = edition.jurors
	const linked = edition.applications[2] ?? ''
	await answer(edition, edition.applications, { [linked]: 'قرابة' }, true)
	await db.write((tx) =>
		tx.assignment.create({
			data: {
				applicationId: edition.applications[0] ?? '',
				juryMemberId: juror?.memberId ?? '',
				position: 1,
				assignedAt: BEFORE,
			},
		}),
	)
	expect(await answer(edition, edition.applications, {}, true)).toMatchObject({
		code: 'jury.declare-after-assignment',
	})
	for (const query of [ALL, { q: 'x', page: 9, only: 'new' as const }])
		expect(juror && (await readRoster(juror.actor, EDITION, query))).toMatchObject({
			assigned: true,
			lines: [{ applicationId: linked, declared: true, reason: 'قرابة' }],
			total: 1,
			page: 1,
			pages: 1,
		})
	// Still so when all that was given to her has gone to others.
	await db.write((tx) =>
		tx.assignment.updateMany({ data: { withdrawnAt: BEFORE, withdrawnFor: 'reassigned' } }),
	)
	expect(juror && (await readPile(juror.actor, EDITION, BEFORE))).toMatchObject({
		assigned: true,
		rosterSize: 0,
		lines: [],
	})
})

test('what was admitted after the answer is told', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 2 })
	const actor = edition.jurors[0]?.actor
	if (!actor) throw new Error('no juror')
	const late = await makeAdmissible(20)
	await db.write((tx) =>
		tx.screeningDecision.updateMany({
			where: { applicationId: late },
			data: { decidedAt: new Date(BEFORE.getTime() + 1) },
		}),
	)
	expect(await readRoster(actor, EDITION, { ...ALL, only: 'new' })).toMatchObject({
		found: 1,
		newLines: 1,
		lines: [{ applicationId: late, isNew: true }],
	})
	expect(await readPile(actor, EDITION, BEFORE)).toMatchObject({ newOnRoster: 1, rosterSize: 3, lines: [] })
})

test('an empty roster takes no answer; a stranger, and a juror who left, have none', async () => {
	const edition = await makeJuryEdition({ jurors: 1, declared: false })
	expect(await answer(edition, [], {}, true)).toMatchObject({ code: 'jury.roster-not-ready' })
	const stranger = await makePerson('juror-x@portal.test', 'juror', null)
	expect(await readRoster(stranger, EDITION, ALL)).toBe(null)
	expect(await readRoster(edition.manager, EDITION, ALL)).toBe(null)
	await db.write((tx) => tx.juryMember.updateMany({ data: { leftAt: BEFORE } }))
	expect(await answer(edition, [], {}, true)).toBe(null)
})
