import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import {
	completionDocuments,
	completionSection,
	decideAnswerCompletion,
	decideAskCompletion,
	decideComplete,
	mergeCompletion,
} from '#app/domain/screening/completion.ts'
import type { Screened } from '#app/domain/screening/decide.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()
const officer: Actor = {
	kind: 'person',
	accountId: 'o1',
	deviceHash: null,
	roles: [{ role: 'officer', editionId: null, regionCode: '08' }],
}
const owner: Actor = { kind: 'person', accountId: 'a1', deviceHash: null, roles: [] }
const dueAt = new Date('2027-02-22T16:30:00Z')
const before = new Date('2027-02-22T16:29:59.999Z')
const screened: Screened = {
	editionId: 'lm-2027',
	regionCode: '08',
	status: 'received',
	accountId: 'a1',
	assistedById: null,
	completion: null,
	contested: false,
}
const items = [
	{ key: 'statutes', message: 'صورة جديدة للصفحة 2' },
	{ key: 'budget', message: 'تصحيح السطر 3 من الميزانية' },
]
const held = {
	editionId: 'lm-2027',
	accountId: 'a1',
	deviceHash: null,
	assistedById: null,
	status: 'completion' as const,
}
const open = { items, dueAt, answeredAt: null }

test('asked for flagged fields and documents, each with words', () => {
	expect(decideAskCompletion(officer, screened, definition, items, dueAt)).toEqual({
		ok: true,
		value: { status: 'completion', accountId: 'o1', items, dueAt },
	})
	const ask = (flagged: typeof items) => decideAskCompletion(officer, screened, definition, flagged, dueAt)
	const message = 'assez long pour aider'
	expect(ask([])).toMatchObject({ code: 'screening.nothing-flagged' })
	expect(ask([{ key: 'gone', message }])).toMatchObject({ code: 'screening.flag-unknown' })
	expect(ask([{ key: 'processing', message }])).toMatchObject({ code: 'screening.flag-unknown' })
	expect(
		ask([
			{ key: 'ice', message },
			{ key: 'ice', message },
		]),
	).toMatchObject({ code: 'screening.flag-unknown' })
	expect(ask([{ key: 'ice', message: 'court' }])).toMatchObject({ code: 'screening.message-too-short' })
	expect(ask([{ key: 'ice', message: 'x'.repeat(501) }])).toMatchObject({
		code: 'screening.message-too-long',
	})
})

test('asked once at a time, by an officer of the region', () => {
	const ask = (actor: Actor, application: Screened) =>
		decideAskCompletion(actor, application, definition, items, dueAt)
	expect(ask(officer, { ...screened, status: 'completion' })).toMatchObject({ code: 'application.moved-on' })
	expect(ask(officer, { ...screened, regionCode: '09' })).toMatchObject({ code: 'screening.not-yours' })
	expect(ask(owner, screened)).toMatchObject({ code: 'screening.not-yours' })
})

test('only flagged keys open, only until the due minute, only for who holds it', () => {
	const change = (keys: string[], at = before, actor: Actor = owner) =>
		decideComplete(actor, held, open, keys, at)
	expect(change(['statutes', 'budget'])).toEqual({ ok: true, value: { keys: ['statutes', 'budget'] } })
	expect(change(['budget', 'women'])).toMatchObject({ code: 'screening.not-asked' })
	expect(change(['budget'], dueAt)).toMatchObject({ code: 'screening.completion-over' })
	expect(change(['budget'], before, officer)).toMatchObject({ code: 'application.not-yours' })
	expect(decideComplete(owner, { ...held, status: 'received' }, open, ['budget'], before)).toMatchObject({
		code: 'application.moved-on',
	})
	expect(decideComplete(owner, held, { ...open, answeredAt: before }, ['budget'], before)).toMatchObject({
		code: 'application.moved-on',
	})
	expect(decideComplete(owner, held, null, ['budget'], before)).toMatchObject({
		code: 'application.moved-on',
	})
})

test('answered when nothing flagged is missing', () => {
	expect(decideAnswerCompletion(owner, held, open, [], before)).toEqual({
		ok: true,
		value: { status: 'received', answeredAt: before },
	})
	expect(decideAnswerCompletion(owner, held, open, ['statutes'], before)).toMatchObject({
		code: 'screening.completion-incomplete',
		details: { missing: 1 },
	})
	expect(decideAnswerCompletion(owner, held, open, [], dueAt)).toMatchObject({
		code: 'screening.completion-over',
	})
})

test('the form of a completion holds the flagged fields alone', () => {
	expect(completionSection(definition, items).fields.map(({ key }) => key)).toEqual(['budget'])
	expect(completionDocuments(definition, items)).toEqual(['statutes'])
})

test('merging replaces what was flagged, and nothing else', () => {
	const sent = smallAnswers()
	const flagged = [{ key: 'sector', message: 'أي قطاع بالضبط؟' }]
	const merged = mergeCompletion(definition, flagged, sent, { sector: 'argan', women: 99, ice: 'forged' })
	expect(merged['cooperative']).toEqual(
		Object.fromEntries(
			Object.entries({ ...sent['cooperative'], sector: 'argan' }).filter(([key]) => key !== 'sector_other'),
		),
	)
	expect({ ...merged, cooperative: null }).toEqual({ ...sent, cooperative: null })
})
