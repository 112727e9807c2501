import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { minutesContentSchema } from '#app/domain/deliberation/minutes-content.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import { adjournSitting } from '#app/server/deliberation/adjourn-sitting.server.ts'
import { askForReadings } from '#app/server/deliberation/ask-for-readings.server.ts'
import { closeSitting } from '#app/server/deliberation/close-sitting.server.ts'
import { confirmLines } from '#app/server/deliberation/confirm-lines.server.ts'
import { describeMinutes } from '#app/server/deliberation/describe-minutes.server.ts'
import { loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { openMinutesPdf } from '#app/server/deliberation/open-minutes-pdf.server.ts'
import { openSitting } from '#app/server/deliberation/open-sitting.server.ts'
import { readAskedReadings } from '#app/server/deliberation/read-asked-readings.server.ts'
import { readMinutes } from '#app/server/deliberation/read-minutes.server.ts'
import { readFinalVerdicts } from '#app/server/deliberation/read-verdicts.server.ts'
import { recordAttendance } from '#app/server/deliberation/record-attendance.server.ts'
import { recordDecision } from '#app/server/deliberation/record-decision.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { isReadingOver } from '#app/server/jury/is-reading-over.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { renderMinutes } from '#app/server/pdf/minutes-document.server.ts'
import { readResults } from '#app/server/publication/read-results.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { personOf } from '#app/testing/office-world.server.ts'
import { hasLine, readPdfText } from '#app/testing/pdf-text.ts'
import {
	CLOSED_AT,
	JUDGED_AT,
	REASON,
	FOUR_FILES,
	codeOf,
	nextAct,
	openWith,
	opening,
	seedDeliberation,
	standingVerdicts,
	voteFor,
	type SmallFile,
} from '#app/testing/small-deliberation.server.ts'

const db = testDatabase({ each: 'test' })

test('closing: every obstacle, then one verdict a file, minutes with hash, two PDFs that come out the same again', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision: voteFor('no-award', 2, 1) })
	await confirmLines(await nextAct(jury))
	expect(codeOf(await closeSitting({ ...(await nextAct(jury)), ticked: false }))).toBe(
		'deliberation.tick-to-close',
	)
	const closing = { ...(await nextAct(jury, CLOSED_AT)), ticked: true }
	expect(codeOf(await closeSitting({ ...closing, actor: jury.juror(2) }))).toBe('deliberation.not-the-chair')
	const both = await Promise.all([closeSitting(closing), closeSitting(closing)])
	expect(both.map(codeOf).sort()).toEqual(['accepted', 'deliberation.sitting-closed'])
	expect(await standingVerdicts()).toEqual([
		'a no-award vote',
		'b award ranking',
		'c award ranking',
		'd no-award floor',
	])

	const [minutes] = await db.read.minutes.findMany()
	const content = minutesContentSchema.parse(minutes?.content)
	expect(createHash('sha256').update(canonicalize(content)).digest('hex')).toBe(minutes?.hash)
	expect(content).toMatchObject({
		sample: true,
		sitting: { number: 1, openedAt: JUDGED_AT.toISOString(), closedAt: CLOSED_AT.toISOString() },
		departures: [{ reference: 'LM27-0001', from: 'award', outcome: 'no-award', reason: REASON }],
		consequences: [{ reference: 'LM27-0002', from: 'no-award', to: 'award' }],
	})
	expect(content.yielded).toContainEqual({
		regionCode: '03',
		places: 1,
		reason: 'none-above-floor',
		best: 'LM27-0004',
	})
	for (const [language, sha256] of [
		['ar', minutes?.pdfArSha256],
		['fr', minutes?.pdfFrSha256],
	] as const) {
		const again = await renderMinutes(describeMinutes(content, language))
		expect(createHash('sha256').update(again).digest('hex')).toBe(sha256)
		expect(await files().blobs.size(sha256 ?? '')).toBe(again.length)
	}
	expect(await verifyJournal(db.read)).toMatchObject({ ok: true })
	expect(
		(await db.read.journalEntry.findMany({ orderBy: { seq: 'desc' }, take: 2 })).map(({ action }) => action),
	).toEqual(['deliberation.minutes-made', 'deliberation.closed'])
	const reader = { actor: jury.juror(2), realNow: CLOSED_AT }
	expect(await readMinutes(reader, 'lm-2027', 2)).toBeNull()
	expect(await readMinutes(reader, 'lm-2027', 1)).toMatchObject({ hash: minutes?.hash })
	expect(await db.read.journalEntry.findMany({ where: { action: 'read.personal-data' } })).toMatchObject([
		{ actorId: reader.actor.accountId, objectType: 'minutes', objectId: minutes?.id, payload: '{"count":2}' },
	])
	expect(codeOf(await recordAttendance({ ...(await nextAct(jury)), present: [] }))).toBe(
		'deliberation.sitting-closed',
	)
})

