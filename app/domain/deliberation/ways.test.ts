import { expect, test } from 'vitest'
import { linesToConfirm } from '#app/domain/deliberation/confirm-lines.ts'
import type { Decision } from '#app/domain/deliberation/decision.ts'
import { rankingOf } from '#app/domain/deliberation/sample-ranking.test-data.ts'
import type { Sitting } from '#app/domain/deliberation/sitting.ts'
import { recordDecision } from '#app/domain/deliberation/verdict.ts'
import { type Way, waysFor } from '#app/domain/deliberation/ways.ts'

const SITTING: Sitting = {
	closed: false,
	ranking: rankingOf(
		[
			{ id: 'a', region: '01', score: 90 },
			{ id: 'b', region: '01', score: 85, lacking: 2 },
			{ id: 'c', region: '01', score: 80, zero: true },
			{ id: 'd', region: '01', score: 70 },
			{ id: 'e', region: '01', score: 70 },
			{ id: 'f', region: '01', score: 49 },
		],
		['u'],
	),
	rules: { seats: 3, seatsPerRegion: 0, ties: [] },
	regions: ['01'],
	quorum: { numerator: 2, denominator: 3 },
	attendance: [{ jurorId: 'j', present: true }],
	recused: new Map(),
	decisions: [],
	confirmed: [],
	readingsAsked: [],
}
const decision = (
	applicationId: string,
	basis: Decision['basis'],
	outcome: Decision['outcome'],
): Decision => ({
	applicationId,
	basis,
	outcome,
	reason: 'Marché démontré par trois commandes signées.',
	vote: { for: 1, against: 0, abstentions: 0 },
})
const ways = (id: string, sitting: Sitting = SITTING) =>
	waysFor(sitting, id).map((way) => `${way.kind} ${way.kind === 'tie' ? way.among : way.outcome}`)

test('each file has the ways that its line leaves open', () => {
	expect(ways('a')).toEqual(['confirm award', 'vote no-award'])
	expect(ways('b')).toEqual(['readings more', 'readings award', 'confirm award', 'vote no-award'])
	expect(ways('c')).toEqual(['zero-mark award', 'zero-mark no-award'])
	expect(ways('d')).toEqual(['tie 2'])
	expect(ways('f')).toEqual(['confirm no-award'])
	expect(ways('u')).toEqual(['readings more', 'readings no-award', 'confirm no-award'])
	expect(ways('z')).toEqual([])
	expect(ways('a', { ...SITTING, closed: true })).toEqual([])
})

test('what was decided may be decided again, and a vote withdrawn', () => {
	const voted = { ...SITTING, decisions: [decision('a', 'vote', 'no-award')] }
	expect(ways('a', voted)).toEqual(['confirm award', 'vote no-award'])
	const aside = { ...SITTING, decisions: [decision('c', 'zero-mark', 'no-award')] }
	expect(ways('c', aside)).toEqual(['zero-mark award', 'zero-mark no-award', 'confirm no-award'])
	const confirmed = { ...SITTING, confirmed: linesToConfirm(SITTING) }
	expect(ways('a', confirmed)).toEqual(['vote no-award'])
})

test('every way of voting or deciding that is offered is one that the rules take', () => {
	const states = [SITTING, { ...SITTING, decisions: [decision('c', 'zero-mark', 'award')] }]
	for (const sitting of states)
		for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'u'])
			for (const way of waysFor(sitting, id).filter(isDecision)) {
				const decided = recordDecision(sitting, decision(id, way.kind, way.outcome), true)
				expect([id, way, decided.ok]).toEqual([id, way, true])
			}
})

function isDecision(
	way: Way,
): way is { kind: 'vote' | 'zero-mark' | 'readings'; outcome: 'award' | 'no-award' } {
	return way.kind !== 'confirm' && way.kind !== 'tie' && way.outcome !== 'more'
}
