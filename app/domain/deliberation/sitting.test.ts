import { expect, test } from 'vitest'
import { askForReadings } from '#app/domain/deliberation/ask-for-readings.ts'
import { recordAttendance } from '#app/domain/deliberation/attendance.ts'
import { adjournSitting, closeSitting, findObstacles } from '#app/domain/deliberation/close-sitting.ts'
import { confirmLines, linesToConfirm, staleConfirmations } from '#app/domain/deliberation/confirm-lines.ts'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { drawOrder, drawTies, openTieOf } from '#app/domain/deliberation/draw-ties.ts'
import {
	deliberationPhase,
	lackingReadings,
	type OpeningFacts,
	openSitting,
} from '#app/domain/deliberation/open-sitting.ts'
import { rankingOf } from '#app/domain/deliberation/sample-ranking.test-data.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'

const REASON = 'Marché démontré par trois commandes signées.'
const SITTING: Sitting = {
	closed: false,
	ranking: rankingOf([
		{ id: 'a', region: '01', score: 90 },
		{ id: 'b', region: '01', score: 85 },
		{ id: 'c', region: '01', score: 80 },
		{ id: 'd', region: '02', score: 49 },
	]),
	rules: { seats: 2, seatsPerRegion: 1, ties: [] },
	regions: ['01', '02'],
	quorum: { numerator: 2, denominator: 3 },
	attendance: Array.from({ length: 9 }, (_, index) => ({ jurorId: `j${index}`, present: index < 6 })),
	recused: new Map(),
	decisions: [],
	confirmed: [],
	readingsAsked: [],
}
const vote = (applicationId: string, outcome: Decision['outcome'], cast = 6): Decision => ({
	applicationId,
	basis: 'vote',
	outcome,
	reason: REASON,
	vote: { for: cast, against: 0, abstentions: 0 },
})
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'accepted' : outcome.code)

const OPENING: OpeningFacts = {
	isChair: true,
	now: new Date('2027-03-31T09:00:00Z'),
	judgingEndsAt: new Date('2027-03-26T16:30:00Z'),
	ranking: SITTING.ranking,
	sittings: [],
	publicationPrepared: false,
	members: 9,
	exceptionsSeen: false,
	reason: '',
}
const LACKING = rankingOf(
	[
		{ id: 'a', region: '01', score: 90, lacking: 2 },
		{ id: 'b', region: '01', score: 85 },
	],
	['u'],
)

test('the first sitting opens when every reading is in, even before judging ends', () => {
	expect(openSitting(OPENING)).toEqual({ ok: true, value: { number: 1, reason: null } })
	const early = { ...OPENING, now: new Date('2027-03-20T09:00:00Z') }
	expect(code(openSitting(early))).toBe('accepted')
	expect(openSitting({ ...early, ranking: LACKING, exceptionsSeen: true })).toEqual({
		ok: false,
		code: 'deliberation.reading-not-over',
		details: { count: 2 },
	})
})

test('after the end of judging, files that lack readings are listed and seen first', () => {
	expect([...lackingReadings(LACKING)]).toEqual([
		['a', 2],
		['u', 1],
	])
	const facts = { ...OPENING, ranking: LACKING, now: OPENING.judgingEndsAt }
	expect(code(openSitting(facts))).toBe('deliberation.exceptions-unseen')
	expect(code(openSitting({ ...facts, exceptionsSeen: true }))).toBe('accepted')
	const before = new Date(OPENING.judgingEndsAt.getTime() - 1)
	expect(code(openSitting({ ...facts, exceptionsSeen: true, now: before }))).toBe(
		'deliberation.reading-not-over',
	)
})

test('only the chair, one sitting at a time, before any publication, with something to rank and somebody to sit', () => {
	const refusals: [string, Partial<OpeningFacts>][] = [
		['deliberation.not-the-chair', { isChair: false }],
		['deliberation.already-open', { sittings: [{ number: 1, closed: false, adjourned: false }] }],
		['deliberation.publication-prepared', { publicationPrepared: true }],
		['deliberation.nothing-to-rank', { ranking: rankingOf([], ['u']) }],
		['deliberation.no-members', { members: 0 }],
	]
	for (const [expected, facts] of refusals) expect(code(openSitting({ ...OPENING, ...facts }))).toBe(expected)
})

