import { beforeAll, expect, test } from 'vitest'
import type { WantedMark } from '#app/domain/screening/check.ts'
import { openRules } from '#app/domain/screening/check.ts'
import { admit } from '#app/server/screening/admit.server.ts'
import { confirmRefusal, rejectRefusal } from '#app/server/screening/answer-proposal.server.ts'
import { askCompletion } from '#app/server/screening/ask-completion.server.ts'
import { examineFile } from '#app/server/screening/examine-file.server.ts'
import { findProposal } from '#app/server/screening/find-proposal.server.ts'
import { keepMarks } from '#app/server/screening/keep-marks.server.ts'
import { loadFile } from '#app/server/screening/load-file.server.ts'
import { proposeRefusal } from '#app/server/screening/propose-refusal.server.ts'
import { readFilePage } from '#app/server/screening/read-file-page.server.ts'
import { revealAnswer } from '#app/server/screening/reveal-answer.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	makeOfficeWorld,
	OFFICE_EDITION,
	OFFICE_NOW,
	type OfficeWorld,
	personOf,
	seenAtOf,
} from '#app/testing/office-world.server.ts'

const db = testDatabase()
let world: OfficeWorld
beforeAll(async () => {
	world = await makeOfficeWorld()
})

const times = { now: OFFICE_NOW, realNow: OFFICE_NOW, origin: 'https://tatwij.example' }
const reason = {
	code: 'share',
	words: 'النساء 8 من 12 في لائحة الأعضاء: الثلثان بالضبط، والشرط أكثر من الثلثين.',
}

async function inputFor(id: string, actor = world.officer('09')) {
	return {
		actor,
		editionId: OFFICE_EDITION,
		applicationId: id,
		seenAt: await seenAtOf(id),
		marks: [] as WantedMark[],
		...times,
	}
}

/** Marks that find every open rule in order. */
async function allFit(id: string): Promise<WantedMark[]> {
	const actor = world.officer(null)
	const file = await loadFile(db.read, actor, { editionId: OFFICE_EDITION, applicationId: id })
	if (!file) throw new Error('No file')
	const { findings } = await examineFile(db.read, actor, file)
	return openRules(findings, []).map(({ key }) => ({ ruleKey: key, verdict: 'fits', note: '', seenAt: null }))
}

/** An application whose account has an e-mail beside its phone. */
async function withMail(status: 'received') {
	const application = world.take(status, '09')
	await db.write((tx) =>
		tx.account.update({
			where: { id: application.accountId },
			data: { email: `${application.id}@example.org`, language: 'ar' },
		}),
	)
	return application
}

function statusOf(id: string) {
	return db.read.application.findUniqueOrThrow({ where: { id } }).then(({ status }) => status)
}
function acts(id: string) {
	return db.read.journalEntry
		.findMany({ where: { objectId: id, action: { startsWith: 'screening.' } }, orderBy: { seq: 'asc' } })
		.then((entries) => entries.map(({ action }) => action))
}
const messages = (applicationId: string) =>
	db.read.message.findMany({ where: { applicationId }, orderBy: { channel: 'asc' } })

test('admitted once, with the marks of the same form, told once', async () => {
	const { id } = world.take('received', '09')
	const input = { ...(await inputFor(id)), marks: await allFit(id) }
	expect(input.marks.map(({ ruleKey }) => ruleKey)).toContain('standing')
	expect(await admit(input)).toEqual({ ok: true, value: { repeated: false } })
	expect(await statusOf(id)).toBe('admissible')
	expect(await acts(id)).toEqual(['screening.checked', 'screening.admissible'])
	// The second click finds it done.
	expect(await admit(input)).toEqual({ ok: true, value: { repeated: true } })
	expect(await acts(id)).toHaveLength(2)
	const sent = await messages(id)
	expect(sent.map(({ channel, template }) => `${channel} ${template}`)).toEqual([
		'email application-admissible',
		'sms application-admissible',
	])
	expect(await db.read.screeningDecision.count({ where: { applicationId: id } })).toBe(1)
})

test('a flagged rule that nobody looked at keeps it from the readers, and nothing is written', async () => {
	const { id } = world.take('received', '09')
	const marks = await allFit(id)
	const [first, ...rest] = marks
	const refused = await admit({ ...(await inputFor(id)), marks: rest })
	expect(refused).toEqual({ ok: false, code: 'screening.rules-open', details: { count: 1 } })
	expect(await db.read.ruleCheck.count({ where: { applicationId: id } })).toBe(0)
	expect(await acts(id)).toEqual([])
	const failed = marks.map((mark) => (mark === first ? { ...mark, verdict: 'fails' } : mark))
	expect(await admit({ ...(await inputFor(id)), marks: failed })).toMatchObject({
		code: 'screening.rules-open',
	})
})