test('the PDFs say the same in Arabic and French', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	await recordDecision({ ...(await nextAct(jury)), code: 'KA', decision: voteFor('no-award', 2, 1) })
	await confirmLines(await nextAct(jury))
	await closeSitting({ ...(await nextAct(jury, CLOSED_AT)), ticked: true })
	const [minutes] = await db.read.minutes.findMany()
	const content = minutesContentSchema.parse(minutes?.content)
	const french = readPdfText(await renderMinutes(describeMinutes(content, 'fr')))
	for (const line of [
		'texte prize · édition 2027 · séance 1',
		'mercredi 31 mars 2027, de 10 h 05 à 13 h 40, heure du Maroc.',
		'Membres présents : 3 sur 3. Quorum : 2. Le quorum est atteint.',
		'Membre J01 · présidence',
		'4 dossiers, 12 lectures, moyenne pondérée. Grille : version 1. 2 places.',
		`LM27-0001 1 ${REASON} 2 / 1 / 0`,
		'LM27-0002 : prend une place par suite d’un vote.',
		'Drâa-Tafilalet : 1 place laissée au classement national, aucun dossier classé.',
		'2 dossiers primés. Au classement : 2. Places régionales : 0. Règle d’égalité : 0. Vote motivé : 0.',
		'2 LM27-0002 Coopérative exemple 2',
		"3 LM27-0003 Coopérative exemple 3 L'Oriental classement 60,00",
	])
		expect([line, hasLine(french, line)]).toEqual([line, true])
	const arabic = readPdfText(await renderMinutes(describeMinutes(content, 'ar')))
	for (const line of [
		'الأربعاء 31 مارس 2027، من 10:05 إلى 13:40 بتوقيت المغرب.',
		'العضو J01 · الرئاسة',
		'4 ملفات، 12 قراءة، معدل موزون.',
		'LM27-0002: أخذ مقعدا بعد تصويت على ملف آخر.',
		'يتوج ملفان. حسب الترتيب: 2. مقاعد الجهات: 0.',
		'3 LM27-0003 تعاونية عينة 3 الشرق الترتيب 60,00',
	])
		expect([line, hasLine(arabic, line)]).toEqual([line, true])
})

test('readings asked adjourn the sitting; the next one needs its reason and decides anew', async () => {
	// e: totals 100, 100, 40: a gap of 60 points asks for two more readings.
	const wide: SmallFile = {
		id: 'e',
		region: '04',
		marks: [
			[5, 5],
			[5, 5],
			[2, 2],
		],
	}
	const jury = await seedDeliberation(db, [...FOUR_FILES, wide], { members: 6 })
	expect(codeOf(await openSitting({ ...opening(jury), exceptionsSeen: true }))).toBe('accepted')
	await recordAttendance({ ...(await nextAct(jury)), present: ['J01', 'J02', 'J03', 'J04'] })
	expect(codeOf(await askForReadings({ ...(await nextAct(jury)), code: 'KA', reason: REASON }))).toBe(
		'deliberation.nothing-to-ask',
	)
	expect(codeOf(await askForReadings({ ...(await nextAct(jury)), code: 'KE', reason: REASON }))).toBe(
		'accepted',
	)
	expect(await readAskedReadings('lm-2027')).toMatchObject([
		{ applicationId: 'e', reason: REASON, sitting: 1 },
	])
	await recordDecision({ ...(await nextAct(jury)), code: 'KB', decision: voteFor('award') })
	await confirmLines(await nextAct(jury))
	expect(codeOf(await closeSitting({ ...(await nextAct(jury)), ticked: true }))).toBe(
		'deliberation.readings-asked',
	)
	expect(codeOf(await adjournSitting({ ...(await nextAct(jury, CLOSED_AT)), reason: 'court' }))).toBe(
		'deliberation.reason-too-short',
	)
	expect(await adjournSitting({ ...(await nextAct(jury, CLOSED_AT)), reason: REASON })).toMatchObject({
		ok: true,
	})
	expect(await standingVerdicts()).toEqual(['e more-readings readings'])
	expect(await readFinalVerdicts('lm-2027')).toBeNull()
	expect(await isReadingOver(db.read, 'lm-2027')).toBe(false)
	const [minutes] = await db.read.minutes.findMany()
	expect(minutes?.content).toMatchObject({
		adjourned: { reason: REASON, readingsAsked: [{ reference: 'LM27-0005', lacking: 2 }] },
		awards: { total: 0 },
	})
	const french = readPdfText(
		await renderMinutes(describeMinutes(minutesContentSchema.parse(minutes?.content), 'fr')),
	)
	expect(hasLine(french, `Séance ajournée, sans décision. ${REASON}`)).toBe(true)
	expect(hasLine(french, `LM27-0005 : il manque 2 lectures. ${REASON}`)).toBe(true)

	// Whoever may still read for the edition learns nothing of the sitting, by its minutes either.
	const manager = personOf('m', 'manager')
	const opens = async (actor: Person) => {
		const pdf = await openMinutesPdf(minutes?.id ?? '', 'fr', { actor, realNow: CLOSED_AT })
		pdf?.bytes.destroy()
		return pdf?.sha256 ?? null
	}
	expect([await opens(jury.juror(1)), await opens(jury.juror(2))]).toEqual([null, null])
	expect(await opens(manager)).toBe(minutes?.pdfFrSha256)
	expect(await db.read.journalEntry.count({ where: { action: 'read.file' } })).toBe(1)

	const again = { ...opening(jury), exceptionsSeen: true, now: CLOSED_AT }
	expect(codeOf(await openSitting(again))).toBe('deliberation.reason-too-short')
	expect(await openSitting({ ...again, reason: REASON })).toMatchObject({ value: { number: 2 } })
	expect(await opens(jury.juror(2))).toBe(minutes?.pdfFrSha256)
	expect(await readAskedReadings('lm-2027')).toEqual([])
	expect(await isReadingOver(db.read, 'lm-2027')).toBe(true)
	const second = await loadSitting('lm-2027', 'last')
	expect(second?.sitting.decisions).toEqual([])
	expect((await loadSitting('lm-2027', 1))?.sitting.decisions).toMatchObject([{ applicationId: 'b' }])
})

