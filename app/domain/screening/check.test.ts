import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import {
	decideMarks,
	type KeptMark,
	mergeMarks,
	openRules,
	standingMarks,
	type WantedMark,
} from '#app/domain/screening/check.ts'
import { decideAdmit, type Screened } from '#app/domain/screening/decide.ts'
import { finding } from '#app/domain/screening/finding.ts'

const officer: Actor = {
	kind: 'person',
	accountId: 'o1',
	deviceHash: null,
	roles: [{ role: 'officer', editionId: null, regionCode: '09' }],
}
const received: Screened = {
	editionId: 'lm-2027',
	regionCode: '09',
	status: 'received',
	accountId: 'a1',
	assistedById: null,
	completion: null,
	contested: false,
}
const findings = [
	finding('share', 'fails', 'screening.share-fails', []),
	finding('standing', 'waiting', 'screening.standing-waiting', []),
	finding('ice', 'fits', 'screening.ice-fits', []),
	finding('document:statutes', 'look', 'screening.document-missing', ['statutes']),
]
const at = new Date('2027-02-15T10:00:00Z')
const want = (ruleKey: string, verdict: string, note = '', seenAt: Date | null = null): WantedMark => ({
	ruleKey,
	verdict,
	note,
	seenAt,
})
const decide = (wanted: WantedMark[], kept: KeptMark[] = [], application = received) =>
	decideMarks(officer, application, findings, kept, wanted)

test('only what changed is written, notes cleaned', () => {
	const kept: KeptMark[] = [{ ruleKey: 'ice', verdict: 'fits', note: null, at }]
	expect(
		decide(
			[
				want('share', 'fails', '  8 de 12 \r\n'),
				want('ice', 'fits', ' ', at),
				want('standing', '', 'une note seule'),
			],
			kept,
		),
	).toEqual({
		ok: true,
		value: { accountId: 'o1', marks: [{ ruleKey: 'share', verdict: 'fails', note: '8 de 12' }] },
	})
})

test('a mark made by another meanwhile is not overwritten', () => {
	const kept: KeptMark[] = [{ ruleKey: 'share', verdict: 'fits', note: null, at }]
	expect(decide([want('share', 'fails', '', null)], kept)).toMatchObject({ code: 'screening.mark-stale' })
	expect(decide([want('share', 'fails', '', new Date(at.getTime() - 1))], kept)).toMatchObject({
		code: 'screening.mark-stale',
	})
	expect(decide([want('share', 'fails', '', at)], kept).ok).toBe(true)
	// The same mark again changes nothing: a second click.
	expect(decide([want('share', 'fits', '', null)], kept)).toEqual({
		ok: true,
		value: { accountId: 'o1', marks: [] },
	})
})

test('what cannot be marked', () => {
	expect(decide([want('mood', 'fits')])).toMatchObject({ code: 'screening.rule-unknown' })
	expect(decide([want('share', 'maybe')])).toMatchObject({ code: 'screening.verdict-unknown' })
	expect(decide([want('share', 'ask', 'x'.repeat(501))])).toMatchObject({
		code: 'screening.message-too-long',
		details: { max: 500, length: 501 },
	})
	expect(decide([want('share', 'fits')], [], { ...received, status: 'admissible' })).toMatchObject({
		code: 'application.moved-on',
	})
	expect(decide([want('share', 'fits')], [], { ...received, regionCode: '03' })).toMatchObject({
		code: 'screening.not-yours',
	})
	expect(decide([want('share', 'fits')], [], { ...received, status: 'completion' }).ok).toBe(true)
})

test('flagged rules stay open until a person finds them in order', () => {
	const keys = (marks: { ruleKey: string; verdict: string }[]) =>
		openRules(
			findings,
			marks.map((mark) => ({ ...mark, note: null })),
		).map(({ key }) => key)
	expect(keys([])).toEqual(['share', 'standing', 'document:statutes'])
	expect(keys([{ ruleKey: 'share', verdict: 'fits' }])).toEqual(['standing', 'document:statutes'])
	expect(keys([{ ruleKey: 'ice', verdict: 'ask' }])).toEqual([
		'share',
		'standing',
		'ice',
		'document:statutes',
	])
	expect(decideAdmit(officer, received, openRules(findings, []), at)).toEqual({
		ok: false,
		code: 'screening.rules-open',
		details: { count: 3 },
	})
	expect(decideAdmit(officer, { ...received, contested: true }, [], at)).toMatchObject({
		code: 'screening.contest-open',
	})
})

test('the marks after a save', () => {
	const [a, b] = [
		{ ruleKey: 'a', verdict: 'fits', note: null },
		{ ruleKey: 'b', verdict: 'fits', note: null },
	]
	expect(mergeMarks([a, b], [{ ...b, verdict: 'ask' }])).toEqual([a, { ...b, verdict: 'ask' }])
})

test('"it fits" said of an answer that was replaced since is nobody’s word any more', () => {
	const before = new Date(at.getTime() - 1)
	const reading = findings.map((found) => (found.key === 'share' ? { ...found, fields: ['women'] } : found))
	const mark = (ruleKey: string, verdict: string, when: Date) => ({ ruleKey, verdict, note: null, at: when })
	const standing = (kept: KeptMark[], since: Parameters<typeof standingMarks>[2]) =>
		standingMarks(reading, kept, since).map(({ ruleKey, verdict }) => `${ruleKey} ${verdict}`)
	const marks = [
		mark('share', 'fits', before),
		mark('standing', 'fits', before),
		mark('ice', 'ask', before),
		mark('document:statutes', 'fits', at),
	]
	expect(standing(marks, { receivedAt: before, completed: null })).toHaveLength(4)
	// Sent whole again: what was found in order, and only that, is to be looked at again.
	expect(standing(marks, { receivedAt: at, completed: null })).toEqual(['ice ask', 'document:statutes fits'])
	// A completion replaced some answers: only the rules that read them.
	expect(standing(marks, { receivedAt: before, completed: { at, keys: ['women', 'statutes'] } })).toEqual([
		'standing fits',
		'ice ask',
		'document:statutes fits',
	])
})
