import { expect, test } from 'vitest'
import { createGenerator } from '#app/domain/jury/generator.ts'
import { drawSeats, type SeatDraws } from '#app/domain/scoring/ranks/draw-seats.ts'
import { chanceOfBeing, expectRanks } from '#app/domain/scoring/ranks/expected-rank.ts'
import { createNormalDraws } from '#app/domain/scoring/ranks/normal-draws.ts'
import { errorsOf } from '#app/domain/scoring/severity/errors.ts'
import { fitSeverity } from '#app/domain/scoring/severity/fit.ts'
import { drawDesign } from '#app/domain/scoring/severity/random-designs.test-data.ts'
import { tabulateReadings } from '#app/domain/scoring/severity/readings-table.ts'

function fit(seed: string) {
	const table = tabulateReadings(drawDesign(seed))
	const fitted = table.ok && fitSeverity(table.value)
	if (!fitted || !fitted.ok) throw new Error('no fit')
	return fitted.value
}

const best = (seats: number, seed = 'sealed'): SeatDraws => ({
	award: ({ order }) => order.slice(0, seats),
	draws: 4000,
	seed,
})

test('normal draws have the mean, the spread and the tails of the normal', () => {
	const normal = createNormalDraws(createGenerator('normal'))
	const drawn = Array.from({ length: 20_000 }, () => normal())
	const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length
	const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length
	const beyond = drawn.filter((x) => Math.abs(x) > 1.959963984540054).length / drawn.length
	// Four standard errors of each.
	expect(Math.abs(mean)).toBeLessThan(0.0283)
	expect(Math.abs(variance - 1)).toBeLessThan(0.04)
	expect(Math.abs(beyond - 0.05)).toBeLessThan(0.0062)
})

test('of two applications one seat is drawn as often as the closed form says', () => {
	for (const seed of ['design 3', 'design 11', 'design 20']) {
		const fitted = fit(seed)
		const errors = errorsOf(fitted)
		const pairs = fitted.table.applications.slice(1).map((_application, at) => [0, at + 1] as const)
		for (const [i, k] of pairs) {
			const { pSeat } = drawSeats([i, k], fitted, best(1))
			// Four standard errors of 4,000 draws at a half.
			expect(Math.abs((pSeat[0] ?? 0) - chanceOfBeing(i, k, fitted, errors))).toBeLessThan(0.032)
		}
	}
})

test('drawn ranks average to the expected ranks', () => {
	const fitted = fit('design 7')
	const among = [...fitted.table.applications.keys()]
	const sums = among.map(() => 0)
	const award = ({ order }: { order: readonly number[] }) => {
		for (const [rank, place] of order.entries()) sums[place] = (sums[place] ?? 0) + rank + 1
		return []
	}
	drawSeats(among, fitted, { award, draws: 4000, seed: 'sealed' })
	const expected = expectRanks(among, fitted, errorsOf(fitted))
	for (const place of among)
		expect(Math.abs((sums[place] ?? 0) / 4000 - (expected[place] ?? 0))).toBeLessThan(0.2)
})

test('the seats given are the seats drawn; the award rule changes no draw', () => {
	const fitted = fit('design 5')
	const among = [...fitted.table.applications.keys()]
	const three = drawSeats(among, fitted, best(3))
	expect(three.pSeat.reduce((sum, p) => sum + p, 0)).toBeCloseTo(3, 9)
	expect(drawSeats(among, fitted, best(3))).toEqual(three)
	expect(drawSeats(among, fitted, best(3, 'other'))).not.toEqual(three)
	const all = drawSeats(among, fitted, best(among.length))
	expect(all.pSeat).toEqual(among.map(() => 1))
	expect(all.intervals).toEqual(three.intervals)
	for (const { half, ninety } of three.intervals) {
		expect(ninety[0]).toBeLessThanOrEqual(half[0])
		expect(half[0]).toBeLessThanOrEqual(half[1])
		expect(half[1]).toBeLessThanOrEqual(ninety[1])
	}
})

test('a floor of the award rule is applied to each draw', () => {
	const fitted = fit('design 5')
	const among = [...fitted.table.applications.keys()]
	const award: SeatDraws['award'] = ({ order, qualities }) =>
		order.filter((place) => (qualities[place] ?? 0) >= 1000).slice(0, 3)
	expect(drawSeats(among, fitted, { award, draws: 100, seed: 'sealed' }).pSeat).toEqual(among.map(() => 0))
})
