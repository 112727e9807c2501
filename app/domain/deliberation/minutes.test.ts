import { expect, test } from 'vitest'
import { buildMinutes } from '#app/domain/deliberation/minutes.ts'
import { minutesContentSchema, type MinutesFacts } from '#app/domain/deliberation/minutes-content.ts'
import { rankingOf } from '#app/domain/deliberation/sample-ranking.test-data.ts'
import type { Sitting } from '#app/domain/deliberation/sitting.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'u']
const FACTS: MinutesFacts = {
	edition: {
		slug: 'lm-2027',
		name: { ar: 'لالة المتعاونة', fr: 'Lalla Al Moutaaouina', en: 'Lalla Al Moutaaouina' },
		year: 2027,
		prize: 'a',
		office: { ar: 'مكتب تنمية التعاون', fr: 'Office', en: 'Office' },
		definitionVersion: 6,
	},
	number: 2,
	reason: 'Deux lectures de plus sont arrivées.',
	adjournedFor: null,
	sample: true,
	openedAt: '2027-03-31T10:05:00Z',
	closedAt: '2027-03-31T13:40:00Z',
	rankingHash: '3b9e',
	floor: 50,
	jurors: new Map(
		['j0', 'j1', 'j2'].map((id, index) => [id, { code: `J0${3 - index}`, isChair: index === 0 }]),
	),
	applications: new Map(
		IDS.map((id, index) => [
			id,
			{ reference: `LM27-000${index + 1}`, nameAr: `تعاونية عينة ${index + 1}`, nameFr: null },
		]),
	),
}
const vote = { for: 2, against: 0, abstentions: 1 }
const SITTING: Sitting = {
	closed: false,
	ranking: rankingOf(
		[
			{ id: 'a', region: '01', score: 90 },
			{ id: 'b', region: '01', score: 85 },
			{ id: 'c', region: '02', score: 80, zero: true },
			{ id: 'd', region: '01', score: 70.2 },
			{ id: 'e', region: '03', score: 49 },
		],
		['u'],
	),
	rules: { seats: 3, seatsPerRegion: 1, ties: ['rural'] },
	regions: ['01', '02', '03'],
	quorum: { numerator: 2, denominator: 3 },
	attendance: [
		{ jurorId: 'j0', present: true },
		{ jurorId: 'j1', present: true },
		{ jurorId: 'j2', present: false },
	],
	recused: new Map([
		['b', ['j1', 'j0']],
		['c', ['j2', 'j1']],
		['d', ['j2']],
		['a', []],
	]),
	confirmed: [],
	readingsAsked: [],
	decisions: [
		{ applicationId: 'u', basis: 'readings', outcome: 'no-award', reason: 'Sans lecture.', vote: null },
		{ applicationId: 'c', basis: 'zero-mark', outcome: 'award', reason: 'Marché expliqué.', vote },
		{ applicationId: 'a', basis: 'vote', outcome: 'no-award', reason: 'Double subvention.', vote },
	],
}