test('nobody decides over a decision that came meanwhile', async () => {
	const { id } = world.take('received', '09')
	const hers = { ...(await inputFor(id)), marks: await allFit(id) }
	const colleague = await inputFor(id, personOf(world.staff.nationalOfficer.accountId, 'officer'))
	expect((await proposeRefusal({ ...colleague, reason }))?.ok).toBe(true)
	expect(await admit(hers)).toEqual({ ok: false, code: 'application.moved-on' })
	expect(await statusOf(id)).toBe('refusal_proposed')
	// … nor over the applicant's new version, which leaves the status as it was.
	const other = world.take('received', '09')
	const stale = await inputFor(other.id)
	await db.write((tx) => tx.application.update({ where: { id: other.id }, data: { updatedAt: OFFICE_NOW } }))
	expect(await proposeRefusal({ ...stale, reason })).toMatchObject({ code: 'application.moved-on' })
})

test('another region, an auditor, an applicant: no such file', async () => {
	const { id, accountId } = world.take('received', '03')
	const marks = await allFit(id)
	const asOf09 = await inputFor(id)
	expect(await admit({ ...asOf09, marks })).toBeNull()
	expect(await keepMarks({ ...asOf09, marks })).toBeNull()
	expect(await askCompletion({ ...asOf09, items: [{ key: 'women', message: 'x'.repeat(20) }] })).toBeNull()
	expect(await proposeRefusal({ ...asOf09, reason })).toBeNull()
	expect(await confirmRefusal({ ...asOf09, decisionId: 'any' })).toBeNull()
	const applicant = { ...asOf09, actor: { ...personOf(accountId, 'juror'), roles: [] } }
	expect(await admit({ ...applicant, marks })).toBeNull()
	const auditor = { ...asOf09, actor: personOf(world.staff.auditor.accountId, 'auditor') }
	expect(await admit({ ...auditor, marks })).toMatchObject({ code: 'screening.not-yours' })
	expect(await statusOf(id)).toBe('received')
	expect(await acts(id)).toEqual([])
})

test('completion: flagged things with words, due five working days later at 16:30, told with the due time', async () => {
	const { id } = await withMail('received')
	const input = await inputFor(id)
	const items = [
		{ key: 'member_list', message: 'سنة الميلاد ناقصة في اللائحة.' },
		{ key: 'women', message: 'العدد لا يوافق لائحة الأعضاء.' },
	]
	expect(await askCompletion({ ...input, items: [] })).toMatchObject({ code: 'screening.nothing-flagged' })
	expect(
		await askCompletion({ ...input, items: [{ key: 'processing', message: 'x'.repeat(20) }] }),
	).toMatchObject({
		code: 'screening.flag-unknown',
	})
	expect(await askCompletion({ ...input, items })).toEqual({ ok: true, value: { repeated: false } })
	expect(await askCompletion({ ...input, items })).toEqual({ ok: true, value: { repeated: true } })
	const request = await db.read.completionRequest.findFirstOrThrow({ where: { applicationId: id } })
	expect(request.dueAt.toISOString()).toBe('2027-02-22T16:30:00.000Z')
	expect(request.items).toEqual(items)
	const [mail, sms, ...more] = await messages(id)
	expect(more).toEqual([])
	expect(mail?.text).toContain('العدد لا يوافق لائحة الأعضاء.')
	expect(mail?.text).toContain(`https://tatwij.example/ar/applications/${id}/completion`)
	expect(sms?.text).toContain('22\u00A0فبراير 2027 على الساعة 16:30')
	// Until the due minute nobody decides; at that minute the office does.
	const now = (iso: string) => ({ now: new Date(iso) })
	const again = { ...(await inputFor(id)), reason }
	expect(await proposeRefusal({ ...again, ...now('2027-02-22T16:29:59.999Z') })).toMatchObject({
		code: 'screening.waits-for-applicant',
	})
	expect((await proposeRefusal({ ...again, ...now('2027-02-22T16:30:00.000Z') }))?.ok).toBe(true)
})