test('another sitting needs its reason', () => {
	const facts = { ...OPENING, sittings: [{ number: 1, closed: true, adjourned: true }] }
	expect(openSitting({ ...facts, reason: 'x'.repeat(29) })).toMatchObject({
		code: 'deliberation.reason-too-short',
		details: { least: 30, missing: 1 },
	})
	expect(openSitting({ ...facts, reason: ` ${REASON} ` })).toEqual({
		ok: true,
		value: { number: 2, reason: REASON },
	})
})

test('the jury sees scores from the opening, not between an adjournment and the next sitting', () => {
	const first = { number: 1, closed: true, adjourned: true }
	expect(deliberationPhase([])).toBe('before')
	expect(deliberationPhase([{ ...first, closed: false, adjourned: false }])).toBe('open')
	expect(deliberationPhase([first])).toBe('adjourned')
	expect(deliberationPhase([{ number: 2, closed: false, adjourned: false }, first])).toBe('open')
	expect(deliberationPhase([{ number: 2, closed: true, adjourned: false }, first])).toBe('decided')
})

test('attendance: known members only, never under the votes that were counted', () => {
	expect(recordAttendance(SITTING, ['j8'], true)).toMatchObject({ ok: true })
	expect(code(recordAttendance(SITTING, ['z'], true))).toBe('deliberation.unknown-member')
	expect(code(recordAttendance(SITTING, [], false))).toBe('deliberation.not-the-chair')
	expect(code(recordAttendance({ ...SITTING, closed: true }, [], true))).toBe('deliberation.sitting-closed')
	const voted = { ...SITTING, decisions: [vote('b', 'no-award')], recused: new Map([['b', ['j5']]]) }
	const six = ['j0', 'j1', 'j2', 'j3', 'j4', 'j5']
	expect(recordAttendance(voted, six, true)).toEqual({
		ok: false,
		code: 'deliberation.attendance-under-votes',
		details: { cast: 6, present: 5 },
	})
	expect(code(recordAttendance(voted, [...six, 'j6'], true))).toBe('accepted')
})

test('readings are asked for files that lack them, with a reason', () => {
	const sitting = { ...SITTING, ranking: LACKING }
	const ask = (applicationId: string, reason = REASON) =>
		code(askForReadings(sitting, { applicationId, reason }, true))
	expect(ask('a')).toBe('accepted')
	expect(ask('u')).toBe('accepted')
	expect(ask('b')).toBe('deliberation.nothing-to-ask')
	expect(ask('z')).toBe('deliberation.unknown-application')
	expect(ask('a', 'trop court')).toBe('deliberation.reason-too-short')
	expect(code(askForReadings(sitting, { applicationId: 'a', reason: REASON }, false))).toBe(
		'deliberation.not-the-chair',
	)
})

test('a sitting that asked readings is adjourned, not closed; adjourning needs no quorum, only its reason', () => {
	const asked = { ...SITTING, ranking: LACKING, readingsAsked: [{ applicationId: 'a', reason: REASON }] }
	expect(findObstacles(asked, true).map(({ code, applicationIds }) => [code, applicationIds])).toEqual([
		['deliberation.readings-undecided', ['u']],
		['deliberation.readings-asked', ['a']],
		['deliberation.lines-unconfirmed', ['a', 'b', 'u']],
	])
	const alone = { ...asked, attendance: SITTING.attendance.map((member) => ({ ...member, present: false })) }
	expect(adjournSitting(alone, ` ${REASON} `, true)).toEqual({ ok: true, value: { reason: REASON } })
	expect(code(adjournSitting(alone, 'court', true))).toBe('deliberation.reason-too-short')
	expect(code(adjournSitting(alone, REASON, false))).toBe('deliberation.not-the-chair')
	expect(code(adjournSitting({ ...alone, closed: true }, REASON, true))).toBe('deliberation.sitting-closed')
})