test('the minutes hold attendance, quorum, recusals, ranking, awards by region, departures and decisions', () => {
	const minutes = buildMinutes(SITTING, FACTS)
	const line = { nameFr: null }
	expect(minutes).toEqual({
		format: 'minutes-1',
		sample: true,
		edition: FACTS.edition,
		adjourned: null,
		sitting: {
			number: 2,
			reason: FACTS.reason,
			openedAt: '2027-03-31T10:05:00Z',
			closedAt: '2027-03-31T13:40:00Z',
		},
		attendance: [
			{ juror: 'J01', chair: false, present: false },
			{ juror: 'J02', chair: false, present: true },
			{ juror: 'J03', chair: true, present: true },
		],
		quorum: { members: 3, present: 2, needed: 2, met: true },
		recusals: [
			{ reference: 'LM27-0002', jurors: ['J02', 'J03'] },
			{ reference: 'LM27-0003', jurors: ['J02'] },
		],
		ranking: { method: 'mean', hash: '3b9e', ranked: 5, unranked: 1, readings: 2 },
		rules: { seats: 3, seatsPerRegion: 1, floor: 50, ties: ['rural'] },
		awards: {
			total: 3,
			byBasis: { ranking: 3, region: 0, tie: 0, vote: 0 },
			regions: [
				{
					regionCode: '01',
					awards: [
						{
							...line,
							reference: 'LM27-0002',
							nameAr: 'تعاونية عينة 2',
							order: 2,
							score: '85.000000',
							basis: 'ranking',
						},
						{
							...line,
							reference: 'LM27-0004',
							nameAr: 'تعاونية عينة 4',
							order: 4,
							score: '70.200000',
							basis: 'ranking',
						},
					],
				},
				{
					regionCode: '02',
					awards: [
						{
							...line,
							reference: 'LM27-0003',
							nameAr: 'تعاونية عينة 3',
							order: 3,
							score: '80.000000',
							basis: 'ranking',
						},
					],
				},
				{ regionCode: '03', awards: [] },
			],
		},
		yielded: [{ regionCode: '03', places: 1, reason: 'none-above-floor', best: 'LM27-0005' }],
		departures: [
			{
				reference: 'LM27-0001',
				order: 1,
				basis: 'vote',
				from: 'award',
				outcome: 'no-award',
				reason: 'Double subvention.',
				vote,
			},
		],
		consequences: [{ reference: 'LM27-0004', from: 'no-award', to: 'award' }],
		decisions: [
			{ reference: 'LM27-0003', basis: 'zero-mark', outcome: 'award', reason: 'Marché expliqué.', vote },
			{ reference: 'LM27-0006', basis: 'readings', outcome: 'no-award', reason: 'Sans lecture.', vote: null },
		],
	})
})

test('a line that was only confirmed names who must not meet it; an absent member and a file outside do not show', () => {
	const recused = (pairs: [string, string[]][]) =>
		buildMinutes({ ...SITTING, decisions: [], recused: new Map(pairs) }, FACTS).recusals
	expect(recused([['d', ['j0']]])).toEqual([{ reference: 'LM27-0004', jurors: ['J03'] }])
	expect(recused([['u', ['j0']]])).toEqual([{ reference: 'LM27-0006', jurors: ['J03'] }])
	expect(recused([['d', ['j2']]])).toEqual([])
	expect(recused([['elsewhere', ['j0']]])).toEqual([])
})

test('the content is canonical and does not depend on the order of rows', () => {
	const turned = {
		...SITTING,
		attendance: [...SITTING.attendance].reverse(),
		decisions: [...SITTING.decisions].reverse(),
	}
	expect(canonicalize(buildMinutes(turned, FACTS))).toBe(canonicalize(buildMinutes(SITTING, FACTS)))
})

test('the content passes its own schema, and nothing else does', () => {
	const minutes = buildMinutes(SITTING, FACTS)
	expect(minutesContentSchema.parse(JSON.parse(canonicalize(minutes)))).toEqual(minutes)
	expect(minutesContentSchema.safeParse({ ...minutes, names: [] }).success).toBe(false)
})

test('an adjourned sitting says why, what was asked and decided, and awards nothing', () => {
	const asked = { ...SITTING, readingsAsked: [{ applicationId: 'u', reason: 'Une lecture manque encore.' }] }
	const minutes = buildMinutes(asked, { ...FACTS, adjournedFor: 'Une lecture manque pour un dossier.' })
	expect(minutes.adjourned).toEqual({
		reason: 'Une lecture manque pour un dossier.',
		readingsAsked: [{ reference: 'LM27-0006', lacking: 1, reason: 'Une lecture manque encore.' }],
	})
	expect(minutes.awards.total).toBe(0)
	expect(minutes.awards.regions.every(({ awards }) => awards.length === 0)).toBe(true)
	expect([minutes.yielded, minutes.consequences]).toEqual([[], []])
	expect(minutes.departures).toHaveLength(1)
	expect(minutes.decisions).toHaveLength(2)
})

test('no juror is named and no application is left without its reference', () => {
	const text = canonicalize(buildMinutes(SITTING, FACTS))
	expect(text).not.toMatch(/"j\d"/)
	expect(() => buildMinutes(SITTING, { ...FACTS, applications: new Map() })).toThrow(RangeError)
})
