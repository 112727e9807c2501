import { expect, test } from 'vitest'
import { closeSitting, findObstacles } from '#app/domain/deliberation/close-sitting.ts'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { rankingOf } from '#app/domain/deliberation/sample-ranking.test-data.ts'
import { confirmLine, linesToConfirm } from '#app/domain/deliberation/confirm-lines.ts'
import { planOf, type Sitting } from '#app/domain/deliberation/sitting.ts'
import { recordDecision } from '#app/domain/deliberation/verdict.ts'

const REASON = 'Marché démontré par trois commandes signées.'
const RANKING = rankingOf([
	{ id: 'a', region: '01', score: 90 },
	{ id: 'b', region: '01', score: 85 },
	{ id: 'c', region: '01', score: 80 },
	{ id: 'd', region: '02', score: 70, zero: true },
	{ id: 'e', region: '03', score: 49 },
])
/** Nine members, seven present: six are needed. */
const SITTING: Sitting = {
	closed: false,
	ranking: RANKING,
	rules: { seats: 2, seatsPerRegion: 1, ties: [] },
	regions: ['01', '02', '03'],
	quorum: { numerator: 2, denominator: 3 },
	attendance: Array.from({ length: 9 }, (_, index) => ({ jurorId: `j${index}`, present: index < 7 })),
	recused: new Map(),
	decisions: [],
	confirmed: [],
	readingsAsked: [],
}
const decide = (more: Partial<Decision>): Decision => ({
	applicationId: 'b',
	basis: 'vote',
	outcome: 'no-award',
	reason: REASON,
	vote: { for: 4, against: 3, abstentions: 0 },
	...more,
})
const ZERO = decide({ applicationId: 'd', basis: 'zero-mark', outcome: 'award' })
/** The same sitting with every line confirmed that can be. */
const confirmed = (sitting: Sitting): Sitting => ({ ...sitting, confirmed: linesToConfirm(sitting) })
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'accepted' : outcome.code)

test('a departure is recorded with its reason and votes', () => {
	expect(recordDecision(SITTING, decide({ reason: ` ${REASON} ` }), true)).toEqual({
		ok: true,
		value: decide({}),
	})
})

test.each([
	['accepted', { for: 1, against: 0, abstentions: 6 }],
	['accepted', { for: 4, against: 3, abstentions: 0 }],
	['deliberation.vote-not-carried', { for: 3, against: 3, abstentions: 1 }],
	['deliberation.vote-not-carried', { for: 0, against: 0, abstentions: 7 }],
	['deliberation.too-many-votes', { for: 5, against: 2, abstentions: 1 }],
	['deliberation.vote-unreadable', { for: 5, against: -1, abstentions: 0 }],
	['deliberation.vote-unreadable', { for: 4.5, against: 0, abstentions: 0 }],
	['deliberation.vote-unreadable', { for: Number.NaN, against: 0, abstentions: 0 }],
	['deliberation.vote-missing', null],
] as const)('%s: %j', (expected, vote) => {
	expect(code(recordDecision(SITTING, decide({ vote }), true))).toBe(expected)
})

test('a recused member is not counted for that file, neither in the votes nor in the quorum', () => {
	const recused = new Map([['b', ['j0']]])
	const six = { for: 4, against: 2, abstentions: 0 }
	expect(code(recordDecision({ ...SITTING, recused }, decide({ vote: six }), true))).toBe('accepted')
	expect(recordDecision({ ...SITTING, recused }, decide({}), true)).toEqual({
		ok: false,
		code: 'deliberation.too-many-votes',
		details: { cast: 7, present: 6 },
	})
	const four = new Map([['b', ['j0', 'j1', 'j2', 'j3', 'j4']]])
	expect(recordDecision({ ...SITTING, recused: four }, decide({}), true)).toEqual({
		ok: false,
		code: 'deliberation.no-quorum',
		details: { present: 2, members: 4 },
	})
})