test('all lines that follow the rules are confirmed at once; a decision is its own confirmation', () => {
	expect(confirmLines(SITTING, true)).toEqual({
		ok: true,
		value: [
			{ applicationId: 'a', outcome: 'award', basis: 'ranking' },
			{ applicationId: 'b', outcome: 'award', basis: 'ranking' },
			{ applicationId: 'c', outcome: 'no-award', basis: 'seats' },
			{ applicationId: 'd', outcome: 'no-award', basis: 'floor' },
		],
	})
	expect(code(confirmLines(SITTING, false))).toBe('deliberation.not-the-chair')
	const five = SITTING.attendance.map((member, index) => ({ ...member, present: index < 5 }))
	expect(confirmLines({ ...SITTING, attendance: five }, true)).toMatchObject({
		code: 'deliberation.no-quorum',
		details: { present: 5, members: 9 },
	})
	const decided = { ...SITTING, decisions: [vote('b', 'no-award')] }
	expect(linesToConfirm(decided).map(({ applicationId, outcome }) => `${applicationId} ${outcome}`)).toEqual([
		'a award',
		'c award',
		'd no-award',
	])
	const all = { ...SITTING, confirmed: linesToConfirm(SITTING) }
	expect(code(confirmLines(all, true))).toBe('deliberation.nothing-to-confirm')
	expect(closeSitting(all, true)).toMatchObject({ ok: true })
})

test('a decision unsettles the lines that it moves, and only those', () => {
	const all = { ...SITTING, confirmed: linesToConfirm(SITTING) }
	expect(staleConfirmations(all)).toEqual([])
	const moved = { ...all, decisions: [vote('b', 'no-award')] }
	expect(staleConfirmations(moved)).toEqual(['b', 'c'])
	expect(linesToConfirm(moved).map(({ applicationId }) => applicationId)).toEqual(['c'])
	expect(findObstacles(moved, true)).toEqual([
		{ code: 'deliberation.lines-unconfirmed', applicationIds: ['c'] },
	])
})

const HASH = '3b9e51c07da288f4'.repeat(4)

test('a draw settles equals in an order that only the sealed scores decide', () => {
	const ranking = rankingOf(
		['a', 'b', 'c', 'd'].map((id, index) => ({ id, region: '01', score: index < 3 ? 80 : 70 })),
	)
	const sitting = { ...SITTING, ranking }
	expect(openTieOf(sitting, 'b')).toEqual(['a', 'b', 'c'])
	expect(openTieOf(sitting, 'd')).toEqual([])
	const order = drawOrder(['c', 'a', 'b'], HASH)
	expect(drawOrder(['a', 'b', 'c'], HASH)).toEqual(order)
	expect([...order].sort()).toEqual(['a', 'b', 'c'])
	const orders = ['0', '1', '2', '3', '4', '5', '6', '7'].map((seed) => drawOrder(order, seed).join(''))
	expect(new Set(orders).size).toBeGreaterThan(1)

	const decisions = drawTies(sitting, ['a', 'b', 'c'], HASH, REASON)
	expect(decisions).toEqual(
		order.slice(0, 2).map((applicationId) => ({
			applicationId,
			basis: 'tie',
			outcome: 'award',
			reason: REASON,
			vote: null,
		})),
	)
	const plan = planOf({ ...sitting, decisions })
	expect(plan.openTies).toEqual([])
	const awarded = plan.lines.filter(({ outcome }) => outcome === 'award').map((line) => line.applicationId)
	expect(awarded.sort()).toEqual(order.slice(0, 2).sort())
	expect(drawTies({ ...sitting, decisions }, ['a', 'b', 'c'], HASH, REASON)).toEqual([])
})

test('equals for the place of one region among equals of others: the draw parts only those', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 90 },
		{ id: 'b', region: '02', score: 60 },
		{ id: 'c', region: '02', score: 60 },
		{ id: 'd', region: '03', score: 60 },
	])
	const sitting = {
		...SITTING,
		ranking,
		rules: { seats: 3, seatsPerRegion: 1, ties: [] },
		regions: ['01', '02', '03'],
	}
	const group = openTieOf(sitting, 'b')
	expect(group).toEqual(['b', 'c'])
	expect(drawTies(sitting, group, HASH, REASON)).toHaveLength(1)
})
