import { expect, test } from 'vitest'
import { awardRule, chancesOfSeats, type ChanceSettings } from '#app/domain/deliberation/seat-chances.ts'
import { type RankingInputs, rankInputs } from '#app/domain/scoring/ranking-inputs.ts'

const JURORS = ['j1', 'j2', 'j3', 'j4']
/** Levels of the one criterion, by reader; '.' for no reading. Twenty points a level. */
const LEVELS: readonly [id: string, region: string, levels: string][] = [
	['a', '01', '544.'],
	['b', '01', '4.53'],
	['c', '01', '34.4'],
	['d', '01', '.443'],
	['e', '02', '33.3'],
	['f', '03', '1.10'],
	['g', '01', '343.'],
	['h', '03', '0443'],
]
const INPUTS: RankingInputs = {
	format: 'ranking-inputs-1',
	...{ edition: 'lm-2027', version: 1, method: 'adjusted' },
	criteria: [{ key: 'impact', weight: 100, zeroGoesToJury: true }],
	...{ readersPerApplication: 3, gapPoints: 20, extraReadings: 2, floor: 50, ties: [] },
	applications: LEVELS.map(([id, region]) => ({ id, region, milieu: null, registeredOn: null })),
	sheets: LEVELS.flatMap(([application, _region, levels]) =>
		JURORS.flatMap((juror, at) =>
			levels[at] === '.' ? [] : [{ application, juror, levels: [Number(levels[at])] }],
		),
	),
}
const SETTINGS: ChanceSettings = {
	rules: { seats: 3, seatsPerRegion: 1, ties: [] },
	...{ decisions: [], draws: 2_000, seed: '3b9e' },
}

function chances(settings: Partial<ChanceSettings> = {}, inputs: Partial<RankingInputs> = {}) {
	const ranking = chancesOfSeats({ ...INPUTS, ...inputs }, { ...SETTINGS, ...settings })
	return Object.fromEntries(
		(ranking?.lines ?? []).map(({ application, pSeat }) => [application, pSeat ?? -1]),
	)
}
const sum = (all: Record<string, number>) => Object.values(all).reduce((total, one) => total + one, 0)

test('a region’s best is nearly sure of its place, and far from it by the order alone', () => {
	const [regional, byOrder] = [chances(), chances({ rules: { ...SETTINGS.rules, seatsPerRegion: 0 } })]
	expect(regional['e']).toBeGreaterThan(0.8)
	expect(byOrder['e']).toBeLessThan(0.3)
	expect(sum(byOrder)).toBeCloseTo(3, 9)
	expect(chances()).toEqual(regional)
})

test('under the floor there is no seat, though its region has a place; a higher floor empties seats', () => {
	const far = chances()
	expect(far['f']).toBeLessThan(0.05)
	const high = chances({}, { floor: 90 })
	expect(sum(high)).toBeLessThan(sum(far) / 2)
})

test('what the jury decided by name holds in every draw; a zero mark that waits has no seat', () => {
	const vote = { applicationId: 'f', basis: 'vote', outcome: 'award' } as const
	const decisions = [vote] as unknown as ChanceSettings['decisions']
	const zeros = {
		sheets: INPUTS.sheets.map((one) => (one.application === 'a' ? { ...one, levels: [0] } : one)),
	}
	expect(chances({}, zeros)['a']).toBe(0)
	expect(chances({ decisions: [{ ...vote, applicationId: 'a', outcome: 'no-award' }] as never })['a']).toBe(0)
	// A vote gives the seat wherever the file is in the running.
	expect(
		chances({ decisions, rules: { seats: 1, seatsPerRegion: 0, ties: [] } }, { floor: -1000 })['f'],
	).toBe(1)
})

test('who lacks readings is in no draw; without severities there is no doubt to show', () => {
	const few = {
		sheets: INPUTS.sheets.filter(({ application, juror }) => application !== 'a' || juror !== 'j1'),
	}
	expect(Object.keys(chances({}, few)).sort().join('')).toBe('bcdefgh')
	const apart = { sheets: INPUTS.sheets.map((one) => ({ ...one, juror: one.application + one.juror })) }
	expect(chancesOfSeats({ ...INPUTS, ...apart }, SETTINGS)).toBe(null)
})

test('one draw by hand: floor, region, order; equals stand in the official order', () => {
	const { lines } = rankInputs(INPUTS)
	const byPlace = ['a', 'b', 'e', 'h'].map((id) => lines.find(({ applicationId }) => applicationId === id))
	const rule = awardRule(byPlace, 50, SETTINGS)
	const draw = (qualities: number[]) => ({
		order: [0, 1, 2, 3].sort((x, y) => (qualities[y] ?? 0) - (qualities[x] ?? 0)),
		qualities: Float64Array.from(qualities),
	})
	expect(rule(draw([90, 80, 60, 49.9]))).toEqual([0, 2, 1])
	expect(rule(draw([90, 80, 60, 50]))).toEqual([0, 2, 3])
	const one = awardRule(byPlace, 50, { ...SETTINGS, rules: { seats: 1, seatsPerRegion: 0, ties: [] } })
	const first = [0, 1].sort((x, y) => (byPlace[x]?.order ?? 0) - (byPlace[y]?.order ?? 0))[0]
	expect(one({ order: [1, 0, 2, 3], qualities: Float64Array.from([70, 70, 60, 60]) })).toEqual([first])
})