test('only the chair, in an open sitting with its quorum, on a file of the ranking', () => {
	expect(code(recordDecision(SITTING, decide({}), false))).toBe('deliberation.not-the-chair')
	expect(code(recordDecision({ ...SITTING, closed: true }, decide({}), true))).toBe(
		'deliberation.sitting-closed',
	)
	const five = SITTING.attendance.map((member, index) => ({ ...member, present: index < 5 }))
	expect(code(recordDecision({ ...SITTING, attendance: five }, decide({}), true))).toBe(
		'deliberation.no-quorum',
	)
	expect(code(recordDecision(SITTING, decide({ applicationId: 'z' }), true))).toBe(
		'deliberation.unknown-application',
	)
})

test('twenty-nine characters are no reason, thirty are', () => {
	expect(recordDecision(SITTING, decide({ reason: ` ${'x'.repeat(29)} ` }), true)).toEqual({
		ok: false,
		code: 'deliberation.reason-too-short',
		details: { least: 30, missing: 1 },
	})
	expect(code(recordDecision(SITTING, decide({ reason: 'x'.repeat(30) }), true))).toBe('accepted')
})

test('a vote changes a line that can change, and nothing else', () => {
	const vote = (applicationId: string, outcome: Decision['outcome'], decisions: Decision[] = [ZERO]) =>
		code(recordDecision({ ...SITTING, decisions }, decide({ applicationId, outcome }), true))
	// With d kept in the running it holds the place of region 02, so b has none.
	expect(vote('b', 'no-award')).toBe('deliberation.nothing-to-change')
	expect(vote('b', 'award')).toBe('accepted')
	expect(vote('a', 'no-award')).toBe('accepted')
	expect(vote('e', 'award')).toBe('deliberation.below-floor')
	expect(vote('d', 'award', [])).toBe('deliberation.named-decision-first')
	expect(vote('d', 'award', [{ ...ZERO, outcome: 'no-award' }])).toBe('deliberation.named-decision-first')
	expect(
		code(
			recordDecision(
				{
					...SITTING,
					ranking: {
						...RANKING,
						unranked: [
							{ applicationId: 'u', regionCode: '03', readings: 2, needed: 3, reason: 'too-few-readings' },
						],
					},
				},
				decide({ applicationId: 'u', outcome: 'award' }),
				true,
			),
		),
	).toBe('deliberation.not-ranked')
})

test('a departure may be decided again; a zero mark is decided where there is one', () => {
	const sitting = { ...SITTING, decisions: [decide({})] }
	expect(code(recordDecision(sitting, decide({ reason: `${REASON} Bis.` }), true))).toBe('accepted')
	expect(code(recordDecision(SITTING, ZERO, true))).toBe('accepted')
	expect(code(recordDecision(SITTING, { ...ZERO, vote: null }, true))).toBe('deliberation.vote-missing')
	expect(code(recordDecision(SITTING, { ...ZERO, applicationId: 'a' }, true))).toBe(
		'deliberation.nothing-to-decide',
	)
})

test('the chair confirms the machine’s line, which withdraws a departure, but not a line that waits', () => {
	expect(confirmLine(SITTING, 'a', true)).toEqual({
		ok: true,
		value: { applicationId: 'a', outcome: 'award', basis: 'ranking', reason: null, vote: null },
	})
	expect(confirmLine({ ...SITTING, decisions: [decide({})] }, 'b', true)).toMatchObject({
		value: { outcome: 'award', basis: 'ranking', vote: null },
	})
	expect(code(confirmLine(SITTING, 'd', true))).toBe('deliberation.named-decision-first')
	expect(code(confirmLine(SITTING, 'a', false))).toBe('deliberation.not-the-chair')
	expect(code(confirmLine(SITTING, 'z', true))).toBe('deliberation.unknown-application')
})

test('a draw between equals needs no vote', () => {
	const ranking = rankingOf([
		{ id: 'a', region: '01', score: 80 },
		{ id: 'b', region: '01', score: 80 },
	])
	const sitting = { ...SITTING, ranking, rules: { seats: 1, seatsPerRegion: 1, ties: [] } }
	const draw = decide({ applicationId: 'b', basis: 'tie', outcome: 'award', vote: null })
	expect(recordDecision(sitting, draw, true)).toEqual({ ok: true, value: draw })
	expect(closeSitting(sitting, true)).toMatchObject({
		ok: false,
		obstacles: [{ code: 'deliberation.tie-undecided', applicationIds: ['a', 'b'] }],
	})
	expect(closeSitting(confirmed({ ...sitting, decisions: [draw] }), true)).toEqual({
		ok: true,
		value: [
			{ applicationId: 'a', outcome: 'no-award', basis: 'tie', reason: null, vote: null },
			{ applicationId: 'b', outcome: 'award', basis: 'tie', reason: REASON, vote: null },
		],
	})
})