test('a refusal takes two people: the first never confirms, the second reads first, the applicant reads why', async () => {
	const { id } = await withMail('received')
	const first = world.officer('09')
	const second = personOf(world.staff.managers[0].accountId, 'manager')
	expect(
		await proposeRefusal({ ...(await inputFor(id, first)), reason: { ...reason, words: 'Non.' } }),
	).toMatchObject({
		code: 'screening.reason-too-short',
	})
	expect((await proposeRefusal({ ...(await inputFor(id, first)), reason }))?.ok).toBe(true)
	expect(await messages(id)).toEqual([])
	const decisionId = (await findProposal(db.read, id))?.id ?? ''
	const act = { editionId: OFFICE_EDITION, applicationId: id, decisionId, ...times }
	await readFilePage({ ...act, actor: first, language: 'ar' })
	expect(await confirmRefusal({ ...act, actor: first })).toMatchObject({ code: 'screening.same-person' })
	expect(await confirmRefusal({ ...act, actor: second })).toMatchObject({ code: 'screening.read-first' })
	await readFilePage({ ...act, actor: second, language: 'fr' })
	expect(await confirmRefusal({ ...act, actor: second, decisionId: 'another' })).toMatchObject({
		code: 'screening.no-proposal',
	})
	expect(await confirmRefusal({ ...act, actor: second })).toEqual({ ok: true, value: null })
	expect(await confirmRefusal({ ...act, actor: second })).toEqual({ ok: true, value: null })
	expect(await statusOf(id)).toBe('inadmissible')
	expect(await acts(id)).toEqual(['screening.refusal-proposed', 'screening.refusal-confirmed'])
	const sent = await messages(id)
	expect(sent.map(({ channel }) => channel)).toEqual(['email', 'sms'])
	expect(sent[0]?.text).toContain(reason.words)
	expect(sent[0]?.text).toContain('1\u00A0مارس 2027')
	expect(await db.read.screeningDecision.findUniqueOrThrow({ where: { id: decisionId } })).toMatchObject({
		outcome: 'inadmissible',
		reasonCode: 'share',
		decidedById: first.accountId,
		confirmedById: second.accountId,
	})
})

test('the second person sets it aside with a note: back to the queue, nobody told, a new proposal is possible', async () => {
	const { id } = world.take('received', '09')
	const second = personOf(world.staff.managers[0].accountId, 'manager')
	await proposeRefusal({ ...(await inputFor(id)), reason })
	const decisionId = (await findProposal(db.read, id))?.id ?? ''
	const act = { actor: second, editionId: OFFICE_EDITION, applicationId: id, decisionId, ...times }
	await readFilePage({ ...act, language: 'fr' })
	expect(await rejectRefusal({ ...act, note: 'non' })).toMatchObject({ code: 'screening.note-too-short' })
	const note = 'Le procès-verbal du 3 mars montre neuf femmes sur douze.'
	expect((await rejectRefusal({ ...act, note }))?.ok).toBe(true)
	expect((await rejectRefusal({ ...act, note }))?.ok).toBe(true)
	expect(await statusOf(id)).toBe('received')
	expect(await messages(id)).toEqual([])
	expect(await findProposal(db.read, id)).toBeNull()
	expect(await confirmRefusal(act)).toMatchObject({ code: 'application.moved-on' })
	expect((await proposeRefusal({ ...(await inputFor(id)), reason }))?.ok).toBe(true)
	// What she read before the new proposal does not count for it.
	const next = (await findProposal(db.read, id))?.id ?? ''
	expect(await confirmRefusal({ ...act, decisionId: next })).toMatchObject({ code: 'screening.read-first' })
})

test('a secret answer: masked on the page, in clear for who screens, and the journal says so', async () => {
	const { id } = world.take('received', '09')
	const actor = world.officer('09')
	const place = { editionId: OFFICE_EDITION, applicationId: id, realNow: OFFICE_NOW }
	const page = await readFilePage({ ...place, actor, language: 'fr', now: OFFICE_NOW })
	const answers = page?.sections.flatMap((section) => section.answers) ?? []
	const key = 'representative_national_id'
	expect(answers.find((one) => one.key === key)?.answer).toEqual({ kind: 'secret' })
	const text = await revealAnswer({ ...place, actor, fieldKey: key })
	expect(text).toMatch(/^[A-Z]{1,2}\d+$/)
	expect(JSON.stringify(page)).not.toContain(text)
	const entry = await db.read.journalEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
	expect(entry).toMatchObject({ action: 'read.personal-data', actorId: actor.accountId, objectId: id })
	expect(JSON.parse(entry.payload)).toEqual({ field: key })
	const auditor = personOf(world.staff.auditor.accountId, 'auditor')
	expect(await revealAnswer({ ...place, actor: auditor, fieldKey: key })).toBeNull()
	expect(await revealAnswer({ ...place, actor, fieldKey: 'phone' })).toBeNull()
	expect(await revealAnswer({ ...place, actor: world.officer('03'), fieldKey: key })).toBeNull()
})