test('another sitting takes the place of a closed one only when it closes, and never after a publication is prepared', async () => {
	const jury = await seedDeliberation(db, FOUR_FILES)
	await openWith(jury)
	await confirmLines(await nextAct(jury))
	await closeSitting({ ...(await nextAct(jury, CLOSED_AT)), ticked: true })
	const first = await readFinalVerdicts('lm-2027')
	expect(first?.verdicts.filter(({ awarded }) => awarded).map((one) => one.applicationId)).toEqual(['a', 'c'])

	const again = { ...opening(jury), reason: REASON }
	await db.write((tx) =>
		tx.publication.create({
			data: {
				editionId: 'lm-2027',
				version: 1,
				snapshot: {},
				hash: '0',
				preparedById: 'x',
				preparedAt: CLOSED_AT,
				publishAt: CLOSED_AT,
			},
		}),
	)
	expect(codeOf(await openSitting(again))).toBe('deliberation.publication-prepared')
	await db.write((tx) => tx.publication.updateMany({ data: { cancelledAt: CLOSED_AT } }))
	expect(codeOf(await openSitting(again))).toBe('accepted')
	expect(await readFinalVerdicts('lm-2027')).toBeNull()
	await recordAttendance({ ...(await nextAct(jury)), present: ['J01', 'J02'] })
	await recordDecision({ ...(await nextAct(jury)), code: 'KB', decision: voteFor('award', 2, 0) })
	await confirmLines(await nextAct(jury))
	expect(await closeSitting({ ...(await nextAct(jury, CLOSED_AT)), ticked: true })).toMatchObject({
		value: { sitting: 2, awards: 2 },
	})
	const final = await readFinalVerdicts('lm-2027')
	expect(final?.verdicts.filter(({ awarded }) => awarded).map((one) => one.applicationId)).toEqual(['b', 'c'])
	expect(await standingVerdicts()).toHaveLength(4)
	expect(await db.read.minutes.count()).toBe(2)
	const results = () => readResults(db.read, 'lm-2027')
	expect(await results()).toEqual({ sittingClosed: true, hasMinutes: true, awarded: ['b', 'c'] })

	// A third one that is open, or adjourned, may still change it: nothing is published meanwhile.
	const undecided = { sittingClosed: false, hasMinutes: false, awarded: [] }
	expect(codeOf(await openSitting(again))).toBe('accepted')
	expect(await results()).toEqual(undecided)
	expect(codeOf(await adjournSitting({ ...(await nextAct(jury, CLOSED_AT)), reason: REASON }))).toBe(
		'accepted',
	)
	expect(await results()).toEqual(undecided)
})