test('a sitting closes with the verdict of every file, each with what it rests on', () => {
	const decisions = [ZERO, decide({ applicationId: 'a' })]
	expect(closeSitting(confirmed({ ...SITTING, decisions }), true)).toEqual({
		ok: true,
		value: [
			{ applicationId: 'a', outcome: 'no-award', basis: 'vote', reason: REASON, vote: decisions[1]?.vote },
			{ applicationId: 'b', outcome: 'award', basis: 'ranking', reason: null, vote: null },
			{ applicationId: 'c', outcome: 'no-award', basis: 'seats', reason: null, vote: null },
			{ applicationId: 'd', outcome: 'award', basis: 'region', reason: null, vote: null },
			{ applicationId: 'e', outcome: 'no-award', basis: 'floor', reason: null, vote: null },
		],
	})
})

test('every obstacle to closing is listed with its files', () => {
	const lacking = rankingOf(
		[
			{ id: 'a', region: '01', score: 90, lacking: 2 },
			{ id: 'b', region: '01', score: 85 },
			{ id: 'd', region: '02', score: 70, zero: true },
		],
		['u'],
	)
	const sitting: Sitting = {
		...SITTING,
		closed: true,
		ranking: lacking,
		attendance: SITTING.attendance.slice(5),
		rules: { seats: 1, seatsPerRegion: 0, ties: [] },
		decisions: [
			decide({ applicationId: 'a', outcome: 'award' }),
			decide({ applicationId: 'b', outcome: 'award' }),
		],
	}
	expect(findObstacles(sitting, false)).toEqual([
		{ code: 'deliberation.not-the-chair', applicationIds: [] },
		{ code: 'deliberation.sitting-closed', applicationIds: [] },
		{ code: 'deliberation.no-quorum', applicationIds: [] },
		{ code: 'deliberation.zero-mark-undecided', applicationIds: ['d'] },
		{ code: 'deliberation.readings-undecided', applicationIds: ['a', 'u'] },
		{ code: 'deliberation.too-many-awards', applicationIds: ['a', 'b'] },
		{ code: 'deliberation.lines-unconfirmed', applicationIds: ['u'] },
	])
})

test('a file that lacks readings needs a recorded decision; one under k stays out whatever is decided', () => {
	const ranking = rankingOf([{ id: 'a', region: '01', score: 90, lacking: 2 }], ['u'])
	const sitting = { ...SITTING, ranking }
	const goOn = decide({ applicationId: 'a', basis: 'readings', outcome: 'award', vote: null })
	const stayOut = decide({ applicationId: 'u', basis: 'readings', outcome: 'no-award', vote: null })
	expect(code(recordDecision(sitting, goOn, true))).toBe('accepted')
	expect(code(recordDecision(sitting, stayOut, true))).toBe('accepted')
	expect(code(recordDecision(sitting, { ...stayOut, outcome: 'award' }, true))).toBe(
		'deliberation.not-ranked',
	)
	expect(code(recordDecision(sitting, { ...goOn, outcome: 'no-award' }, true))).toBe(
		'deliberation.vote-missing',
	)
	expect(closeSitting(confirmed({ ...sitting, decisions: [goOn, stayOut] }), true)).toMatchObject({
		ok: true,
		value: [
			{ applicationId: 'a', outcome: 'award', basis: 'ranking' },
			{ applicationId: 'u', outcome: 'no-award', basis: 'readings', reason: REASON },
		],
	})
})

test('what waits is not awarded meanwhile', () => {
	expect(planOf(SITTING).lines.map(({ outcome }) => outcome)).toEqual([
		'award',
		'award',
		'no-award',
		'waits',
		'no-award',
	])
	expect(code(closeSitting(SITTING, true))).toBe('deliberation.zero-mark-undecided')
})
